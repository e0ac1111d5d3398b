import type { Span } from '../../text/span.ts';
import { unitOf } from '../unit/units.ts';
import { isSpacedRow } from './table.ts';

/** Signs that part the cells of a row of a table. */
const SEPARATORS = '|\t';
const LONGEST_ROW = 160;
const NUMBER = /^[-+]?\d[\d,.]*%?$/;
const LABEL = /[\u4e00-\u9fff]{2}/;
/** What labels the pages and counters of a site, whose numbers say nothing of the report. */
const ASIDE = /页$|^(?:阅读|评论|点击|浏览|收藏|分享|转发|点赞|访问|电话|邮编|传真|编号|代码|序号)/;
/** What opens a label and is no part of it: 其中:小麦, 二、人口. */
const LEAD = /^(?:其中[:,]?|[#*]|[一二三四五六七八九十]{1,3}、|\d{1,2}[.、])?\s*/;

/** Whether a number is all of a cell in a row of a table, behind a cell of words; folded text. */
export function isCell(text: string, number: Span): boolean {
  return cellsBefore(text, number) !== undefined;
}

/** The words at the beginning of the row in whose cell a number stands alone: 粮食 of 粮食 | 124735 | 3.2; undefined outside of tables. */
export function labelOfRow(text: string, number: Span): Span | undefined {
  const cells = cellsBefore(text, number) ?? [];
  const label = cells.find(({ start, end }) => {
    const words = text.slice(start, end);
    return LABEL.test(words) && !NUMBER.test(words) && !isUnit(words);
  });
  if (label === undefined) return undefined;
  const lead = LEAD.exec(text.slice(label.start, label.end))?.[0].length ?? 0;
  return label.end - label.start > lead ? { start: label.start + lead, end: label.end } : label;
}

/** The cells of the same row before a number that stands alone in one, back to the words that begin it, from the number back. */
function cellsBefore(text: string, number: Span): readonly Span[] | undefined {
  const spaced = spacedCells(text, number);
  if (spaced) return spaced;
  if (!endsCell(text, number.end)) return undefined;
  const before = backOverBlanks(text, number.start);
  if (!SEPARATORS.includes(text.charAt(before - 1)) || before === 0) return undefined;
  const cells: Span[] = [];
  let end = before - 1;
  const floor = Math.max(0, number.start - LONGEST_ROW);
  for (let at = end; at >= floor; at -= 1) {
    const char = at === 0 ? '\n' : text.charAt(at - 1);
    if (char !== '\n' && !SEPARATORS.includes(char)) continue;
    const cell = trimmed(text, { start: at, end });
    if (cell.end > cell.start) cells.push(cell);
    const words = text.slice(cell.start, cell.end);
    if (LABEL.test(words) && !isUnit(words)) return ASIDE.test(words) ? undefined : cells;
    if (char === '\n') return undefined;
    end = at - 1;
  }
  return undefined;
}

/** The same where blanks part the cells: its line is a label and numbers, and nothing else. */
function spacedCells(text: string, number: Span): readonly Span[] | undefined {
  if (!isBlank(text.charAt(number.start - 1))) return undefined;
  const start = text.lastIndexOf('\n', number.start - 1) + 1;
  if (number.start - start > LONGEST_ROW) return undefined;
  const feed = text.indexOf('\n', number.end);
  const end = feed < 0 ? text.length : feed;
  if (end - start > LONGEST_ROW || !isSpacedRow(text.slice(start, end))) return undefined;
  const cells: Span[] = [];
  for (let at = start; at < number.start;) {
    while (isBlank(text.charAt(at))) at += 1;
    const from = at;
    while (at < number.start && !isBlank(text.charAt(at))) at += 1;
    if (at > from && from < number.start) cells.unshift({ start: from, end: at });
  }
  const label = cells.at(-1);
  return label && ASIDE.test(text.slice(label.start, label.end)) ? undefined : cells;
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\u3000';
}

/** 亿元 and 户 say what the numbers of a row are in. */
function isUnit(words: string): boolean {
  return unitOf(words.replace(/^[十百千万亿]+/, '')) !== undefined;
}

function endsCell(text: string, end: number): boolean {
  let at = end;
  while (text.charAt(at) === ' ' || text.charAt(at) === '\u3000') at += 1;
  return at >= text.length || text.charAt(at) === '\n' || SEPARATORS.includes(text.charAt(at));
}

function backOverBlanks(text: string, start: number): number {
  let at = start;
  while (at > 0 && text.charAt(at - 1) === ' ') at -= 1;
  return at;
}

function trimmed(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && text.charAt(from) === ' ') from += 1;
  while (to > from && text.charAt(to - 1) === ' ') to -= 1;
  return { start: from, end: to };
}
