import type { Span } from './span.ts';

/** The words right before and after a span on its own line, in at most so many units, to tell equal quotes apart. */
export function contextOf(
  text: string,
  { start, end }: Span,
  { before: left, after: right }: { readonly before: number; readonly after: number },
): { readonly before: string; readonly after: string } {
  const before = text.slice(Math.max(0, start - left), start);
  const after = text.slice(end, end + right);
  return {
    before: wholeFront(before.slice(before.lastIndexOf('\n') + 1)).replace(/^[\s\p{P}]+/u, ''),
    after: wholeBack(after.split('\n', 1)[0] ?? '').trimEnd(),
  };
}

/** Without the second half of a pair whose first half was cut away. */
function wholeFront(text: string): string {
  return text.replace(/^[\udc00-\udfff]/, '');
}

function wholeBack(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '');
}
