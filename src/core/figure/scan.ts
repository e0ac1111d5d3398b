import type { Span } from '../text/span.ts';
import { type Approximator, approximatorBefore } from './unit/approximator.ts';
import { type Candidate, isApproximate } from './quantity/candidate.ts';
import { isHan, isOneOf } from './numeral/characters.ts';
import { fixedPhraseEnd } from './refuse/fixed-names.ts';
import { isTooLong, numeralRunEnd } from './numeral/numeral.ts';
import type { Described } from './quantity/described.ts';
import { readQuantityAt } from './quantity/quantity-reader.ts';
import { isInQuotedSlogans, isInShortQuote, isQuotedAlone } from './refuse/quotes.ts';
import { isRank } from './quantity/rank-context.ts';
import { readDoubling, readRankAt } from './quantity/rank.ts';
import { readRatio } from './quantity/ratio.ts';
import { refuseBare } from './refuse/refuse-bare.ts';
import { refuseUnit } from './refuse/refuse-unit.ts';
import { unitAt } from './unit/units.ts';

/** How a figure was found; what reviewers see as the rule, and switch off by. */
export type FigureRule =
  'unit' | 'chinese-unit' | 'share' | 'fraction' | 'range' | 'rank' | 'doubling' | 'ratio' | 'bare';

/** A figure in folded text before its context is read. */
export interface Found extends Described {
  readonly rule: FigureRule;
}

/** Whether a unit may open a figure: told by a table, since most units of a text do not. */
const opens = new Uint8Array(0x10000);
for (const char of '0123456789〇零一二两三四五六七八九十百千万亿廿卅卌几数半负第首倒翻½¼¾¥$€£UHN') {
  opens[char.charCodeAt(0)] = 1;
}

const GOES_ON = '〇零一二两三四五六七八九十百千万亿点成分余多来半至到-~又几 ';
const HALF_OF_WORD = /[上下前后大多过一几每对折减各夜]$/;
const SIGN_AFTER = /(?:^|[\s,;:、(|]|[长降为是达到至比幅率速减增约了差额润字])$/;
const SIGNABLE = /^\d+(?:\.\d+)?(?:℃|°C|摄氏度|[%‰]|个百分点)/;

/** All figures of a folded text in order, none overlapping; `closed` (dates, titles) holds none. Linear in the text. */
export function scanFigures(text: string, closed: readonly Span[]): readonly Found[] {
  const found: Found[] = [];
  let at = 0;
  let zone = 0;
  for (;;) {
    const start = nextOpening(text, at);
    if (start === text.length) return found;
    while ((closed[zone]?.end ?? Infinity) <= start) zone += 1;
    const next = closed[zone];
    if (next && next.start <= start) {
      at = next.end;
      continue;
    }
    const step = readAt(text, start, found.at(-1)?.end ?? 0, next?.start ?? text.length);
    if (step.figure) found.push(step.figure);
    at = Math.max(step.next, start + 1);
  }
}

/** Where the next unit stands that may open a figure, or the end of the text. */
function nextOpening(text: string, from: number): number {
  let at = from;
  while (at < text.length && opens[text.charCodeAt(at)] === 0) at += 1;
  return at;
}

/** One Chinese digit with neither more of a number nor a unit behind it, as in 统一 or 三农: most of all, and soon told. */
function isDigitOfWord(text: string, start: number): boolean {
  if (!isOneOf('一二两三四五六七八九', text.charAt(start))) return false;
  const next = text.charAt(start + 1);
  return !isOneOf(GOES_ON, next) && unitAt(text, start + 1) === undefined;
}

/** 3.1.2万人 and 2.5个村 at the beginning of a line or sentence: the number of an item stands before the figure. */
const ITEM =
  /(?<=(?:^|[\n。;])[ \t]*)\d{1,2}\.(?=\d+(?:\.\d|[个户名项](?!百分|千分|月|小时|工作日|基点|点)))/y;

/** Where a figure would begin in the midst of a number that could not be read: 5万人 of 1，5万人 and O.5万人. */
const TORN = /(?<!(?:^|[\n。;])[ \t]*\d?)[\dA-Za-z]\.$|(?<![\d.,])\d{1,3},$/;

interface Step {
  readonly figure?: Found;
  readonly next: number;
}

function readAt(text: string, start: number, floor: number, ceiling: number): Step {
  const phrase = fixedPhraseEnd(text, start);
  if (phrase !== undefined) return { next: phrase };
  if (isDigitOfWord(text, start)) return { next: start + 1 };
  if (isTooLong(text, start)) return { next: numeralRunEnd(text, start) };
  ITEM.lastIndex = start;
  if (ITEM.test(text)) return { next: ITEM.lastIndex };
  const special = readSpecial(text, start);
  if (special) return special;
  const reading = readQuantityAt(text, signedStart(text, start, floor));
  if (!reading) return { next: start + 1 };
  const next = Math.max(reading.numeral.end, start + 1);
  if (reading.end > ceiling) return { next: Math.max(next, ceiling) };
  const bare = reading.numeral.bare;
  const prefix = prefixOf(text, reading.start, { bare, floor });
  const candidate: Candidate = { ...reading, prefix };
  const rule = judge(text, candidate);
  if (!rule) return { next };
  return {
    figure: { ...candidate, start: prefix?.start ?? reading.start, rule },
    next: reading.end,
  };
}

const CURRENCY = /(?:新台币|人民币|港币|澳门币|美元|港元|欧元|日元|英镑)$/;

/** The approximator before a number; 逾新台币12亿元 has the name of the money between the two. */
function prefixOf(
  text: string,
  start: number,
  options: { readonly bare: boolean; readonly floor: number },
): Approximator | undefined {
  const own = approximatorBefore(text, start, options);
  const currency = own ? undefined : CURRENCY.exec(text.slice(Math.max(0, start - 3), start))?.[0];
  return currency === undefined
    ? own
    : approximatorBefore(text, start - currency.length, { ...options, bare: false });
}

function readSpecial(text: string, start: number): Step | undefined {
  const doubling = readDoubling(text, start);
  if (doubling) return { figure: { ...doubling, rule: 'doubling' }, next: doubling.end };
  const ratio = readRatio(text, start);
  if (ratio) return { figure: { ...ratio, rule: 'ratio' }, next: ratio.end };
  const rank = readRankAt(text, start);
  if (!rank) return undefined;
  const quoted = isInShortQuote(text, rank) && !isQuotedAlone(text, rank);
  if (quoted || !isRank(text, rank)) return { next: rank.end };
  return { figure: { ...rank, rule: 'rank' }, next: rank.end };
}

/** A minus belongs to a number behind a break or a verb, and to any temperature or share; 正负3 has no sign. */
function signedStart(text: string, start: number, floor: number): number {
  const before = text.charAt(start - 1);
  if (text.charAt(start) === '负') return isOneOf('正胜抱肩欠自背担减', before) ? start + 1 : start;
  if (before !== '-' || start - 1 < floor) return start;
  const signed = SIGN_AFTER.test(text.slice(Math.max(0, start - 2), start - 1));
  const signable = isNoun(text.charAt(start - 2)) && SIGNABLE.test(text.slice(start, start + 12));
  return signed || signable ? start - 1 : start;
}

/** What a signed number may stand behind: a word, or the note or bracket that ends one (能耗[3]-3.3%). */
function isNoun(char: string): boolean {
  return isHan(char) || isOneOf(')]', char);
}

/** The rule that makes a candidate a figure, or undefined. */
function judge(text: string, candidate: Candidate): FigureRule | undefined {
  const { unit, numeral, start } = candidate;
  if (text.charAt(start) === '半' && !isHalf(text, candidate)) return undefined;
  if (!isSaidAnywhere(candidate) && isInShortQuote(text, candidate)) return undefined;
  if (numeral.script === 'chinese' && isInQuotedSlogans(text, candidate)) return undefined;
  if (/[A-Za-z+]/.test(text.charAt(start - 1))) return undefined;
  if (numeral.script === 'arabic' && isTorn(text, start)) return undefined;
  if (numeral.ratio) return isShare(text, candidate) ? 'fraction' : undefined;
  if (numeral.unit !== '') return numeral.bare ? undefined : 'share';
  if (!unit) return refuseBare(text, candidate) ? undefined : 'bare';
  if (refuseUnit(text, candidate, unit)) return undefined;
  if (candidate.range) return 'range';
  return numeral.script === 'chinese' ? 'chinese-unit' : 'unit';
}

function isTorn(text: string, start: number): boolean {
  if (!isOneOf('.,', text.charAt(start - 1))) return false;
  return TORN.test(text.slice(Math.max(0, start - 8), start));
}

/** Shares and sums in digits are meant even in a short quotation (“100%”). */
function isSaidAnywhere({ unit, numeral }: Candidate): boolean {
  return unit?.kind === 'percent' || (unit?.kind === 'money' && numeral.script === 'arabic');
}

/** 上半年 and 大半天 are no measures. */
function isHalf(text: string, { start, unit, numeral }: Candidate): boolean {
  if (numeral.ratio && !unit) return true;
  return !HALF_OF_WORD.test(text.slice(Math.max(0, start - 1), start));
}

/** 一半 is an article and a noun unless something says that it is measured; a slash must stand free. */
function isShare(text: string, candidate: Candidate): boolean {
  const { start, end } = candidate;
  if (text.startsWith('一半', start) || text.startsWith('半数', start)) {
    return isApproximate(candidate) || isOneOf('占达少低降短减增', text.charAt(start - 1));
  }
  return !/[\d/.-]/.test(text.charAt(start - 1)) && !/[\dA-Za-z/]/.test(text.charAt(end));
}
