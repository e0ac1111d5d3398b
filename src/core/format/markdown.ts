/** A text on one line: every run of white space as one blank. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A text as the cell of a table of Markdown. */
export function cell(text: string): string {
  return oneLine(text).replaceAll('|', '\\|');
}

/** A table of Markdown of cells that are made already; its head alone where there are no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
