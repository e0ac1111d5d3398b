import type { Check } from '../check.ts';
import { agree, inPercent, over, sumOf } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { comparable, isBracketed, wordsBetween } from '../read/neighbours.ts';
import { sharedBigrams } from '../counts/repeat.ts';
import { slipsInSum } from '../arithmetic/slip.ts';
import { equationCheck, shown } from '../arithmetic/statement.ts';

const REACH = 16;
/** The same for totals of many digits. */
const FAR = 28;
/** Opens a sentence that divides a whole. */
const DIVIDED =
  /^\s*(?:其中[,:])?[\u4e00-\u9fff]{0,8}?(?:分|按)[^,。;:\d]{1,10}(?:分组?|看|统计|划分|计算)[,:]/;
const MOST_PARTS = 8;
const MOST_LISTED = 16;
/** A list begins, past an amount that touches. */
const OPENS = /^[\d.,]*[\u4e00-\u9fff]{0,2}(?:[(:]|,?其中)/;
const MOST_ROWS = 2;
/** Below this a sum may be chance. */
const TELLING = 20;
const LONGEST_JOINT = 16;
const ADDED_UP = /累计|合计|总共|共计|先后|年来|[一二三四五六七八九十]年共?/;
const YEAR = /(?:19|20)\d\d年/g;
const INDUSTRY = /第([一二三])产业(?!占|比重)[^,。;]{0,8}$/;
/** How far before its first number a structure may be named. */
const STRUCTURE = 48;
const WHOLE_OF_INDUSTRIES = /生产总值|GDP|增加值/i;
/** Industries that miss their total by more belong to another one. */
const SLACK = 0.02;

/** Totals that stand sentences away from their parts: a list and its earlier total, years that add up, the three industries. */
export function findTotals(scene: Scene): readonly Check[] {
  return [
    ...listedElsewhere(scene),
    ...bySegment(scene),
    ...atEnd(scene),
    ...overYears(scene),
    ...industries(scene),
  ];
}

/** 120家…。关停50家、改造40家、搬迁30家: a run of like counts, and the number before it that they make. Told where it fits to the digit. */
function listedElsewhere(scene: Scene): readonly Check[] {
  return runs(scene).flatMap((parts) => {
    const [first] = parts;
    if (!first || parts.length < 3) return [];
    const reckoned = sumOf(parts.map(({ amount }) => amount)).nominal;
    if (reckoned.lt(TELLING) || parts.every(isRound)) return [];
    const total = scene.facts
      .slice(Math.max(0, first.index - REACH), first.index)
      .findLast(
        (fact) => fact.isAmount && comparable(fact, first) && fact.amount.nominal.eq(reckoned),
      );
    return total ? [sum(total, parts, 0.65)] : [];
  });
}

/**
 * 全县124人…。东乡66人, …; 西乡58人, …: what a sentence tells of each part in the same order, and the earlier number that it makes. Told where
 * it fits to the digit.
 */
function bySegment(scene: Scene): readonly Check[] {
  return sentencesOf(scene.facts).flatMap((facts) => {
    const told = facts.filter((fact) => (fact.isAmount || fact.isGrown) && !isNested(scene, fact));
    if (told.length < 2) return [];
    return rowsOf(told).flatMap((parts) => {
      const total = totalOf(scene, parts);
      if (total) return [sum(total, parts, 0.6)];
      const missed = missedTotal(scene, parts);
      return missed ? [sum(missed, parts, 0.55)] : [];
    });
  });
}

/** The facts of each sentence that has two at least. */
function sentencesOf(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  const sentences: (readonly Fact[])[] = [];
  for (let from = 0; from < facts.length;) {
    const { sentence } = facts[from] ?? {};
    let to = from + 1;
    while (facts[to]?.sentence === sentence && to < facts.length) to += 1;
    if (to > from + 1) sentences.push(facts.slice(from, to));
    from = to;
  }
  return sentences;
}

/** Facts by what a function says of each, in their order. */
function grouped<K>(facts: readonly Fact[], keyOf: (fact: Fact) => K): readonly Fact[][] {
  const groups = new Map<K, Fact[]>();
  for (const fact of facts) {
    const key = keyOf(fact);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else group.push(fact);
  }
  return [...groups.values()];
}

/**
 * 贫困户952户3122人(…,需要甲的308户1095人,乙的…): the last amounts of a sentence, or those of one of its stretches between semicolons, which make the
 * first of their kind in it. Told where they fit to the digit.
 */
function atEnd(scene: Scene): readonly Check[] {
  return sentencesOf(scene.facts).flatMap((sentence) => {
    const amounts = sentence.filter(({ isAmount }) => isAmount);
    if (amounts.length < 3) return [];
    return grouped(amounts, dimensionKey).flatMap((facts) =>
      facts.length < 3 || facts.length > MOST_LISTED
        ? []
        : [...listed(scene, facts), ...inStretch(facts)].slice(0, 1),
    );
  });
}

function dimensionKey({ dimension, planned, isGrown, aspect }: Fact): string {
  return `${dimension} ${isGrown ? aspect : ''} ${planned ? 'plan' : ''}`;
}

/** The last amounts, three at least, and one before them that a bracket, a colon or 其中 follows. */
function listed(scene: Scene, facts: readonly Fact[]): readonly Check[] {
  return facts.flatMap((total, at) => {
    if (!OPENS.test(scene.folded.slice(total.end, total.end + 16))) return [];
    const rest = facts.slice(at + 1);
    const ends = Array.from({ length: Math.max(0, rest.length - 2) }, (_, from) =>
      rest.slice(from),
    );
    const parts = ends.find((run) => makes(run, total));
    return parts ? [sum(total, parts, 0.65)] : [];
  });
}

/** All amounts of one stretch between semicolons, and the first of the sentence. */
function inStretch([total, ...rest]: readonly Fact[]): readonly Check[] {
  if (!total) return [];
  const parts = grouped(rest, ({ segment }) => segment).find(
    (run) => run.length > 1 && run[0]?.segment !== total.segment && makes(run, total),
  );
  return parts ? [sum(total, parts, 0.65)] : [];
}

function makes(parts: readonly Fact[], { amount }: Fact): boolean {
  const reckoned = sumOf(parts.map((part) => part.amount)).nominal;
  return reckoned.eq(amount.nominal) && reckoned.gte(TELLING) && !parts.every(isRound);
}

/** A part of a part; 其中 that opens the sentence is of an earlier one. */
function isNested({ folded }: Scene, { lead, sentenceStart, start }: Fact): boolean {
  if (!lead.includes('其中')) return isBracketed({ folded }, { sentenceStart, start });
  return folded.slice(sentenceStart, folded.lastIndexOf('其中', start)).trim() !== '';
}

/** The first amounts of every part, the second ones, …: of one dimension and aspect each. Parts are stretches between semicolons, or else clauses. */
function rowsOf(facts: readonly Fact[]): readonly (readonly Fact[])[] {
  return grouped(facts, dimensionKey).flatMap((alike) => {
    if (alike.length < 2) return [];
    const columns = grouped(alike, ({ segment }) => segment);
    const parts = columns.length > 1 ? columns : grouped(alike, ({ clause }) => clause);
    if (parts.length < 2 || parts.length > MOST_PARTS) return [];
    const rows = Math.min(MOST_ROWS, ...parts.map(({ length }) => length));
    return Array.from({ length: rows }, (_, row) => parts.flatMap((part) => part[row] ?? []));
  });
}

/** An amount of the same kind, before the parts or else behind them, that they make, to four digits, or to three and of like words. */
function totalOf(scene: Scene, parts: readonly Fact[]): Fact | undefined {
  const [first] = parts;
  if (!first) return undefined;
  const reckoned = sumOf(parts.map(({ amount }) => amount)).nominal;
  const digits = reckoned.c.length;
  if (digits < 3 || parts.every(isRound)) return undefined;
  const isTotal = (fact: Fact): boolean =>
    fact.sentence !== first.sentence &&
    (first.isGrown ? fact.isGrown && fact.aspect === first.aspect : fact.isAmount) &&
    comparable(fact, first) &&
    fact.amount.nominal.eq(reckoned) &&
    (digits > 3 || parts.every((part) => sharedBigrams(scene, fact, part) > 0));
  const last = parts.at(-1)?.index ?? first.index;
  return (
    scene.facts.slice(Math.max(0, first.index - FAR), first.index).findLast(isTotal) ??
    scene.facts.slice(last + 1, last + 1 + REACH).find(isTotal)
  );
}

/** 按城乡分, 城镇…, 乡村…: all that there is, so one slip that keeps it from the total of the sentence before is told. */
function missedTotal(scene: Scene, parts: readonly Fact[]): Fact | undefined {
  const [first] = parts;
  if (!first || !DIVIDED.test(scene.folded.slice(first.sentenceStart, first.start)))
    return undefined;
  return scene.facts
    .slice(Math.max(0, first.index - REACH), first.index)
    .findLast(
      (fact) =>
        fact.isAmount &&
        fact.line === first.line &&
        fact.sentence !== first.sentence &&
        comparable(fact, first) &&
        fact.amount.nominal.c.length > 3 &&
        slipsInSum(fact, parts),
    );
}

/** Runs of like amounts that marks join, each as long as it goes. */
function runs(scene: Scene): readonly (readonly Fact[])[] {
  const found: Fact[][] = [];
  const open = new Map<string, Fact[]>();
  for (const fact of scene.facts) {
    if (!fact.isAmount) continue;
    const run = open.get(fact.dimension);
    const last = run?.at(-1);
    if (run && last && goesOn(scene, last, fact)) run.push(fact);
    else {
      const begun = [fact];
      open.set(fact.dimension, begun);
      found.push(begun);
    }
  }
  return found;
}

function goesOn(scene: Scene, last: Fact, fact: Fact): boolean {
  if (last.sentence !== fact.sentence || last.index < fact.index - 2) return false;
  const between = last.index === fact.index - 2 ? scene.facts[fact.index - 1] : undefined;
  // 低保户18户41人、五保户22户23人: what touches either of them stands in no other's way.
  if (last.index === fact.index - 2 && !(between && touches(between, last, fact))) return false;
  const [from, to] = between?.start === last.end ? [between, fact] : [last, between ?? fact];
  const words = wordsBetween(scene, from, to);
  return comparable(last, fact) && words.length <= LONGEST_JOINT && /[、,和]/.test(words);
}

function touches(between: Fact, last: Fact, fact: Fact): boolean {
  return between.start === last.end || between.end === fact.start;
}

function isRound({ amount }: Fact): boolean {
  return amount.nominal.toFixed().replace(/0+$/, '').length < 2;
}

/** 2016年20个, 2017年30个. 两年累计50个: like amounts of one year each that make a total of all. Told where it fits to the digit. */
function overYears(scene: Scene): readonly Check[] {
  return scene.facts.flatMap((total) => {
    const lead = scene.folded.slice(Math.max(total.sentenceStart, total.start - 40), total.start);
    if (!(total.isAmount || total.isGrown) || !ADDED_UP.test(lead)) return [];
    const parts = yearsBefore(scene, total);
    const reckoned = sumOf(parts.map(({ amount }) => amount)).nominal;
    if (parts.length < 2 || reckoned.lt(TELLING)) return [];
    return reckoned.eq(total.amount.nominal) ? [sum(total, parts, 0.6)] : [];
  });
}

/** The last amounts of the line that measure what the total does, one a year. */
function yearsBefore(scene: Scene, total: Fact): readonly Fact[] {
  const parts: Fact[] = [];
  const years = new Set<string>();
  const near = scene.facts.slice(Math.max(0, total.index - REACH), total.index).reverse();
  for (const fact of near) {
    if (fact.line !== total.line) break;
    const year = yearOf(scene, fact);
    const alike = fact.dimension === total.dimension && fact.planned === total.planned;
    if (!alike || year === undefined || !(fact.isAmount || fact.isGrown)) continue;
    if (sharedBigrams(scene, namedBy(scene, fact), namedBy(scene, total)) === 0) continue;
    if (years.has(year)) break;
    years.add(year);
    parts.push(fact);
  }
  return parts.reverse();
}

/** 4120户15208人: what touches the figure before it has that one's words. */
function namedBy({ facts }: Scene, fact: Fact): Fact {
  const before = facts[fact.index - 1];
  return before?.end === fact.start ? before : fact;
}

function yearOf({ folded }: Scene, { period, sentenceStart, start }: Fact): string | undefined {
  const own =
    period.match(YEAR) ?? folded.slice(Math.max(sentenceStart, start - 40), start).match(YEAR);
  return own?.at(-1);
}

/** The three industries of a gross product, which have no fourth beside them. */
function industries(scene: Scene): readonly Check[] {
  return scene.facts.flatMap((first) => {
    if (numberOf(first) !== '一') return [];
    const near = scene.facts.slice(first.index, first.index + REACH);
    const [second, third] = ['二', '三'].map((number) =>
      near.find((fact) => fact.line === first.line && numberOf(fact) === number),
    );
    if (!second || !third) return [];
    const parts = [first, second, third];
    const total = scene.facts
      .slice(Math.max(0, first.index - REACH), first.index)
      .findLast(
        (fact) =>
          fact.isAmount &&
          comparable(fact, first) &&
          WHOLE_OF_INDUSTRIES.test(`${fact.lead}${fact.measure}`) &&
          fact.amount.nominal.gt(first.amount.nominal),
      );
    if (!total) return [];
    const reckoned = sumOf(parts.map(({ amount }) => amount));
    const off = reckoned.nominal.minus(total.amount.nominal).abs();
    const near100 = off.lte(total.amount.nominal.times(SLACK));
    if (!agree(reckoned, total.amount) && !near100) return [];
    return [sum(total, parts, 0.85), ...structure(scene, total, parts)];
  });
}

/** 产业结构12.4:40.1:47.5: the shares that the industries' amounts have of their total. Told where they fit. */
function structure(scene: Scene, total: Fact, parts: readonly Fact[]): readonly Check[] {
  const end = parts.at(-1)?.index ?? 0;
  // 由15.1:40.6:44.3调整为14.3:41.3:44.4: the second three are those of this year.
  const firsts = scene.facts
    .slice(end + 1, end + 1 + REACH)
    .filter(({ end: at, lead, measure, sentenceStart, start }) => {
      const words = `${lead}${measure}${scene.folded.slice(Math.max(sentenceStart, start - STRUCTURE), start)}`;
      return scene.folded.charAt(at) === ':' && /产业/.test(words);
    });
  const shares = firsts
    .map((first) => scene.facts.slice(first.index, first.index + parts.length))
    .find((three) => parts.filter((part, at) => isShareOf(part, total, three[at])).length > 1);
  return (shares ?? []).flatMap((share, at) => {
    const part = parts[at];
    const quotient = part && over(part.amount, total.amount);
    // The last of three is what makes them 100, and may be a tenth off.
    if (!part || !quotient || !isShareOf(part, total, share)) return [];
    const computed = inPercent(quotient);
    return [
      equationCheck({
        kind: 'ratio',
        rule: 'share',
        figures: [part, total, share],
        left: `${shown(part.amount)} ÷ ${shown(total.amount)}`,
        computed,
        stated: share.amount,
        sign: '%',
        confidence: 0.75,
      }),
    ];
  });
}

function isShareOf(part: Fact, total: Fact, share: Fact | undefined): boolean {
  const quotient = over(part.amount, total.amount);
  return share !== undefined && quotient !== undefined && agree(inPercent(quotient), share.amount);
}

function numberOf({ isAmount, kind, lead }: Fact): string | undefined {
  return isAmount && kind === 'money' ? INDUSTRY.exec(lead)?.[1] : undefined;
}

function sum(total: Fact, parts: readonly Fact[], confidence: number): Check {
  return equationCheck({
    kind: 'sum',
    rule: 'total',
    figures: [total, ...parts],
    left: parts.map(({ amount }) => shown(amount)).join(' + '),
    computed: sumOf(parts.map(({ amount }) => amount)),
    stated: total.amount,
    confidence,
  });
}
