import stringWidth from 'string-width';
import type { CliIo } from './io.ts';
import { printable } from './table.ts';

const interval = 100;
const widest = 40;

/** A line on the terminal that says how far long work has come; nothing where messages do not go to a terminal. */
export function progressLine(io: CliIo) {
  let shown = 0;
  let width = 0;
  const rewrite = (text: string) => {
    const next = stringWidth(text);
    io.err(`\r${text}${' '.repeat(Math.max(0, width - next))}`);
    width = next;
  };
  return {
    show(done: number, total: number, name: string): void {
      const now = performance.now();
      if (!io.live || now - shown < interval) return;
      shown = now;
      rewrite(`${done}/${total} ${clip(printable(name))}`);
    },
    clear(): void {
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
