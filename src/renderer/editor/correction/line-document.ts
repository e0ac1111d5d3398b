import type { ChangeSet } from 'prosemirror-changeset';
import { type Node, Schema, Slice } from 'prosemirror-model';
import type { Transaction } from 'prosemirror-state';
import { type TextEdit, editText, tidyEdits } from '../../../core/correct/text-edit.ts';
import { firstIndex } from '../../../core/base/sorted.ts';

/** A text that is being corrected: a paragraph for each line, and nothing but characters in it. */
export const lineSchema = new Schema({
  nodes: {
    doc: { content: 'line+' },
    line: {
      content: 'text*',
      whitespace: 'pre',
      parseDOM: [{ tag: 'p' }, { tag: 'div' }],
      toDOM: () => ['p', { class: 'correction-line' }, 0],
    },
    text: {},
  },
});

/** The document of a text. */
export function lineDocument(text: string): Node {
  return lineSchema.node('doc', null, linesOf(text));
}

/** The text of a document. */
export function textOf(document: Node): string {
  return document.textBetween(0, document.content.size, '\n');
}

/** A text as a slice whose first and last lines join what stands round it. */
export function sliceOf(text: string): Slice {
  return new Slice(lineDocument(text.replace(/\r\n?/g, '\n')).content, 1, 1);
}

function linesOf(text: string): readonly Node[] {
  return text
    .split('\n')
    .map((line) => lineSchema.node('line', null, line === '' ? [] : [lineSchema.text(line)]));
}

/** Where the lines of a document begin, as positions and as offsets of its text. */
export interface LineStarts {
  readonly positions: readonly number[];
  readonly offsets: readonly number[];
}

export function lineStarts(document: Node): LineStarts {
  const positions: number[] = [];
  const offsets: number[] = [];
  let offset = 0;
  document.forEach((line, position) => {
    positions.push(position);
    offsets.push(offset);
    offset += line.content.size + 1;
  });
  return { positions, offsets };
}

/** The offset of a position. The end of a line counts as its LF, that of the last line too. */
export function offsetIn({ positions, offsets }: LineStarts, position: number): number {
  const line = lastAtMost(positions, position);
  return (offsets[line] ?? 0) + Math.max(0, position - (positions[line] ?? 0) - 1);
}

/** The position of an offset, within its line. */
export function positionIn({ positions, offsets }: LineStarts, offset: number): number {
  const line = lastAtMost(offsets, offset);
  return (positions[line] ?? 0) + 1 + offset - (offsets[line] ?? 0);
}

function lastAtMost(sorted: readonly number[], value: number): number {
  return Math.max(0, firstIndex(sorted.length, (index) => (sorted[index] ?? 0) > value) - 1);
}

/** What was done to a document since it was a text, as edits of that text. */
export function editsOf(
  changes: ChangeSet['changes'],
  text: string,
  now: Node,
): readonly TextEdit[] {
  if (changes.length === 0) return [];
  const after = textOf(now);
  const before = lineStarts(lineDocument(text));
  const later = lineStarts(now);
  // Every line ends in LF here, the last one too.
  const [oldText, newText] = [`${text}\n`, `${after}\n`];
  const edits = changes.map(({ fromA, toA, fromB, toB }) => {
    const [at, end] = [offsetIn(before, fromA), offsetIn(before, toA)];
    const added = newText.slice(offsetIn(later, fromB), offsetIn(later, toB));
    return withoutLastEnd(text.length, { at, removed: oldText.slice(at, end), added });
  });
  const tidy = tidyEdits(text, edits);
  if (editText(text, tidy) === after) return tidy;
  return tidyEdits(text, [{ at: 0, removed: text, added: after }]);
}

/** An edit that reaches behind the last line, without the LF that is not there. */
function withoutLastEnd(length: number, { at, removed, added }: TextEdit): TextEdit {
  if (at + removed.length <= length) return { at, removed, added };
  const words = added.slice(0, -1);
  return at > length
    ? { at: length, removed: '', added: `\n${words}` }
    : { at, removed: removed.slice(0, -1), added: words };
}

/** Makes edits of the text in its document. */
export function applyEdits(
  transaction: Transaction,
  text: string,
  edits: readonly TextEdit[],
): Transaction {
  const starts = lineStarts(lineDocument(text));
  for (const { at, removed, added } of edits.toReversed()) {
    const [from, to] = [positionIn(starts, at), positionIn(starts, at + removed.length)];
    transaction.replace(from, to, sliceOf(added));
  }
  return transaction;
}
