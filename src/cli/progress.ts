import stringWidth from 'string-width';
import type { CliIo } from './io.ts';
import { printable } from './table.ts';

const interval = 100;
const widest = 40;

/** What says on the terminal how far long work has come. */
export interface ProgressLine {
  show(done: number, total: number, name: string): void;
  clear(): void;
}

/** A line on the terminal that says how far long work has come; nothing where messages do not go to a terminal. */
export function progressLine(io: CliIo): ProgressLine {
  let shown = 0;
  let width = 0;
  const rewrite = (text: string) => {
    const next = stringWidth(text);
    io.err(`\r${text}${' '.repeat(Math.max(0, width - next))}`);
    width = next;
  };
  return {
    show(done, total, name) {
      const now = performance.now();
      if (!io.live || now - shown < interval) return;
      shown = now;
      rewrite(`${done}/${total} ${clip(printable(name))}`);
    },
    clear() {
      if (width === 0) return;
      rewrite('');
      io.err('\r');
    },
  };
}

function clip(text: string): string {
  let kept = '';
  for (const character of text) {
    if (stringWidth(kept + character) > widest) return `${kept}…`;
    kept += character;
  }
  return kept;
}
