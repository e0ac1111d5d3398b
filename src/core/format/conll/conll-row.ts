/** A line of a token-and-tag file. */
export type ConllRow =
  | { readonly kind: 'token'; readonly token: string; readonly tag: string }
  | { readonly kind: 'sentence-end' }
  | { readonly kind: 'document-start' }
  | { readonly kind: 'comment' };

const tagPattern = /^(?:O|[BIEMSLU]-.+)$/;

/**
 * Reads a line, without its line end: columns parted by TAB or, where there is none, by blanks; the first is the token, the last the tag. A
 * token that is itself a blank has an empty column. Null for what is no row.
 */
export function conllRow(line: string): ConllRow | null {
  if (line.trim() === '') return { kind: 'sentence-end' };
  if (line.startsWith('-DOCSTART-')) return { kind: 'document-start' };
  const columns = line.split(line.includes('\t') ? '\t' : ' ');
  const tag = (columns.at(-1) === '' ? columns.at(-2) : columns.at(-1)) ?? '';
  if (columns.length > 1 && tagPattern.test(tag)) {
    const [token = ''] = columns;
    return { kind: 'token', token: token === '' ? ' ' : token, tag };
  }
  return line.startsWith('#') ? { kind: 'comment' } : null;
}

/** Whether the first lines of a file are rows of tokens and tags, the last of them perhaps cut. */
export function looksLikeConll(beginning: string): boolean {
  const lines = beginning
    .replace(/^\ufeff/, '')
    .split('\n')
    .slice(0, 50);
  const whole = lines.length > 1 ? lines.slice(0, -1) : lines;
  const rows = whole.map((line) => conllRow(line.replace(/\r$/, '')));
  return rows.every((row) => row !== null) && rows.some((row) => row.kind === 'token');
}
