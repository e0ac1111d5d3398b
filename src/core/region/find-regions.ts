import type { RegionReason } from '../annotation/region.ts';
import { breadcrumbOf, isChrome } from '../report/chrome.ts';
import { describeReport } from '../report/headline.ts';
import { tidyTitle } from '../report/title.ts';
import { type Span, trimSpan } from '../text/span.ts';
import { type PageLine, pageLines } from './page-line.ts';

/** A stretch that the rules propose to leave out of the report. Offsets are UTF-16 code units, half-open. */
export interface ProposedRegion extends Span {
  readonly reason: RegionReason;
}

/** The parts of a page: before `title` is its head, before `body` what stands between headline and text, from `foot` on what follows the text. */
interface Layout {
  /** Index of the headline's line; -1 where it has none of its own. */
  readonly title: number;
  readonly body: number;
  readonly foot: number;
}

/**
 * The site's furniture around a report, in document order and apart: what a page's own words or its place before, under and after the
 * text show to be no part of it. The headline and everything that reads as text stay. Linear in the text.
 */
export function findRegions(text: string): readonly ProposedRegion[] {
  const lines = pageLines(text);
  const { title } = describeReport(text, '');
  const layout = layoutOf(lines, text, title);
  const reasons = [
    ...headReasons(lines.slice(0, layout.body), layout.title),
    ...lines.slice(layout.body, layout.foot).map(bodyReason),
    ...footReasons(lines.slice(layout.foot), lines[layout.foot - 1]),
  ];
  const found: { start: number; end: number; reason: RegionReason }[] = [];
  let before = -2;
  for (const [index, line] of lines.entries()) {
    const reason = index === layout.title ? null : (reasons[index] ?? null);
    const region =
      reason === null
        ? index === layout.title && siteSuffix(text, line, title)
        : { ...withoutTitle(text, line, reason, title, layout), reason };
    if (!region || region.start >= region.end) continue;
    const last = found.at(-1);
    const goesOn = before === index - 1 && last?.reason === region.reason;
    if (goesOn) last.end = region.end;
    else found.push(region);
    before = index;
  }
  return found;
}

function layoutOf(lines: readonly PageLine[], text: string, title: string): Layout {
  const own = lines.findIndex((line) => isTitleLine(text, line, title));
  const firstProse = lines.findIndex(({ prose }, index) => prose && index > own);
  const body = firstProse === -1 ? lines.length : firstProse;
  return {
    title: own,
    body,
    foot: Math.max(body, lines.findLastIndex(({ prose }) => prose) + 1),
  };
}

const longestTitleLine = 200;

function isTitleLine(text: string, line: PageLine, title: string): boolean {
  if (line.furniture !== null || line.byline || line.end - line.start > longestTitleLine)
    return false;
  const own = tidyTitle(text.slice(line.start, line.end));
  return own.length >= 4 && (own.startsWith(title) || title.startsWith(own));
}

/** Menus are short entries, a line each. */
const longestMenuEntry = 8;
const shortestMenu = 4;

function headReasons(lines: readonly PageLine[], title: number): readonly (RegionReason | null)[] {
  const menu = menuLines(lines.slice(0, Math.max(0, title)));
  return lines.map((line, index) => {
    const { folded, furniture, byline, siteName } = line;
    if (furniture !== null) return furniture;
    if (byline) return 'byline';
    if (index >= title) return isButtons(folded) ? 'navigation' : null;
    if (isChrome(folded)) return /[|│┃¦]/.test(folded) ? 'link-list' : 'navigation';
    return siteName || menu.has(index) ? 'navigation' : null;
  });
}

/** The runs of short entries that make a menu. */
function menuLines(lines: readonly PageLine[]): ReadonlySet<number> {
  const menu = new Set<number>();
  let length = 0;
  for (const [index, { folded, siteName }] of lines.entries()) {
    const isEntry =
      siteName || (folded.length <= longestMenuEntry && /^[\p{L}\s>+·]+$/u.test(folded));
    length = isEntry ? length + 1 : 0;
    if (length < shortestMenu) continue;
    // The first entries of a run are known to be of a menu only now.
    for (let entry = index; entry > index - shortestMenu; entry -= 1) menu.add(entry);
  }
  return menu;
}

/** Buttons under a headline; what has bars or digits may be a row of a table. */
function isButtons(folded: string): boolean {
  return folded.length <= 60 && isChrome(folded) && !/[|│┃¦\d]/.test(folded);
}

const longestInText = 40;
const betweenParagraphs: readonly (RegionReason | null)[] = [
  'share-comment',
  'advertisement',
  'search-text',
];

/** Between paragraphs only what says plainly what it is. */
function bodyReason({ folded, furniture, prose }: PageLine): RegionReason | null {
  if (prose || folded.length > longestInText || /[。;]/.test(folded)) return null;
  return betweenParagraphs.includes(furniture) ? furniture : null;
}

const signed = /[(【][^()【】]{0,20}(?:记者|記者|通讯员|通訊員)[^()【】]{0,40}[)】]$/u;
const appendix = /^(?:附件|附表|附录|附錄|附:|注:|註:|注释|備註|备注|说明:)/;

/** Behind the text, what follows the first plain furniture is furniture too. */
function footReasons(
  lines: readonly PageLine[],
  lastText: PageLine | undefined,
): readonly (RegionReason | null)[] {
  let behind: RegionReason | null =
    lastText !== undefined && signed.test(lastText.folded) ? 'link-list' : null;
  const reasons = lines.map(({ folded, furniture, byline }): RegionReason | null => {
    if (furniture === 'byline') return 'byline';
    const own = furniture ?? (isChrome(folded) ? 'navigation' : null);
    if (own !== null) return (behind = own);
    if (appendix.test(folded)) return (behind = null);
    if (byline) return behind ?? (isDayAlone(folded) ? null : 'byline');
    return isSignature(folded) ? null : behind;
  });
  // The name of a site right before its notices is of the site.
  return reasons.map((reason, index) =>
    reason === null && lines[index]?.siteName && (reasons[index + 1] ?? null) !== null
      ? 'navigation'
      : reason,
  );
}

/** A day under a document is its signature. */
function isDayAlone(folded: string): boolean {
  return /^[(\s\d〇○零一二三四五六七八九十元正廿卅年月日号)./-]+$/.test(folded);
}

function isSignature(folded: string): boolean {
  return /^[(【].{2,40}[)】]$/.test(folded) || isDayAlone(folded);
}

/** The names of channel and site that a page's title has behind the headline. */
function siteSuffix(text: string, line: PageLine, title: string): ProposedRegion | null {
  const whole = text.slice(line.start, line.end);
  if (!whole.startsWith(title) || !/^\s*[_|｜-]/u.test(whole.slice(title.length))) return null;
  return {
    ...trimSpan(text, { start: line.start + title.length, end: line.end }),
    reason: 'search-text',
  };
}

/** A path through the site without its last step where that is the only place of the headline. */
function withoutTitle(
  text: string,
  { start, end, folded }: PageLine,
  reason: RegionReason,
  title: string,
  layout: Layout,
): Span {
  const last = reason === 'breadcrumb' && layout.title === -1 ? breadcrumbOf(folded) : null;
  if (last === null || last.length < 4) return { start, end };
  const own = tidyTitle(text.slice(end - last.length, end));
  return own !== '' && title.startsWith(own)
    ? trimSpan(text, { start, end: end - last.length })
    : { start, end };
}
