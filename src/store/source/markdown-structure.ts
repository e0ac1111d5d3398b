import { marked } from 'marked';
import { type PlacedPart, comparePlacedParts } from '../../core/text/structure.ts';

/**
 * Where the headings and table cells of a Markdown text stand. The text itself stays as it was written: rendered, it would be another text than the
 * one that its author and every other program see, and its offsets would fit nothing else.
 */
export function markdownStructure(text: string): readonly PlacedPart[] {
  const parts: PlacedPart[] = [];
  let at = 0;
  let tables = 0;
  for (const token of marked.lexer(text)) {
    const start = text.indexOf(token.raw, at);
    if (start === -1) continue;
    const end = start + token.raw.trimEnd().length;
    if (token.type === 'heading') {
      const level: unknown = token['depth'];
      parts.push({ kind: 'heading', level: typeof level === 'number' ? level : 1, start, end });
    } else if (token.type === 'table') {
      tables += 1;
      parts.push(...cellsOf(text.slice(start, end), start, tables));
    }
    at = start + token.raw.length;
  }
  return parts.sort(comparePlacedParts);
}

/** The cells of a table's lines; the second line only rules. */
function cellsOf(table: string, start: number, number: number): readonly PlacedPart[] {
  const parts: PlacedPart[] = [];
  let lineStart = start;
  let row = 0;
  for (const [index, line] of table.split('\n').entries()) {
    if (index !== 1 && line.trim() !== '') {
      row += 1;
      for (const cell of cellsOfLine(line)) {
        const { column } = cell;
        const place = { table: number, row, column, rows: 1, columns: 1 };
        parts.push({
          kind: 'cell',
          ...place,
          start: lineStart + cell.start,
          end: lineStart + cell.end,
        });
      }
    }
    lineStart += line.length + 1;
  }
  return parts;
}

function cellsOfLine(
  line: string,
): readonly { readonly column: number; readonly start: number; readonly end: number }[] {
  const cells = [];
  const borders = [...line.matchAll(/(?<!\\)\|/g)].map(({ index }) => index);
  const first = borders[0] === line.length - line.trimStart().length ? [] : [-1];
  const last = borders.at(-1) === line.trimEnd().length - 1 ? [] : [line.length];
  const edges = [...first, ...borders, ...last];
  for (let index = 0; index + 1 < edges.length; index += 1) {
    const from = (edges[index] ?? 0) + 1;
    const content = line.slice(from, edges[index + 1]);
    const start = from + (content.length - content.trimStart().length);
    cells.push({ column: index + 1, start, end: Math.max(start, from + content.trimEnd().length) });
  }
  return cells;
}
