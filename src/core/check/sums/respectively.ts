import type { Check } from '../check.ts';
import { type Estimate, agree, inPercent, minus, over, sumOf } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { earlierInLine, wordsBetween } from '../read/neighbours.ts';
import { largerFirst } from '../read/pairs.ts';
import { equationCheck, shown } from '../arithmetic/statement.ts';

const RESPECTIVELY = /分别|各占|比例为|占比为|[快慢高低]于/;
const JOINT = /^(?:[、,]|[,、]?[和与及]|以及)[^,。;]{0,4}$/;
const MOST = 6;

/**
 * A 33亿元, B 9亿元, 分别占79%和21%: a run of numbers that belong one by one to as many before it (or, where a goal is told after them, behind). Each
 * pair makes a check; told where all of them fit.
 */
export function findRespective(scene: Scene): readonly Check[] {
  let done = -1;
  return scene.facts.flatMap((first) => {
    if (first.index <= done || !RESPECTIVELY.test(first.lead)) return [];
    const run = runFrom(scene, first);
    if (run.length < 2) return [];
    done = run.at(-1)?.index ?? done;
    return first.dimension === '%' && first.aspect !== 'up' && first.aspect !== 'down'
      ? sharesOf(scene, run)
      : changesOf(scene, run);
  });
}

function runFrom(scene: Scene, first: Fact): readonly Fact[] {
  const run = [first];
  for (const next of scene.facts.slice(first.index + 1, first.index + MOST)) {
    const last = run.at(-1);
    if (!last || next.sentence !== first.sentence || next.dimension !== first.dimension) break;
    if (!JOINT.test(wordsBetween(scene, last, next))) break;
    run.push(next);
  }
  return run;
}

/** The last so many amounts of one kind before a run, in their order. */
function lastBefore(
  scene: Scene,
  first: Fact,
  count: number,
  isLike: (fact: Fact) => boolean,
): readonly Fact[] {
  const near = earlierInLine(scene, first).filter(isLike);
  const [nearest] = near;
  if (!nearest) return [];
  return near
    .filter(({ dimension }) => dimension === nearest.dimension)
    .slice(0, count)
    .reverse();
}

function sharesOf(scene: Scene, shares: readonly Fact[]): readonly Check[] {
  const [first] = shares;
  const last = shares.at(-1);
  if (!first || !last) return [];
  const parts = lastBefore(scene, first, shares.length, ({ isAmount }) => isAmount);
  const [part] = parts;
  if (!part || parts.length < shares.length) return [];
  const like = (fact: Fact): boolean => fact.isAmount && fact.dimension === part.dimension;
  const wholes = earlierInLine(scene, part).filter(like);
  const each = wholes.map((whole) => parts.map(() => whole));
  return (
    [...each, ...goals(scene, shares, parts)]
      .map((all) => zipped(parts, all, shares))
      .find((checks) => checks.length === shares.length) ?? ofTheirSum(parts, shares)
  );
}

/** 完成协议数的103%和117%, 协议数分别为60名和500名: goals right behind the run. */
function goals(
  scene: Scene,
  shares: readonly Fact[],
  parts: readonly Fact[],
): readonly (readonly Fact[])[] {
  const from = (shares.at(-1)?.index ?? 0) + 1;
  const next = scene.facts.slice(from, from + shares.length);
  const fits = next.every(
    (fact, at) =>
      fact.sentence === shares[0]?.sentence &&
      fact.isAmount &&
      fact.dimension === parts[at]?.dimension,
  );
  return fits && next.length === shares.length ? [next] : [];
}

function zipped(
  parts: readonly Fact[],
  wholes: readonly Fact[],
  shares: readonly Fact[],
): readonly Check[] {
  return shares.flatMap((share, at) => {
    const [part, whole] = [parts[at], wholes[at]];
    const quotient = part && whole && over(part.amount, whole.amount);
    if (!part || !whole || !quotient) return [];
    return agree(inPercent(quotient), share.amount)
      ? [shareCheck([part, whole, share], shown(whole.amount), part, inPercent(quotient), share)]
      : [];
  });
}

/** 比例为85%和15%: of both together, where the text has no total. */
function ofTheirSum(parts: readonly Fact[], shares: readonly Fact[]): readonly Check[] {
  const sum = sumOf(parts.map(({ amount }) => amount));
  const left = `(${parts.map(({ amount }) => shown(amount)).join(' + ')})`;
  const checks = shares.flatMap((share, at) => {
    const part = parts[at];
    const quotient = part && over(part.amount, sum);
    return part && quotient && agree(inPercent(quotient), share.amount)
      ? [shareCheck([...parts, share], left, part, inPercent(quotient), share)]
      : [];
  });
  return checks.length === shares.length ? checks : [];
}

function shareCheck(
  figures: readonly Fact[],
  divisor: string,
  part: Fact,
  computed: Estimate,
  share: Fact,
): Check {
  return equationCheck({
    kind: 'ratio',
    rule: 'share',
    figures,
    left: `${shown(part.amount)} ÷ ${divisor}`,
    computed,
    stated: share.amount,
    sign: '%',
    confidence: 0.75,
  });
}

/** 由A1、B1扩大到A2、B2, 分别增加a、b; and C, 比A和B分别快a和b个百分点. */
function changesOf(scene: Scene, changes: readonly Fact[]): readonly Check[] {
  const [first] = changes;
  if (!first || first.dimension === '%') return [];
  const wanted = first.dimension === 'pp' ? '%' : first.dimension;
  const count = changes.length;
  const levels = earlierInLine(scene, first).filter(
    ({ dimension, planned }) => dimension === wanted && planned === first.planned,
  );
  const late = levels.slice(0, count).reverse();
  const early = levels.slice(count, 2 * count).reverse();
  const [level] = levels.slice(count);
  const pairings = [early, late.map(() => level)];
  return (
    pairings
      .map((others) => differences(late, others, changes))
      .find((checks) => checks.length === count) ?? []
  );
}

function differences(
  late: readonly Fact[],
  early: readonly (Fact | undefined)[],
  changes: readonly Fact[],
): readonly Check[] {
  return changes.flatMap((change, at) => {
    const [one, other] = [late[at], early[at]];
    if (!one || !other) return [];
    const [large, small] = largerFirst(one, other);
    const computed = minus(large.amount, small.amount);
    if (!computed.nominal.eq(change.amount.nominal)) return [];
    return [
      equationCheck({
        kind: 'difference',
        rule: 'compared',
        figures: [one, other, change],
        left: `${shown(large.amount)} - ${shown(small.amount)}`,
        computed,
        stated: change.amount,
        confidence: 0.7,
      }),
    ];
  });
}
