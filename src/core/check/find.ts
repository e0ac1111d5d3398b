import { findAlongSums } from './sums/along.ts';
import { findBalances } from './sums/balances.ts';
import type { Check, CheckFigure, CheckedFigure, FoundCheck } from './check.ts';
import { findCompared } from './rates/compared.ts';
import { findConflicts } from './counts/conflict.ts';
import { findConversions } from './rates/conversion.ts';
import { findDifferencesFar, findDifferencesInLine } from './sums/difference.ts';
import { findDirectionsFar, findDirectionsInLine } from './rates/direction.ts';
import type { Scene } from './read/fact.ts';
import { findGrowthFar, findGrowthInLine, findMultiples } from './rates/growth.ts';
import { findIdentities } from './rates/identities.ts';
import { findIncidences } from './rates/incidence.ts';
import { findItems } from './counts/items.ts';
import { findJoinedNouns } from './sums/joined-nouns.ts';
import { findLists } from './counts/list.ts';
import { findMatched } from './counts/matched.ts';
import { findMeansOfGroups } from './rates/mean-of-groups.ts';
import { findMeans } from './sums/means.ts';
import { findNamedLists } from './counts/named-list.ts';
import { findNamedRates } from './rates/named-rate.ts';
import { findEach, findPerHead } from './rates/per-head.ts';
import { findPairSums } from './sums/pair-sums.ts';
import { findPerUnit } from './rates/per-unit.ts';
import { findDoubts } from './plausible/find.ts';
import type { ReportFrame } from './plausible/frame.ts';
import { findProducts } from './sums/products.ts';
import { findRanks } from './rates/ranks.ts';
import { findRepeats } from './counts/repeat.ts';
import { findRespective } from './sums/respectively.ts';
import { type Memory, byLine, sceneOf } from './scene.ts';
import { findSearched } from './searched/find.ts';
import { findShares } from './rates/share.ts';
import { findSharedBases } from './rates/shared-base.ts';
import { findSubtracted } from './sums/subtracted.ts';
import { findSums } from './sums/sum.ts';
import { findTableChecks } from './sums/tables.ts';
import { findUnemployment } from './rates/unemployment.ts';
import { findWholesOf100 } from './sums/to-100.ts';
import { findToldBases } from './sums/told-behind.ts';
import { findTotals } from './sums/totals.ts';
import { findPartsFar, findPartsInLine } from './counts/whole.ts';

type Finder = (scene: Scene) => readonly Check[];

/** Rules that look no farther than a line, by the name under which what they find is remembered. */
export const IN_LINES: Readonly<Record<string, Finder>> = {
  sums: findSums,
  partsInLine: findPartsInLine,
  differencesInLine: findDifferencesInLine,
  directionsInLine: findDirectionsInLine,
  perHead: findPerHead,
  each: findEach,
  products: findProducts,
  growthInLine: findGrowthInLine,
  multiples: findMultiples,
  namedRates: findNamedRates,
  respective: findRespective,
  toldBases: findToldBases,
  subtracted: findSubtracted,
  ranks: findRanks,
};

/** Rules that hold numbers of a report against one another wherever they stand. */
export const IN_REPORT: readonly Finder[] = [
  findTotals,
  findPairSums,
  findIdentities,
  findJoinedNouns,
  findWholesOf100,
  findDifferencesFar,
  findCompared,
  findPartsFar,
  findShares,
  findIncidences,
  findGrowthFar,
  findSharedBases,
  findDirectionsFar,
  findLists,
  findNamedLists,
  findRepeats,
  findMatched,
  findConflicts,
  findMeans,
  findPerUnit,
  findBalances,
  findItems,
  findConversions,
  findTableChecks,
  findMeansOfGroups,
  findUnemployment,
];

/**
 * The arithmetic that a report's words state or imply among its figures, in document order. Figures need not be sorted; those
 * without a value are passed over. Linear in text and figures; never throws.
 */
export function findChecks(
  text: string,
  figures: readonly CheckFigure[],
  memory?: Memory,
): readonly FoundCheck[] {
  return arithmeticOf(sceneOf(text, figures, memory));
}

/** All that is checked in a report: its arithmetic, and apart from that what is not plausible, in document order. */
export function findReportChecks(
  text: string,
  figures: readonly CheckFigure[],
  frame: ReportFrame,
  memory?: Memory,
): readonly FoundCheck[] {
  const scene = sceneOf(text, figures, memory);
  const doubts = findDoubts(scene, frame).map((check) => ({ ...check, planned: false }));
  return doubts.length === 0
    ? arithmeticOf(scene)
    : [...arithmeticOf(scene), ...doubts].sort(byPlace);
}

function arithmeticOf(scene: Scene): readonly FoundCheck[] {
  const best = new Map<string, Check>();
  const read = [
    ...Object.entries(IN_LINES).flatMap(([name, find]) => byLine(scene, name, find)),
    ...IN_REPORT.flatMap((find) => find(scene)),
  ];
  for (const check of [...read, ...findAlongSums(scene, read), ...findSearched(scene, read)]) {
    const key = `${check.kind} ${check.figures.map(({ start }) => String(start)).join(' ')}`;
    const other = best.get(key);
    if (!other || other.confidence < check.confidence) best.set(key, check);
  }
  const planned = new Set(scene.facts.flatMap((fact) => (fact.planned ? [fact.start] : [])));
  return withoutContradicted(withoutImplied([...best.values()]))
    .sort(byPlace)
    .map((check) => ({
      ...atConstantPrices(scene, check),
      confidence: toHundredths(check.confidence),
      planned: check.figures.some(({ start }) => planned.has(start)),
    }));
}

/** A confidence is a rough one: what is taken off it in binary numbers leaves no trace. */
function toHundredths(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}

const WHOLE = 3;
/** What statistics give the growth of without its prices. */
const AT_CONSTANT_PRICES = /生产总值|GDP|增加值|总产值|经济总量/i;

/** A part within its whole says nothing more where both stand in a sum or a difference, nor where a part is told of something nearer. */
function withoutImplied(checks: readonly Check[]): Check[] {
  const sums = checks.filter(({ kind }) => kind === 'sum');
  const startsOf = (some: readonly Check[]): ReadonlySet<number> =>
    new Set(some.flatMap(({ figures }) => figures.map(({ start }) => start)));
  const holding = checks.filter(({ outcome }) => outcome !== 'fails');
  const inSums = startsOf(holding.filter(({ kind }) => kind === 'sum'));
  // A sum that fails says more of a part that fits, too.
  const inAnySum = startsOf(sums);
  const parts = new Set(holding.flatMap((check) => partsIn(check)));
  const compared = new Set(
    holding.filter(({ kind, rule }) => kind === 'difference' && rule === 'delta').map(figuresKey),
  );
  return checks.filter((check) => {
    const { rule, figures, outcome } = check;
    // Two years and what lies between them: the same again the other way round.
    if (rule === 'parts' && compared.has(figuresKey(check))) return false;
    if (rule !== 'among' && rule !== 'same-noun') return true;
    const told = outcome === 'holds' ? inAnySum : inSums;
    if (figures.every(({ start }) => told.has(start))) return false;
    if (rule === 'among') return true;
    const part = smallest(figures);
    return !(part && parts.has(part.start));
  });
}

/** What a sum adds up, what is taken away or left, or what is told to be among the rest (其中). */
function partsIn({ kind, rule, figures }: Check): readonly number[] {
  if (kind !== 'sum' && kind !== 'difference' && rule !== 'among') return [];
  const sorted = [...figures].sort((a, b) => Number(a.value) - Number(b.value));
  return sorted.slice(0, -1).map(({ start }) => start);
}

function figuresKey({ figures }: Check): string {
  return figures.map(({ start }) => String(start)).join(' ');
}

function smallest(figures: readonly CheckedFigure[]): CheckedFigure | undefined {
  const [one, other] = figures;
  if (!one || one.unit !== other?.unit) return undefined;
  return Number(one.value) < Number(other.value) ? one : other;
}

/** Growth of what statistics give at constant prices does not follow from amounts at the prices of each year: whether it is right is left open. */
function atConstantPrices({ facts }: Scene, check: Check): Check {
  if (check.kind !== 'change' || check.outcome !== 'fails') return check;
  const isReal = check.figures.some(({ start }) => {
    const fact = facts.find((each) => each.start === start);
    return fact !== undefined && AT_CONSTANT_PRICES.test(`${fact.lead}${fact.measure}`);
  });
  if (!isReal) return check;
  return { ...check, outcome: 'cannot tell', formula: check.formula.replace('≠', '?') };
}

/** What one reading of a number finds wrong and another finds right is most likely misread. */
function withoutContradicted(checks: readonly Check[]): Check[] {
  const right = checks.filter(
    ({ outcome, figures }) => outcome !== 'fails' && figures.length >= WHOLE,
  );
  const shares = new Set(
    right.flatMap(({ rule, figures }) =>
      rule === 'share' ? figures.map(({ start }) => start) : [],
    ),
  );
  return checks.filter((check) => {
    // Where the whole is in the text, nobody asks what it may be.
    if (check.rule === 'implied-whole')
      return !check.figures.every(({ start }) => shares.has(start));
    return check.outcome !== 'fails' || !right.some((other) => contradicts(other, check));
  });
}

/** A rate that is reckoned otherwise, parts that all are parts of another total, or two numbers of a difference that a sum puts together in another way. */
function contradicts(right: Check, wrong: Check): boolean {
  const shared = wrong.figures.filter(({ start }) =>
    right.figures.some((each) => each.start === start),
  );
  if (wrong.kind === 'sum')
    return right.kind === 'sum' && shared.length >= wrong.figures.length - 1;
  if (wrong.kind === 'difference')
    return (right.kind === 'sum' || right.kind === 'difference') && shared.length > 1;
  const isReckoned = (kind: Check['kind']): boolean => kind === 'ratio' || kind === 'change';
  const isOfOneRate = shared.some(({ unit }) => unit === '%') || shared.length > 1;
  return isReckoned(right.kind) && isReckoned(wrong.kind) && isOfOneRate;
}

function byPlace(a: Check, b: Check): number {
  return (
    (a.figures[0]?.start ?? 0) - (b.figures[0]?.start ?? 0) ||
    (a.figures.at(-1)?.end ?? 0) - (b.figures.at(-1)?.end ?? 0) ||
    b.confidence - a.confidence
  );
}
