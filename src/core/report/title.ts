import { truncateCodePoints } from '../text/truncate.ts';
import { breadcrumbOf, isSiteName } from './chrome.ts';
import type { Line } from './line.ts';

const shortest = 4;
const longest = 80;
const longestCandidate = 120;

/** The headline among the lines above the first paragraph, with a subtitle that a dash opens; null where none looks like one. */
export function findTitle(head: readonly Line[]): string | null {
  const stated = head.map(
    ({ folded }) => /^(?:标题|標題|题目|題目)\s*:\s*(\S.*)$/.exec(folded)?.[1],
  );
  const named = stated.find((title) => title !== undefined);
  if (named !== undefined) return tidyTitle(named);
  const index = titleIndex(head);
  return index === -1 ? breadcrumbTitle(head) : withSubtitle(head, index);
}

/** The line above the first byline, else the line that the path through the site ends in, else the first that could be a headline. */
function titleIndex(head: readonly Line[]): number {
  const firm = (line: Line) => isCandidate(line) && !isSiteName(line.folded);
  const byline = head.findIndex(
    ({ byline }, index) => byline !== null && head.slice(0, index).some(firm),
  );
  if (byline !== -1) return mainLine(head, head.slice(0, byline).findLastIndex(firm));
  const path = breadcrumbTitle(head);
  const repeated = head.findIndex((line) => !line.chrome && tidyTitle(line.raw) === path);
  if (repeated !== -1) return repeated;
  const first = head.findIndex(firm);
  return first === -1 ? head.findIndex(isCandidate) : first;
}

/** A line that begins with a dash is the subtitle of the one above it. */
function mainLine(head: readonly Line[], index: number): number {
  const line = head[index];
  const above = head[index - 1];
  return line && above && isSubtitle(line) && isCandidate(above) ? index - 1 : index;
}

function withSubtitle(head: readonly Line[], index: number): string {
  const title = withoutSite(tidyTitle(head[index]?.raw ?? ''));
  const below = head[index + 1];
  if (below === undefined || !isSubtitle(below) || !isCandidate(below)) return title;
  return tidyTitle(`${title}——${below.raw.replace(dashes, '')}`);
}

const dashes = /^[—―─–－-]{1,4}\s*/u;

function isSubtitle({ raw }: Line): boolean {
  return dashes.test(raw);
}

function isCandidate({ folded, byline, chrome }: Line): boolean {
  const size = folded.replace(/\s/g, '').length;
  return (
    byline === null &&
    !chrome &&
    size >= shortest &&
    size <= longestCandidate &&
    /\p{L}/u.test(folded) &&
    !/[。;]|[,:、]$/.test(folded) &&
    !/^(?:关键词|關鍵詞|标签|標籤|摘要|导读|導讀|核心提示|编者按|編者按|原标题|副标题)\s*:/.test(
      folded,
    )
  );
}

function breadcrumbTitle(head: readonly Line[]): string | null {
  for (const { folded, raw } of head) {
    const last = breadcrumbOf(folded);
    if (last !== null && last.length >= 2 * shortest) return tidyTitle(raw.slice(-last.length));
  }
  return null;
}

const siteSuffix =
  /^(.{4,}?)\s*(?:_|\||｜|--?)\s*[\p{L}\d·. ]{0,14}(?:网|網|网站|網站|频道|頻道|在线|在線|信息港|报|報|电视台|门户)$/u;

/** A page's title without the names of channel and site behind it. */
function withoutSite(title: string): string {
  const match = siteSuffix.exec(title);
  return match?.[1] === undefined ? title : withoutSite(match[1]);
}

/** One line without control characters, marks of direction or runs of blanks, of a length that lists can show. */
export function tidyTitle(text: string): string {
  const line = text
    .replace(/^#{1,6}\s+/, '')
    .replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\u200b\ufeff]/gu, ' ')
    .replace(/\s+/gu, ' ');
  return truncateCodePoints(line.trim(), longest).trim();
}
