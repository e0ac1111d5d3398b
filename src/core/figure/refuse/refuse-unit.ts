import { type Candidate, isApproximate, isOneCharacter } from '../quantity/candidate.ts';
import { isBreak, isOneOf } from '../numeral/characters.ts';
import { opensName, opensPlace, opensSlogan } from './fixed-names.ts';
import type { Unit } from '../unit/units.ts';

const LEVEL_WORDS_BEFORE =
  /(?:[省市县区乡镇村州户组国厅局处科院校街旗](?:、|$)){2,}$|[省市县区乡镇村州户组]{2,}$|[、和][^、,。;]{1,6}$/;
const LEVEL_WORDS_BEHIND =
  /^(?:联动|联创|联控|联防|联包|书记|网络|体系|帮扶|管理|党组织|干部|政府|服务|医疗|平台|河长|林长|田长|路长|同创|贯通|财政|治理|物流|包保|网格|责任|调解|监督|法院|组织|矛盾|便民|公共|机构|队伍|协同|示范|行政)/;
/** What classifiers that mostly make names and ordinals count after one Chinese digit. */
const COUNTED_NOUNS: ReadonlyMap<string, RegExp> = new Map([
  ['口', /^[人井]/],
  ['眼', /^(?:机|水|深)?[井泉]/],
  ['孔', /^(?:窑|石|涵)/],
  ['门', /^(?:课|技|学|功|手艺)/],
  ['双', /^(?:鞋|袜|手套|儿女)/],
  ['节', /^(?:课|车|电池)/],
  // 四十四团 is a farm of the corps.
  ['团', /^(?:毛线|火|麻|棉)/],
]);
const DIGITS = '〇一二三四五六七八九十';
/** How far from each other the numbers of a sequence stand. */
const LONGEST_STEP = 30;
const CLOCK_HOURS = 24;
/** 一 is an article with any unit but these, which one does not say idly. */
const MEANT_ONE = /^(?:倍|个百分点)$/;

/** Why a number with a unit is no figure; undefined where it is one. */
export type UnitRefusal =
  | 'article'
  | 'ordinal'
  | 'name'
  | 'place'
  | 'level'
  | 'clock'
  | 'padded'
  | 'spelled'
  | 'round'
  | 'noun'
  | 'edition'
  | 'denominator';

/** Judges a number by its own writing, its unit and what follows (F4 to F6). */
export function refuseUnit(
  text: string,
  candidate: Candidate,
  unit: Unit,
): UnitRefusal | undefined {
  const { numeral } = candidate;
  if (numeral.padded) return 'padded';
  if (numeral.spelled) return 'spelled';
  const end = unitEnd(candidate);
  if (isVillageGroup(text, candidate, unit)) return 'place';
  if (isDenominator(text, candidate)) return 'denominator';
  if (isEdition(text, candidate, unit, end) || isFiscalYear(text, candidate, unit))
    return 'edition';
  if (isInSequence(text, candidate, unit)) return 'ordinal';
  if (unit.name === '级' && !isLevelCount(text, candidate, end)) return 'level';
  if (unit.name === '点' && isClock(candidate)) return 'clock';
  if (!isApproximate(candidate) && opensName(text, end, unit.name)) return 'name';
  return numeral.script === 'chinese' ? refuseChinese(text, candidate, unit, end) : undefined;
}

function refuseChinese(
  text: string,
  candidate: Candidate,
  unit: Unit,
  end: number,
): UnitRefusal | undefined {
  const { numeral, start } = candidate;
  if (unit.name === '个' && (opensSlogan(text, end) || /^一[^个名]/.test(text.slice(end, end + 2))))
    return 'name';
  if (isSloganNoun(text, candidate, end)) return 'name';
  // 最多一次来了23头: the one time with the most.
  if (isMostAtOnce(text, candidate)) return 'article';
  if (numeral.bare && isCategory(text, candidate)) return 'round';
  if (isApproximate(candidate)) return undefined;
  if (isOneCharacter(candidate)) {
    if (numeral.low.eq(1) && candidate.low.eq(1) && !isMeantOne(text, candidate, unit))
      return 'article';
    if (text.charAt(start) === '二' && unit.kind === 'count') return 'ordinal';
    if (
      unit.name === '期' &&
      !isOneOf('分共办了', text.charAt(start - 1)) &&
      text.charAt(start) !== '两'
    )
      return 'ordinal';
    if (isPairedName(text, candidate, unit)) return 'name';
    if (unit.scope === 'large' && !isCounted(text, unit, end)) return 'noun';
    if (opensPlace(text, end, unit.name)) return 'place';
  }
  if (unit.scope === 'arabic') return 'noun';
  // 百万吨 is a figure where it is said to be reached.
  const isReached = /(?:突破|达|达到|跨越)$/.test(text.slice(Math.max(0, start - 2), start));
  return numeral.bare && !isReached ? 'round' : undefined;
}

/** 大寨村三组 is a part of the village by its number. */
function isVillageGroup(text: string, { start, range, prefix }: Candidate, unit: Unit): boolean {
  if (range || prefix || !/^[组社队]$/.test(unit.name)) return false;
  return /(?<![每各全个])[村寨屯庄](?:委会)?$/.test(text.slice(Math.max(0, start - 4), start));
}

/** 一类低保…二类…三类 and 1组…2组: numbers of classes and parts, where the one before stands before it, or the next behind the first. */
function isInSequence(
  text: string,
  { start, low, range, numeral }: Candidate,
  unit: Unit,
): boolean {
  if (!/^[类组队社档标]$/.test(unit.name) || range || numeral.decimal || low.gt(10)) return false;
  const place = low.toNumber();
  const named = (number: number) =>
    new RegExp(`(?:${DIGITS.charAt(number)}|(?<!\\d)${number})${unit.name}`);
  if (place > 1) return named(place - 1).test(text.slice(Math.max(0, start - LONGEST_STEP), start));
  return named(2).test(text.slice(start, start + LONGEST_STEP));
}

/** 五口人, 打机井两眼: before its own noun, or at the end of a phrase, such a classifier counts. */
function isCounted(text: string, { name }: Unit, end: number): boolean {
  if (isBreak(text.charAt(end))) return !isOneOf('手步面方回班', name);
  return COUNTED_NOUNS.get(name)?.test(text.slice(end, end + 2)) ?? false;
}

const HELD = /(?:守住|坚守|守牢|牢守|统筹|紧盯|把握|坚持|处理好|锚定)[^,。;]{0,10}$/;
const PRINCIPLE = /^(?:底线|红线|标准|平衡|关键|导向|统一|结合|精准)/;

/** 守住两条底线 and 统筹三个平衡 are formulas and count nothing (F6). */
function isSloganNoun(text: string, { start, numeral }: Candidate, end: number): boolean {
  if (numeral.low.gt(10) || !PRINCIPLE.test(text.slice(end, end + 2))) return false;
  return HELD.test(text.slice(Math.max(0, start - 16), start));
}

const TAKES_TIME = /(?:通过|经过|历时|耗时|为期|用时|长达|提前|推迟)$/;

/** 一 is an article with any unit but few; behind a word of taking time it measures: 历时一年. */
function isMeantOne(text: string, { start, end }: Candidate, { name, kind }: Unit): boolean {
  // 成立合作社各一个
  if (text.charAt(start - 1) === '各' && isBreak(text.charAt(end))) return true;
  if (MEANT_ONE.test(name)) return true;
  return kind === 'duration' && TAKES_TIME.test(text.slice(Math.max(0, start - 2), start));
}

function isMostAtOnce(text: string, { prefix, numeral }: Candidate): boolean {
  if (!prefix || !numeral.low.eq(1)) return false;
  return /^最[多少]$/.test(text.slice(prefix.start, prefix.end));
}

/** 一梯两户, 一主两翼: a name in two halves; 一年两次 is a rate. */
function isPairedName(text: string, { start }: Candidate, unit: Unit): boolean {
  const paired =
    text.charAt(start - 2) === '一' && !isOneOf('年月周天日季次', text.charAt(start - 1));
  return paired && unit.kind === 'count';
}

/** 100个亿元以上项目: a class of size behind a classifier, no figure of its own. */
function isCategory(text: string, { start, prefix }: Candidate): boolean {
  return prefix === undefined && isOneOf('个家户项名', text.charAt(start - 1));
}

/** 每10万人 and 每100公里 say of what the figure behind them is a part. */
function isDenominator(text: string, { start, low, range }: Candidate): boolean {
  return text.charAt(start - 1) === '每' && !range && /^10+$/.test(low.toFixed());
}

/** 十三届全国人大五次会议 is the fifth; 召开五次会议 counts them (F5). */
function isEdition(text: string, { start, numeral }: Candidate, unit: Unit, end: number): boolean {
  if (unit.name !== '次' || numeral.script !== 'chinese') return false;
  return (
    /^(?:会议|全会|全体|代表大会|党代会)/.test(text.slice(end, end + 4)) &&
    !/[开了过行办共]/.test(text.charAt(start - 1))
  );
}

const RUNNING = /(?:连续|过去|未来|最近|近|共|跨|前|这)$/;

/** 108年度 and 2015-16年度 are years; 连续2年度 counts them. */
function isFiscalYear(text: string, { start }: Candidate, { name }: Unit): boolean {
  return name === '年度' && !RUNNING.test(text.slice(Math.max(0, start - 2), start));
}

function unitEnd({ unitSpans, numeral }: Candidate): number {
  return unitSpans.at(-1)?.[1] ?? numeral.end;
}

/** 三级 counts levels behind a list of them (县、乡、村三级) or before what has levels; else it is a grade. */
function isLevelCount(text: string, { start, numeral, range }: Candidate, end: number): boolean {
  if (numeral.decimal || /^(?:以上)?地震/.test(text.slice(end, end + 4))) return true;
  const before = text.slice(Math.max(0, start - 10), start);
  if (/(?:风力?|烈度|震级)[^,。;]{0,4}$/.test(before)) return true;
  if (range) return false;
  return LEVEL_WORDS_BEFORE.test(before) || LEVEL_WORDS_BEHIND.test(text.slice(end, end + 4));
}

function isClock({ low, numeral }: Candidate): boolean {
  return numeral.script === 'chinese' || (low.lte(CLOCK_HOURS) && low.mod(1).eq(0));
}
