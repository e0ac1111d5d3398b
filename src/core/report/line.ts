import { type Byline, readByline } from './byline.ts';
import { isChrome } from './chrome.ts';
import { foldWidth } from './fold-width.ts';

/** A line that holds something, as written and with its width folded, and what it was recognised as. */
export interface Line {
  readonly raw: string;
  readonly folded: string;
  readonly byline: Byline | null;
  readonly chrome: boolean;
}

/** Looks at a trimmed, non-empty line. */
export function readLine(raw: string): Line {
  const folded = foldWidth(raw);
  return { raw, folded, byline: readByline(folded), chrome: isChrome(folded) };
}
