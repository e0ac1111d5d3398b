import type { RegionReason } from '../annotation/region.ts';
import { readByline } from '../report/byline.ts';
import { breadcrumbOf, isChrome, isSiteName } from '../report/chrome.ts';
import { foldWidth } from '../report/fold-width.ts';
import type { Span } from '../text/span.ts';
import { furnitureOf } from './furniture.ts';

/** A line that holds something, as the search for regions sees it. The span is that of its trimmed text. */
export interface PageLine extends Span {
  /** Trimmed, with folded width. */
  readonly folded: string;
  /** Whether it reads as a paragraph of the report. */
  readonly prose: boolean;
  /** What furniture of a page it is by its own words; null where it is none, or where only its place could tell. */
  readonly furniture: RegionReason | null;
  readonly byline: boolean;
  readonly siteName: boolean;
}

/** Longer lines are text and nothing else; it also keeps patterns away from a report that is one line. */
const longestFurniture = 600;
const shortestProse = 30;

/** The lines of a text that hold something, in order. */
export function pageLines(text: string): readonly PageLine[] {
  const lines: PageLine[] = [];
  for (let from = 0; from <= text.length;) {
    const feed = text.indexOf('\n', from);
    const end = feed === -1 ? text.length : feed;
    const raw = text.slice(from, end);
    const trimmed = raw.trim();
    if (trimmed !== '') {
      const start = from + raw.indexOf(trimmed);
      lines.push(readPageLine(trimmed, start));
    }
    from = end + 1;
  }
  return lines;
}

function readPageLine(trimmed: string, start: number): PageLine {
  const end = start + trimmed.length;
  if (trimmed.length > longestFurniture) {
    const none = { furniture: null, byline: false, siteName: false };
    return { start, end, folded: '', prose: true, ...none };
  }
  const folded = foldWidth(trimmed);
  const byline = readByline(folded) !== null;
  const furniture = furnitureOf(folded) ?? (breadcrumbOf(folded) === null ? null : 'breadcrumb');
  return {
    start,
    end,
    folded,
    furniture,
    byline,
    siteName: isSiteName(folded),
    prose: furniture === null && !byline && !isChrome(folded) && isProse(folded),
  };
}

/** Sentences, not headings: some length, and a stop or several commas. */
function isProse(folded: string): boolean {
  return folded.length >= shortestProse && /[。;!?]|,.*,|、.*、/.test(folded);
}
