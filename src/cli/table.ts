import stringWidth from 'string-width';

/** A column of a table for people. */
export interface Column {
  readonly head: string;
  readonly align?: 'right';
}

const gap = '  ';

/** Rows under a head, in columns as a terminal counts them: two for a Chinese character. Control characters show as blanks. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  colour: boolean,
): string {
  const cells = rows.map((row) => row.map(printable));
  const widths = columns.map(({ head }, index) =>
    cells.reduce((width, row) => Math.max(width, stringWidth(row[index] ?? '')), stringWidth(head)),
  );
  const line = (row: readonly string[]) =>
    columns
      .map(({ align }, index) => pad(row[index] ?? '', widths[index] ?? 0, align))
      .join(gap)
      .trimEnd();
  const head = line(columns.map((column) => column.head));
  return `${[colour ? dim(head) : head, ...cells.map(line)].join('\n')}\n`;
}

// Not `styleText` of Node, which decides for itself by the stream of the process.
function dim(text: string): string {
  return `\u001b[2m${text}\u001b[22m`;
}

/** A text that cannot steer the terminal: control characters and marks of direction as blanks. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu, ' ');
}

function pad(text: string, width: number, align: Column['align']): string {
  const blanks = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return align === 'right' ? blanks + text : text + blanks;
}
