import type { ServerResponse } from 'node:http';

/** What can go wrong with one file on its way. */
export const FAULTS = [
  'missing',
  'html',
  'cut',
  'damaged',
  'broken off',
  'dropped',
  'empty',
  'stuck',
  'silent',
] as const;

/** A fault, or `slow`, which is none: the file comes whole, in pieces. */
export type Fault = (typeof FAULTS)[number] | 'slow';

const PAGE = '<!doctype html><title>Not found</title><p>There is nothing here.';
const PIECES = 4;

/** Milliseconds between two pieces of a slow file. */
export const PAUSE = 1500;

/** Answers with a file to which this happens. */
export function answerWith(fault: Fault, response: ServerResponse, body: Buffer): void {
  const half = body.subarray(0, body.length / 2);
  const whole = { 'Content-Length': body.length };
  switch (fault) {
    case 'missing':
      response.writeHead(404).end(PAGE);
      break;
    case 'html':
      response.writeHead(200, { 'Content-Type': 'text/html' }).end(PAGE);
      break;
    case 'cut':
      response.writeHead(200).end(half);
      break;
    case 'damaged':
      response.writeHead(200).end(Buffer.concat([half, Buffer.alloc(64), body.subarray(half.length + 64)]));
      break;
    case 'broken off':
      response.writeHead(200, whole).write(half, () => response.destroy());
      break;
    case 'dropped':
      response.destroy();
      break;
    case 'empty':
      response.writeHead(200).end();
      break;
    case 'stuck':
      response.writeHead(200, whole).write(half);
      break;
    case 'silent':
      break;
    case 'slow':
      void inPieces(response.writeHead(200, whole), body);
      break;
  }
}

async function inPieces(response: ServerResponse, body: Buffer): Promise<void> {
  const length = Math.ceil(body.length / PIECES);
  for (let from = 0; from < body.length; from += length) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    response.write(body.subarray(from, from + length));
  }
  response.end();
}
