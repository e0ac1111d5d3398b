/** A run of characters on a page, as the text layer has it. Coordinates are in points from the lower left. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Size of the characters. */
  readonly size: number;
}

/** A line of a page, put together from its runs. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Runs this much of a character's size apart in height are on one line: superscripts are. */
const sameLine = 0.6;
/** A gap of this many sizes parts columns; one of less parts words, where words have spaces. */
const columnGap = 1.8;
const wordGap = 0.2;

/** The lines of a page in the order in which the text layer has them, which is how they were written. */
export function linesOf(runs: readonly PdfRun[]): readonly PdfLine[] {
  const lines: PdfLine[] = [];
  for (const run of runs) {
    if (run.text.trim() === '') continue;
    const last = lines.at(-1);
    const continues =
      last !== undefined &&
      Math.abs(last.y - run.y) <= Math.max(last.size, run.size) * sameLine &&
      run.x >= last.left;
    if (continues) lines[lines.length - 1] = joined(last, run);
    else {
      const { text, x, y, width, size } = run;
      lines.push({ text, left: x, right: x + width, y, size });
    }
  }
  return lines;
}

function joined(line: PdfLine, run: PdfRun): PdfLine {
  const size = Math.max(line.size, run.size);
  const gap = run.x - line.right;
  const text = line.text + separator(gap, size, line.text, run.text) + run.text;
  return { ...line, text, right: Math.max(line.right, run.x + run.width), size };
}

function separator(gap: number, size: number, before: string, after: string): string {
  if (gap > size * columnGap) return '\t';
  const worded = /[\p{Script=Latin}\d]$/u.test(before) && /^[\p{Script=Latin}\d]/u.test(after);
  return gap > size * wordGap && worded && !/\s$/.test(before) ? ' ' : '';
}
