import Big from 'big.js';
import { amountsBetween } from '../read/amounts.ts';
import type { Check, CheckedFigure } from '../check.ts';
import { type Estimate, agree, exactly, sumOf } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { before, behind, comparable, wordsBetween } from '../read/neighbours.ts';
import { isStanding } from '../rates/share.ts';
import { isSlip } from '../arithmetic/slip.ts';
import { equationCheck } from '../arithmetic/statement.ts';

const RATIO = /(?<![\d:.])\d{1,3}(?:\.\d{1,2})?(?::\d{1,3}(?:\.\d{1,2})?){1,5}(?![\d:.])/g;
const STRUCTURE = /结构|构成|比重|占比|比例/;
/** Shares of these are all that there are; of other lists some may be left out. */
const EXHAUSTIVE = /结构|构成|产业比[重例]|产业占比/;
const JOINED = /^(?:[、,和及与]|[^,。;]{1,14}占?)*$/;
const OF_WHOLE = /占|比重|比例/;
const MOST = 12;
const NEAR = 5;
const HUNDRED = exactly(100);

/** Shares that make a whole: 12.3:45.6:42.1 and 占比分别为40%、35%、25%. Speaks up only where they come near to 100. */
export function findWholesOf100(scene: Scene): readonly Check[] {
  return [...ratios(scene), ...shares(scene), ...apart(scene)];
}

function ratios({ text, folded }: Scene): readonly Check[] {
  return Array.from(folded.matchAll(RATIO)).flatMap(({ 0: words, index }) => {
    const parts: (CheckedFigure & { readonly amount: Estimate })[] = [];
    let at = index;
    for (const part of words.split(':')) {
      const end = at + part.length;
      parts.push({
        start: at,
        end,
        text: text.slice(at, end),
        value: new Big(part).toFixed(),
        unit: '',
        amount: printed(part),
      });
      at = end + 1;
    }
    const before = folded.slice(Math.max(0, index - 24), index);
    const structured = STRUCTURE.test(before);
    // A clock time and a ratio of two wholes (1:99) look alike.
    if (parts.length < 3 && !structured) return [];
    return whole(parts, structured ? 0.9 : 0.6, EXHAUSTIVE.test(before));
  });
}

function printed(part: string): Estimate {
  const places = part.split('.')[1]?.length ?? 0;
  const half = new Big(10).pow(-places).times('0.5');
  const nominal = new Big(part);
  return { nominal, low: nominal.minus(half), high: nominal.plus(half) };
}

function shares(scene: Scene): readonly Check[] {
  let done = -1;
  return scene.facts.flatMap((first) => {
    if (first.index <= done || !isShare(first)) return [];
    const parts = [first];
    for (const next of behind(scene, first)) {
      const last = parts.at(-1);
      if (!last || !isShare(next) || next.index !== last.index + 1) break;
      const words = wordsBetween(scene, last, next);
      if (words.length > 16 || !JOINED.test(words)) break;
      parts.push(next);
    }
    if (parts.length < 2) return [];
    done = parts.at(-1)?.index ?? done;
    const words = scene.folded.slice(Math.max(first.sentenceStart, first.start - 40), first.start);
    const structured = STRUCTURE.test(words) || (/占/.test(words) && /分别/.test(words));
    if (structured) return whole(parts, 0.8, parts.length > 2 && EXHAUSTIVE.test(words));
    const sum = sumOf(parts.map(({ amount }) => amount));
    // Three shares and more that make 100 to the digit are no chance.
    return parts.length > 2 && sum.nominal.eq(100) ? whole(parts, 0.6, false) : [];
  });
}

/** 男性30人, 占60%; 女性20人, 占40%: shares of one sentence that stand apart, what is part of a part left out. Told where they make 100. */
function apart(scene: Scene): readonly Check[] {
  const bySentence = new Map<number, Fact[]>();
  for (const fact of scene.facts) {
    if (!isShare(fact) || !OF_WHOLE.test(fact.lead)) continue;
    const parts = bySentence.get(fact.sentence) ?? [];
    const last = parts.at(-1);
    const from = Math.max(last?.end ?? 0, fact.sentenceStart);
    const nested = scene.folded.slice(from, fact.start).includes('其中');
    if (nested && last?.segment === fact.segment) continue;
    bySentence.set(fact.sentence, [...parts, fact]);
  }
  return [...bySentence.values()].flatMap((parts) => {
    const sum = sumOf(parts.map(({ amount }) => amount));
    const printed = parts.every(({ amount }) => amount.nominal.c.length > 2);
    const fits = printed ? agree(sum, HUNDRED) : sum.nominal.eq(100);
    if (parts.length < 2 || parts.length > MOST || !fits) return [];
    return [...whole(parts, 0.7, false), ...counted(scene, parts)];
  });
}

/** The counts that the shares belong to, and their total, wherever the text has it. */
function counted(scene: Scene, shares: readonly Fact[]): readonly Check[] {
  const counts = shares.flatMap((share) => {
    const count = before(scene, share)
      .slice(0, 2)
      .find(({ aspect }) => aspect !== 'up' && aspect !== 'down');
    return count && isStanding(count) && count.sentence === share.sentence ? [count] : [];
  });
  const [first] = counts;
  if (!first || counts.length < shares.length) return [];
  if (counts.some((count) => !comparable(count, first) || count.per !== first.per)) return [];
  const sum = sumOf(counts.map(({ amount }) => amount));
  const total = amountsBetween(scene, first.dimension, sum.low, sum.high, 4).find(
    ({ per, planned }) => per === first.per && planned === first.planned,
  );
  if (!total) return [];
  return [
    equationCheck({
      kind: 'sum',
      rule: 'total',
      figures: [total, ...counts],
      left: counts.map(({ amount }) => amount.nominal.toFixed()).join(' + '),
      computed: sum,
      stated: total.amount,
      confidence: 0.7,
    }),
  ];
}

function isShare({ dimension, unit, aspect, bound }: Fact): boolean {
  return dimension === '%' && unit === '%' && aspect === 'level' && bound === 'exact';
}

/** Whether one slip in one of three shares or more explains what they miss. */
function slips(
  parts: readonly (CheckedFigure & { readonly amount: Estimate })[],
  sum: Estimate,
): boolean {
  const missing = exactly(HUNDRED.nominal.minus(sum.nominal));
  return parts.length > 2 && parts.some((part) => isSlip(part, sumOf([part.amount, missing])));
}

function whole(
  parts: readonly (CheckedFigure & { readonly amount: Estimate })[],
  confidence: number,
  mayFail: boolean,
): readonly Check[] {
  const computed = sumOf(parts.map(({ amount }) => amount));
  const isNear = computed.nominal.minus(100).abs().lte(NEAR);
  if (!isNear && !(mayFail && slips(parts, computed))) return [];
  // Integers a tenth off are a ratio of something else, or left parts out.
  if (!agree(computed, HUNDRED) && !mayFail) return [];
  return [
    equationCheck({
      kind: 'sum',
      rule: 'to-100',
      figures: parts,
      left: parts.map(({ amount }) => amount.nominal.toFixed()).join(' + '),
      computed,
      stated: HUNDRED,
      confidence: agree(computed, HUNDRED) ? confidence : confidence - 0.3,
    }),
  ];
}
