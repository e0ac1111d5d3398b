import type { Alignment } from '../anchor/align-texts.ts';
import type { Block } from '../anchor/block.ts';
import { isBoundary } from '../text/span.ts';

/** A stretch of a text in whose place other words come; `at` counts UTF-16 units of the text before all edits. */
export interface TextEdit {
  readonly at: number;
  readonly removed: string;
  readonly added: string;
}

/** The text after edits that are in order and do not overlap; null where one does not find what it takes out. */
export function editText(text: string, edits: readonly TextEdit[]): string | null {
  const pieces: string[] = [];
  let from = 0;
  for (const { at, removed, added } of edits) {
    if (at < from || !text.startsWith(removed, at) || at > text.length) return null;
    pieces.push(text.slice(from, at), added);
    from = at + removed.length;
  }
  return pieces.join('') + text.slice(from);
}

/** The edits that take edits back. */
export function invertEdits(edits: readonly TextEdit[]): readonly TextEdit[] {
  let shift = 0;
  return edits.map(({ at, removed, added }) => {
    const inverse = { at: at + shift, removed: added, added: removed };
    shift += added.length - removed.length;
    return inverse;
  });
}

/** How the text after edits lies on the one before: everything that no edit touched is in a block. */
export function alignmentOfEdits(length: number, edits: readonly TextEdit[]): Alignment {
  const blocks: Block[] = [];
  let [from, to] = [0, 0];
  const keep = (until: number) => {
    if (until > from) blocks.push({ from, to, length: until - from });
    to += until - from;
    from = until;
  };
  for (const { at, removed, added } of edits) {
    keep(at);
    from += removed.length;
    to += added.length;
  }
  keep(length);
  return { blocks, moved: [] };
}

/**
 * Edits as a text can take them: line ends are LF, no edit splits a character, none does nothing, and those that touch are one.
 */
export function tidyEdits(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  return joined(joined(edits).map((edit) => wholeCharacters(text, edit)))
    .map(trimmed)
    .filter(({ removed, added }) => removed !== added);
}

function wholeCharacters(text: string, { at, removed, added }: TextEdit): TextEdit {
  const end = at + removed.length;
  const start = isBoundary(text, at) ? at : at - 1;
  const stop = isBoundary(text, end) ? end : end + 1;
  const words = text.slice(start, at) + added.replace(/\r\n?/g, '\n') + text.slice(end, stop);
  return { at: start, removed: text.slice(start, stop), added: words };
}

/** Edits of which none begins where another ends. */
function joined(edits: readonly TextEdit[]): readonly TextEdit[] {
  const apart: TextEdit[] = [];
  for (const { at, removed, added } of edits) {
    const last = apart.at(-1);
    if (last !== undefined && last.at + last.removed.length === at) {
      apart[apart.length - 1] = {
        at: last.at,
        removed: last.removed + removed,
        added: last.added + added,
      };
    } else apart.push({ at, removed, added });
  }
  return apart;
}

/** An edit without what it takes out only to put it in again, at whole characters. */
function trimmed({ at, removed, added }: TextEdit): TextEdit {
  const most = Math.min(removed.length, added.length);
  let head = 0;
  while (head < most && removed[head] === added[head]) head += 1;
  while (!isBoundary(removed, head) || !isBoundary(added, head)) head -= 1;
  let tail = 0;
  while (tail < most - head && removed.at(-1 - tail) === added.at(-1 - tail)) tail += 1;
  const cut = (words: string) => words.length - tail;
  while (!isBoundary(removed, cut(removed)) || !isBoundary(added, cut(added))) tail -= 1;
  return {
    at: at + head,
    removed: removed.slice(head, cut(removed)),
    added: added.slice(head, cut(added)),
  };
}
