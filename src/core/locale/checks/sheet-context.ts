import { contextOf } from '../../text/context-of.ts';
import type { Span } from '../../text/span.ts';

const around = { before: 12, after: 16 } as const;

/** A figure amid the words of its line, never half a character; … where they go on in the midst of a sentence. */
export function sheetContext(text: string, { start, end }: Span): string {
  const { before, after } = contextOf(text, { start, end }, around);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = text.indexOf('\n', end);
  const isCutBefore = start - lineStart > around.before;
  const isCutAfter = (lineEnd === -1 ? text.length : lineEnd) - end > around.after;
  const words = `${before}${text.slice(start, end)}${after}`.replace(/\s+/gu, ' ');
  return `${isCutBefore ? '…' : ''}${words}${isCutAfter && !/[。！？]$/u.test(after) ? '…' : ''}`;
}
