import type { Span } from './span.ts';

/** The line of the text that holds `offset`, without its LF. */
export function paragraphAt(text: string, offset: number): Span {
  const start = offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return { start, end: end < 0 ? text.length : end };
}

/** The start of the next paragraph that is not blank, or the end of the text. */
export function nextParagraph(text: string, offset: number): number {
  let { end } = paragraphAt(text, offset);
  while (end < text.length) {
    const next = paragraphAt(text, end + 1);
    if (!isBlank(text, next)) return next.start;
    end = next.end;
  }
  return text.length;
}

/** The start of this paragraph or, where `offset` is there already, of the one before that is not blank; 0 before the first. */
export function previousParagraph(text: string, offset: number): number {
  const here = paragraphAt(text, offset);
  if (here.start < offset && !isBlank(text, here)) return here.start;
  let { start } = here;
  while (start > 0) {
    const before = paragraphAt(text, start - 1);
    if (!isBlank(text, before)) return before.start;
    ({ start } = before);
  }
  return 0;
}

function isBlank(text: string, { start, end }: Span): boolean {
  return text.slice(start, end).trim() === '';
}
