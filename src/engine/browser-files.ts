/** What a fetch is given up for: nothing that came for so many milliseconds, or nobody who still wants it. */
export interface FetchLimits {
  readonly patience: number;
  readonly ended: AbortSignal;
}

// Some hosts answer with a page of their own, and status 200, where a file is missing.
const BEGINNINGS = {
  module: /^\0asm/,
  program: /^(?!\s*<)/,
  database: /^.{8}DUCK/s,
  description: /^\s*\{/,
} as const;

type Part = keyof typeof BEGINNINGS;

const HEAD = 12;

/** A file as bytes, decompressed if the server has not done so. Throws a sentence where it does not come whole. */
export const fetchBytes = (
  address: string,
  part: Part,
  limits: FetchLimits,
): Promise<Uint8Array<ArrayBuffer>> =>
  fetchPart(address, part, limits, async (response) => new Uint8Array(await response.arrayBuffer()));

/** The same as a blob, which keeps a large file out of the page's memory. */
export const fetchBlob = (address: string, part: Part, limits: FetchLimits): Promise<Blob> =>
  fetchPart(address, part, limits, (response) => response.blob());

async function fetchPart<T extends Blob | Uint8Array<ArrayBuffer>>(
  address: string,
  part: Part,
  { patience, ended }: FetchLimits,
  take: (response: Response) => Promise<T>,
): Promise<T> {
  const stalled = new AbortController();
  const stall = () => {
    stalled.abort();
  };
  let clock = setTimeout(stall, patience);
  const moved = () => {
    clearTimeout(clock);
    clock = setTimeout(stall, patience);
  };
  const failed = (why: string) => {
    return notFetched(address, stalled.signal.aborted ? `nothing of it came for ${seconds(patience)}` : why);
  };
  try {
    const signal = AbortSignal.any([stalled.signal, ended]);
    const response = await fetch(address, { signal }).catch(() => null);
    if (!response) throw failed('the server does not answer');
    if (!response.ok) throw failed(`the server answers ${String(response.status)}`);
    const taken = await unpacked(response, moved)
      .then(take)
      .catch(() => null);
    if (!taken) throw failed('it came damaged or cut off');
    const head = await beginningOf(taken);
    if (head === '') throw failed('it came empty');
    if (!BEGINNINGS[part].test(head)) throw failed('something else came in its place');
    return taken;
  } finally {
    clearTimeout(clock);
  }
}

/** Why a file could not be fetched, in a sentence that names it. */
export const notFetched = (address: string, why: string): Error =>
  new Error(
    `A part of this page could not be fetched: ${why} (${new URL(address, location.href).pathname}).`,
  );

/** Milliseconds in words. */
export const seconds = (milliseconds: number): string => `${String(milliseconds / 1000)} seconds`;

async function beginningOf(taken: Blob | Uint8Array<ArrayBuffer>): Promise<string> {
  const head = await new Response(taken.slice(0, HEAD)).arrayBuffer();
  return String.fromCharCode(...new Uint8Array(head));
}

/** Unpacked piece by piece as it arrives: the engine at once would hold up the page. */
async function unpacked(response: Response, moved: () => void): Promise<Response> {
  if (!response.body) return response;
  const heard = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, controller) {
      moved();
      controller.enqueue(piece);
    },
  });
  const [peeked, whole] = response.body.pipeThrough(heard).tee();
  return new Response(
    (await isPacked(peeked.getReader())) ? whole.pipeThrough(new DecompressionStream('gzip')) : whole,
  );
}

async function isPacked(body: ReadableStreamDefaultReader<Uint8Array>): Promise<boolean> {
  const head: number[] = [];
  for (let isOver = false; head.length < 2 && !isOver;) {
    const { value, done } = await body.read();
    head.push(...(value?.subarray(0, 2) ?? []));
    isOver = done;
  }
  void body.cancel();
  return head[0] === 0x1f && head[1] === 0x8b;
}
