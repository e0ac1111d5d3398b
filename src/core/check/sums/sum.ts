import type { Check } from '../check.ts';
import { type Estimate, agree, sumOf } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import {
  before,
  behind,
  comparable,
  earlierInLine,
  nextSentence,
  wordsBetween,
} from '../read/neighbours.ts';
import { isWholeOfShare } from '../rates/share.ts';
import { slipsInSum } from '../arithmetic/slip.ts';
import { equationCheck, shown } from '../arithmetic/statement.ts';

const PARTS = /其中|分别[为是达有]|包括|包含|含|分为|由|[(:]|[\u4e00-\u9fff][中里],/;
const NESTED = /其中|含|包括/;
const REST = /其他|其它|其余|余下|另外/;
const TOTAL =
  /(?:共|共计|合计|总计|共有|总共|一共|共为|两项|总数|总量|总额|总人口|总户数|总面积|总投资)(?:为|达|有|约)?$|(?:合计|总计|共计|总共|一共)[^,。;:]{0,10}$|^[^,。;:]{0,4}共(?!同|产|享|青|建)[^,。;:\d]{0,14}$/;
const COUNTED =
  /([两二三四五六七八九])[级项类者方][^,。;:]{0,4}(?:合计|总计|共计|共)[^,。;:]{0,10}$/;
const NUMERALS = '零一二三四五六七八九';
const LOUD_TOTAL = /合计|总计|共计|总共|一共/;
/** Parts that may hold the same people twice. */
const OVERLAPPING =
  /女|党员|少数民族|族|大学|本科|青年|残疾|老人|儿童|低保|五保|学历|年龄|以上|以下/;
/** Below this a sum without a word for it may be chance. */
const TELLING = 20;
/** How far off a total may be, in its own size, for its parts still to be meant as all of it. */
const NEAR = 0.1;
/** Digits of a total that hardly come by chance within a slip of what others make. */
const CLEAR = 3;
const ALL = /分别|包括|分为|由|[(:]/;

/** Sums of parts to a total in the same sentence, the total first (其中, 分别) or last (合计). */
export function findSums(scene: Scene): readonly Check[] {
  return scene.facts
    .filter(({ isAmount, isGrown }) => isAmount || isGrown)
    .flatMap((total) => [
      ...partsBehind(scene, total),
      ...(total.isAmount ? [...partsBefore(scene, total), ...partsOfOtherUnit(scene, total)] : []),
    ]);
}

function partsBehind(scene: Scene, total: Fact): readonly Check[] {
  return [...partsBeside(scene, total), ...partsInNext(scene, total)];
}

function partsBeside(scene: Scene, total: Fact): readonly Check[] {
  const candidates = behind(scene, total).filter((fact) => isPart(fact, total));
  const [first] = candidates;
  if (!first || candidates.length < 2) return [];
  // A bracket that is closed again tells no parts: 28亩(1.9公顷).
  const between = wordsBetween(scene, total, first).replace(/\([^()]*\)/g, '');
  const opened = PARTS.test(between.slice(-30));
  const flat = candidates.filter((fact, at) => at === 0 || !NESTED.test(fact.lead));
  const outer = candidates.filter(({ lead }) => !NESTED.test(lead));
  const parts = fitting(candidates, total) ?? fitting(flat, total) ?? fitting(outer, total);
  if (parts) {
    if (!opened && !(total.isAmount && isExact(parts, total) && tells(parts, total))) return [];
    return [sum('parts', total, parts, opened ? 0.95 : 0.65)];
  }
  if (!opened || isWholeOfShare(scene, total)) return [];
  const failing = [flat, outer].find((some) => claimsAll(scene, total, some));
  return failing ? [sum('parts', total, failing, 0.6)] : [];
}

/** A total, and a sentence behind it that begins with 其中: what agrees is told, and of long numbers what one slip keeps from it. */
function partsInNext(scene: Scene, total: Fact): readonly Check[] {
  const candidates = nextSentence(scene, total).filter((fact) => isPart(fact, total));
  const [first] = candidates;
  const opens = first && /^\s*其中/.test(scene.folded.slice(first.sentenceStart, first.start));
  const parts = opens ? fitting(candidates, total) : undefined;
  // Fewer than half of what the sentence lists make it by chance.
  if (parts && 2 * parts.length > candidates.length) return [sum('parts', total, parts, 0.85)];
  const divided = opens ? bySegments(candidates, total) : [];
  if (divided.length > 0) return divided;
  const flat = candidates.filter((fact, at) => at === 0 || !NESTED.test(fact.lead));
  const isClear = opens && flat.length > 2 && digitsOf(total) > CLEAR;
  return isClear && claimsAll(scene, total, flat) ? [sum('parts', total, flat, 0.55)] : [];
}

/** 其中, 城镇甲、乡村乙; 男性丙、女性丁: what stands between semicolons divides the whole anew. Told where it fits to the digit. */
function bySegments(candidates: readonly Fact[], total: Fact): readonly Check[] {
  const segments = [...new Set(candidates.map(({ segment }) => segment))];
  if (segments.length < 2) return [];
  return segments.flatMap((segment) => {
    const parts = candidates.filter((fact) => fact.segment === segment);
    const reckoned = sumOf(parts.map(({ amount }) => amount)).nominal;
    const isAll = parts.length > 1 && reckoned.eq(total.amount.nominal);
    return isAll && reckoned.gte(TELLING) ? [sum('parts', total, parts, 0.85)] : [];
  });
}

function partsBefore(scene: Scene, total: Fact): readonly Check[] {
  const candidates = before(scene, total).filter((fact) => isPart(fact, total));
  if (candidates.length < 2) return [];
  const isSaid = TOTAL.test(total.lead);
  const parts = fitting(candidates, total);
  if (parts) {
    if (!isSaid && (!tells(parts, total) || passesOver(scene, parts, total))) return [];
    return [sum('total', total, parts, isSaid ? 0.9 : 0.6)];
  }
  const counted = asCounted(scene, total);
  if (counted) return [sum('total', total, counted, 0.7)];
  const near = run(scene, candidates);
  if (!LOUD_TOTAL.test(total.lead) || near.length < 2) return [];
  // 三级合计 has three parts, wherever the first of them stands.
  const said = countSaid(total);
  if (said !== undefined && said !== near.length) return [];
  return isNear(near, total) || slipsInSum(total, near) ? [sum('total', total, near, 0.6)] : [];
}

/** How many parts the words give to a total: 三级合计, 四类共计. */
function countSaid({ lead }: Fact): number | undefined {
  const numeral = COUNTED.exec(lead)?.[1];
  return numeral === undefined ? undefined : Math.max(2, NUMERALS.indexOf(numeral));
}

/** As many amounts before a total in its line as its words say, where they make it. */
function asCounted(scene: Scene, total: Fact): readonly Fact[] | undefined {
  const said = countSaid(total);
  if (said === undefined) return undefined;
  const parts = earlierInLine(scene, total)
    .filter((fact) => isPart(fact, total))
    .slice(0, said);
  return parts.length === said ? fitting(parts, total) : undefined;
}

/** Whether a like amount that is no part stands among the parts. */
function passesOver({ facts }: Scene, parts: readonly Fact[], total: Fact): boolean {
  const from = Math.min(...parts.map(({ index }) => index));
  return facts
    .slice(from, total.index)
    .some((fact) => fact.isAmount && comparable(fact, total) && !parts.includes(fact));
}

/** Counts that 、 joins and their total in another classifier: 12个甲岗位、25个乙岗位, 安置37人. Only what agrees is told. */
function partsOfOtherUnit(scene: Scene, total: Fact): readonly Check[] {
  const [nearest] = before(scene, total);
  if (!nearest || !isCounted(total) || total.amount.nominal.lt(TELLING)) return [];
  if (nearest.dimension === total.dimension || nearest.clause === total.clause) return [];
  const parts: Fact[] = [];
  for (const fact of before(scene, total)) {
    if (!isCounted(fact) || !comparable(fact, nearest) || fact.clause !== nearest.clause) break;
    const nearer = parts.at(-1);
    if (nearer && !/[、和与及]/.test(wordsBetween(scene, fact, nearer))) break;
    parts.push(fact);
  }
  const reckoned = sumOf(parts.map(({ amount }) => amount));
  if (parts.length < 2 || !reckoned.nominal.eq(total.amount.nominal)) return [];
  return tells(parts, total) ? [sum('total', total, parts, 0.55)] : [];
}

/** Without a word for it only a sum to the digit, told before the next semicolon, is one. */
function isExact(parts: readonly Fact[], total: Fact): boolean {
  const reckoned = sumOf(parts.map(({ amount }) => amount));
  return (
    reckoned.nominal.eq(total.amount.nominal) &&
    parts.every(({ segment }) => segment === total.segment)
  );
}

function isCounted(fact: Fact): boolean {
  return fact.isAmount && fact.kind === 'count' && fact.bound === 'exact' && fact.step.eq(0);
}

function isPart(fact: Fact, total: Fact): boolean {
  const alike = fact.isAmount || (fact.isGrown && total.isGrown && fact.aspect === total.aspect);
  return alike && comparable(fact, total) && fact.amount.nominal.lt(total.amount.high);
}

/** The longest run from the first that adds up to the total; one that does so to the digit goes before one that needs rounding. */
function fitting(candidates: readonly Fact[], total: Fact): readonly Fact[] | undefined {
  const sums = runningSums(candidates);
  let best: readonly Fact[] | undefined;
  for (let count = candidates.length; count >= 2; count -= 1) {
    const reckoned = sums[count - 1];
    if (reckoned === undefined) continue;
    if (reckoned.nominal.eq(total.amount.nominal)) return candidates.slice(0, count);
    if (best !== undefined || !agree(reckoned, total.amount)) continue;
    const parts = candidates.slice(0, count);
    if (isTight(parts, total)) best = parts;
  }
  return best;
}

/** The sums of the first one, two, three … of some facts. */
function runningSums(facts: readonly Fact[]): readonly Estimate[] {
  const sums: Estimate[] = [];
  for (const { amount } of facts) {
    const before = sums.at(-1);
    sums.push(before === undefined ? sumOf([amount]) : sumOf([before, amount]));
  }
  return sums;
}

/** Bounds as wide as 以上 leaves fit anything and show nothing. */
function isTight(parts: readonly Fact[], total: Fact): boolean {
  return [...parts, total].every(({ bound, amount }) => {
    if (bound === 'at_least' || bound === 'at_most') return false;
    return amount.high.minus(amount.low).lte(amount.nominal.abs().times(NEAR));
  });
}

function tells(parts: readonly Fact[], { amount, line }: Fact): boolean {
  if (amount.nominal.lt(TELLING) || parts.some((part) => part.line !== line)) return false;
  const roundness = parts.every(
    (part) => part.amount.nominal.toFixed().replace(/0+$/, '').length < 2,
  );
  return !roundness;
}

/** Whether the words say that the parts are all there is, and no part may be counted twice. */
function claimsAll(scene: Scene, total: Fact, parts: readonly Fact[]): boolean {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last || parts.length < 2) return false;
  // A larger amount between them is what the parts are of.
  const between = scene.facts.slice(total.index + 1, first.index);
  if (between.some((fact) => fact.isAmount && comparable(fact, total))) return false;
  const words = scene.folded.slice(total.end, Math.min(last.end + 12, last.clauseEnd));
  const overlap = OVERLAPPING.test(words.replace(/女(?=[\s\S]*男)|男[\s\S]*女/, ''));
  if (overlap || [...parts, total].some(({ bound }) => bound !== 'exact')) {
    return false;
  }
  // 个 counts anything: parts of one total have their nouns all before or all the same behind.
  if (new Set(parts.map(({ tail }) => /^[^、和及与()]{0,2}/.exec(tail)?.[0])).size > 1)
    return false;
  const reckoned = sumOf(parts.map(({ amount }) => amount));
  const rest = REST.test(words);
  const tooMuch = reckoned.low.gt(total.amount.high);
  if (isNear(parts, total) && (rest || tooMuch)) return true;
  const opening = wordsBetween(scene, total, first);
  const isAll = parts.length > 2 || ALL.test(opening);
  const clear = digitsOf(total) > CLEAR || (digitsOf(total) === CLEAR && isAll);
  return clear && slipsInSum(total, parts);
}

/** Digits as printed: 90.50 has four. 5000 has one, since what is round is soon a sum of other round numbers. */
function digitsOf({ text, amount }: Fact): number {
  const told = amount.nominal.c.length;
  return /\.\d/.test(text) ? Math.max(text.replace(/\D/g, '').length, told) : told;
}

function isNear(parts: readonly Fact[], { amount }: Fact): boolean {
  const off = sumOf(parts.map((part) => part.amount))
    .nominal.minus(amount.nominal)
    .abs();
  return off.lte(amount.nominal.times(NEAR));
}

/** The candidates that 、, 和 or commas join to one another, nearest first. */
function run(scene: Scene, candidates: readonly Fact[]): readonly Fact[] {
  const joined: Fact[] = [];
  for (const fact of candidates) {
    const nearer = joined.at(-1);
    if (nearer && wordsBetween(scene, fact, nearer).length > 24) break;
    joined.push(fact);
  }
  return joined;
}

function sum(
  rule: 'parts' | 'total',
  total: Fact,
  parts: readonly Fact[],
  confidence: number,
): Check {
  const inOrder = [...parts].sort((a, b) => a.start - b.start);
  return equationCheck({
    kind: 'sum',
    rule,
    figures: [total, ...parts],
    left: inOrder.map(({ amount }) => shown(amount)).join(' + '),
    computed: sumOf(parts.map(({ amount }) => amount)),
    stated: total.amount,
    confidence,
  });
}
