import { counted } from '../words/numbers.ts';
import { printable, printableLine } from '../words/printable.ts';

export interface Progress {
  readonly read: (file: string, rows: number) => void;
  readonly question: (name: string, done: number, all: number) => void;
  readonly note: (text: string) => void;
  readonly end: () => void;
}

interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const WIDTH = 24;
const CLEAR = '\r\u001b[2K';

/** Says how far the work is: a bar that redraws itself on a terminal, one line per step elsewhere. */
export function progressOn(output: Output): Progress {
  return output.isTTY === true ? bar(output) : lines(output);
}

function bar(output: Output): Progress {
  const draw = (share: number, text: string) => {
    const full = Math.round(share * WIDTH);
    output.write(`${CLEAR}[${'#'.repeat(full)}${'-'.repeat(WIDTH - full)}] ${printableLine(text)}`);
  };
  return {
    read: (file, rows) => {
      draw(0, `reading ${file}, ${counted(rows, 'row')}`);
    },
    question: (name, done, all) => {
      draw((done + 1) / (all + 1), `computing ${name}`);
    },
    note: (text) => output.write(`${CLEAR}${printable(text)}\n`),
    end: () => output.write(CLEAR),
  };
}

function lines(output: Output): Progress {
  let current = '';
  const note = (text: string) => output.write(`${printable(text)}\n`);
  return {
    read: (file) => {
      if (file !== current) note(`Reading ${printableLine(file)}`);
      current = file;
    },
    question: (name, done, all) =>
      note(`Computing ${printableLine(name)} (${String(done + 1)} of ${String(all)})`),
    note,
    end: () => undefined,
  };
}
