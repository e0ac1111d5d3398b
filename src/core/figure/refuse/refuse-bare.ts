import { isScaled } from '../numeral/integer.ts';
import { type Candidate, isApproximate } from '../quantity/candidate.ts';
import { isBreak, isHan, isOneOf } from '../numeral/characters.ts';
import { isCell } from '../table/table-cell.ts';

/** A colon behind a word is a mark of the sentence: 成效:25.9万贫困人口. */
const JOINED_BEFORE = /[A-Za-z_@#&=/\\·.+*×x№-]$|(?<![\u4e00-\u9fff]):$|第$|No$/;
const JOINED_BEHIND =
  /^(?:[A-Za-z_@#&=/\\:·+*×-]|\.\d|号|版|路|楼|室|线|时代|年|月|日|后|岁|强|周|届)/;
const STATED = /[达到至为是共计有]$/;
/** 常住人口766579: a noun that is a number by itself. */
const COUNTED = /(?:人口|[人户头村个次件总]数|总量|数量|销量|产量)$/;
const LEAST = 1000;
const LINE_START = /(?:^|\n)[ \t\u3000]*$/;
/** 以女性为100 fixes a scale. */
const IS_BASE = /以[^,。;]{1,8}[为是]$/;
const SHARES_BEHIND = /^(?::\d+\.\d+)+(?![\d:])/;
const SHARES_BEFORE = /(?:^|[^\d:.])(?:\d+\.\d+:)+$/;
/** 结构由21:50:29调整为11:65:24. */
const STRUCTURE =
  /(?:结构|构成|比例|比重|产业比)[^,。;!?\n]{0,24}?(?<![\d:.])((?:\d{1,3}(?:\.\d+)?:){0,4})$/;
const PARTS_BEHIND = /^((?::\d{1,3}(?:\.\d+)?){0,4})(?![\d:])/;
const FEWEST_PARTS = 3;
const LISTED_BEHIND =
  /^(?:[、和与及]\d[\d,]*(?:\.\d+)?[万亿]?){1,5}(?:[%‰]|个|[户人名亩元吨头只家所座处件项次间套台辆条公里千平立])/;
const LATEST_YEAR = 2100;
const FIRST_YEAR = 1900;

/**
 * Why a number without a unit is no figure; undefined where it stands alone as one (`11万`贫困户, F1). Refused in doubt: codes,
 * years, headings and names are written with bare numbers more often than quantities are.
 */
export type BareRefusal =
  'joined' | 'padded' | 'spelled' | 'year' | 'heading' | 'round' | 'unstated' | 'base';

/** Judges a number that has no unit by how it is written and what touches it. */
export function refuseBare(text: string, candidate: Candidate): BareRefusal | undefined {
  const { start, end, numeral } = candidate;
  const before = text.slice(Math.max(0, start - 6), start);
  const behind = text.slice(end, end + 4);
  if (numeral.padded) return 'padded';
  if (numeral.spelled) return 'spelled';
  if (isProportion(text, candidate) || isListed(text, candidate)) return undefined;
  if (JOINED_BEFORE.test(before) || JOINED_BEHIND.test(behind)) return 'joined';
  if (numeral.script === 'chinese') return refuseChinese(candidate);
  if (isYear(candidate)) return 'year';
  if (isCell(text, candidate)) return undefined;
  if (isScaled(numeral) || numeral.grouped || isApproximate(candidate)) return undefined;
  if (candidate.range) return 'unstated';
  if (!candidate.low.mod(1).eq(0)) return refuseDecimal(text, candidate);
  if (IS_BASE.test(text.slice(Math.max(0, start - 12), start))) return 'base';
  if (!endsClause(behind)) return 'unstated';
  return STATED.test(before) || (COUNTED.test(before) && candidate.low.gte(LEAST))
    ? undefined
    : 'unstated';
}

function refuseChinese(candidate: Candidate): BareRefusal | undefined {
  const { numeral } = candidate;
  if (isApproximate(candidate)) return numeral.bare || numeral.low.gte(10) ? undefined : 'unstated';
  if (numeral.bare) return 'round';
  // 三万 counts something; 十万 and less stand in too many words.
  return isScaled(numeral) && numeral.low.gt(10_000) ? undefined : 'unstated';
}

/** 2.3 at the start of a line is a heading; elsewhere a bare decimal is an index or a rate. */
function refuseDecimal(text: string, { start, end, low }: Candidate): BareRefusal | undefined {
  if (LINE_START.test(text.slice(Math.max(0, start - 8), start)) && low.lt(20)) return 'heading';
  if (/^\.0+$/.test(text.slice(start, end).replace(/^\d+/, ''))) return 'unstated';
  return undefined;
}

/** The parts of 11.0:35.2:53.8 are rates, each its own figure (F3, F4); 15:32 is a time. */
function isProportion(text: string, { start, end }: Candidate): boolean {
  const before = SHARES_BEFORE.test(text.slice(Math.max(0, start - 24), start));
  const behind = SHARES_BEHIND.test(text.slice(end, end + 24));
  if (/\.\d/.test(text.slice(start, end)) && (before || behind)) return true;
  const head = STRUCTURE.exec(text.slice(Math.max(0, start - 48), start))?.[1];
  const tail = PARTS_BEHIND.exec(text.slice(end, end + 24))?.[1];
  if (head === undefined || tail === undefined) return false;
  return head.split(':').length + tail.split(':').length - 1 >= FEWEST_PARTS;
}

/** 1200、1500、1800户, told one for each of several: the unit behind the last is that of all. */
function isListed(text: string, { start, end }: Candidate): boolean {
  if (!LISTED_BEHIND.test(text.slice(end, end + 48))) return false;
  return /分别[^。;!?\n]{0,40}$/.test(text.slice(Math.max(0, start - 48), start));
}

function endsClause(behind: string): boolean {
  const char = behind.charAt(0);
  return isBreak(char) && !isOneOf('-~/·.', char) && !isHan(char);
}

function isYear({ low, numeral }: Candidate): boolean {
  if (isScaled(numeral) || numeral.grouped || !low.mod(1).eq(0)) return false;
  return low.gte(FIRST_YEAR) && low.lte(LATEST_YEAR);
}
