import type { Check } from '../check.ts';
import { type Estimate, agree, exactly, minus, sumOf } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { comparison, equationCheck, shown } from '../arithmetic/statement.ts';

/** How many figures behind an amount its change may stand: past its growth in per cent. */
const REACH = 3;
const MOST_PARTS = 12;
const NOTHING = exactly(0);
const HUNDRED = exactly(100);
const SHARE = /占/;

/**
 * What goes along with a sum that comes out: where the total and each of its parts tell by how much they have changed, the changes add up, too
 * (收入减少10元, 其中甲增加12元、乙减少22元), and where they tell by how many per cent, the total's growth lies between those of its parts. Told where it does.
 */
export function findAlongSums(scene: Scene, known: readonly Check[]): readonly Check[] {
  const facts = new Map(scene.facts.map((fact) => [fact.start, fact]));
  return known.flatMap((check) => {
    if (check.kind !== 'sum' || check.outcome === 'fails') return [];
    const members = check.figures.flatMap(({ start }) => facts.get(start) ?? []);
    const largest = members.toSorted((a, b) => b.amount.nominal.cmp(a.amount.nominal));
    const [total, ...rest] = largest;
    const parts = rest.toSorted((a, b) => a.start - b.start);
    if (!total || parts.length < 2 || parts.length > MOST_PARTS) return [];
    if (members.some(({ dimension }) => dimension === '%' || dimension === 'pp')) return [];
    return [
      ...changes(scene, total, parts),
      ...growths(scene, total, parts),
      ...shares(scene, parts),
    ];
  });
}

function changes(scene: Scene, total: Fact, parts: readonly Fact[]): readonly Check[] {
  const told = [total, ...parts].map((fact) =>
    behind(scene, fact).find((next) => next.isGrown && next.dimension === fact.dimension),
  );
  const [whole, ...others] = told;
  const each = others.flatMap((fact) => fact ?? []);
  if (!whole || each.length < parts.length) return [];
  const computed = sumOf(each.map((fact) => signed(fact, whole.aspect)));
  if (!agree(computed, whole.amount)) return [];
  return [
    equationCheck({
      kind: 'sum',
      rule: 'total',
      figures: [whole, ...each],
      left: formula(each, whole.aspect),
      computed,
      stated: whole.amount,
      confidence: 0.7,
    }),
  ];
}

/** The figures that are told of an amount: those behind it in its sentence, up to the next amount. */
function behind({ facts }: Scene, { index, sentence }: Fact): readonly Fact[] {
  const near = facts
    .slice(index + 1, index + 1 + REACH)
    .filter((fact) => fact.sentence === sentence);
  const next = near.findIndex(({ isAmount }) => isAmount);
  return next < 0 ? near : near.slice(0, next);
}

/** A change as the total's words would put it: a fall within a rise is less than nothing. */
function signed({ amount, aspect }: Fact, way: Fact['aspect']): Estimate {
  return aspect === way ? amount : minus(NOTHING, amount);
}

function formula(parts: readonly Fact[], way: Fact['aspect']): string {
  const terms = parts.map(({ amount, aspect }) => `${aspect === way ? '+' : '-'} ${shown(amount)}`);
  return terms.join(' ').replace(/^\+ /, '').replace(/^- /, '-');
}

function growths(scene: Scene, total: Fact, parts: readonly Fact[]): readonly Check[] {
  const told = [total, ...parts].map((fact) =>
    behind(scene, fact).find(
      ({ dimension, aspect }) => dimension === '%' && (aspect === 'up' || aspect === 'down'),
    ),
  );
  const [whole, ...others] = told;
  const each = others.flatMap((fact) => fact ?? []);
  if (!whole || each.length < parts.length) return [];
  const rising = [...each].sort((a, b) => signed(a, 'up').nominal.cmp(signed(b, 'up').nominal));
  const [least, most] = [rising[0], rising.at(-1)];
  return least && most ? between(whole, least, most, 'up', '%') : [];
}

/** 甲12元, 占收入的48%; 乙13元, 占收入的52%: shares of the same that all parts have make a hundred. */
function shares(scene: Scene, parts: readonly Fact[]): readonly Check[] {
  const told = parts.map((part) =>
    behind(scene, part).filter(({ dimension, lead }) => dimension === '%' && SHARE.test(lead)),
  );
  const [first = [], ...rest] = told;
  return first.flatMap((share) => {
    const alike = rest.flatMap((some) => some.find(({ lead }) => lead === share.lead) ?? []);
    const all = [share, ...alike];
    const computed = sumOf(all.map(({ amount }) => amount));
    if (all.length < parts.length || !agree(computed, HUNDRED)) return [];
    return [
      equationCheck({
        kind: 'sum',
        rule: 'to-100',
        figures: all,
        left: all.map(({ amount }) => shown(amount)).join(' + '),
        computed,
        stated: HUNDRED,
        confidence: 0.7,
      }),
    ];
  });
}

/** One number between two others, told where it is. */
export function between(
  whole: Fact,
  least: Fact,
  most: Fact,
  way: Fact['aspect'] | undefined,
  sign: '' | '%',
): readonly Check[] {
  const value = (fact: Fact): Estimate => (way === undefined ? fact.amount : signed(fact, way));
  const [low, middle, high] = [least, whole, most].map(value);
  if (!low || !middle || !high || !low.nominal.lt(high.nominal)) return [];
  if (middle.nominal.lt(low.nominal) || middle.nominal.gt(high.nominal)) return [];
  return [
    comparison({
      kind: 'other',
      rule: 'between',
      figures: [whole, least, most],
      formula: `${shown(low)}${sign} ≤ ${shown(middle)}${sign} ≤ ${shown(high)}${sign}`,
      computed: shown(middle),
      stated: `${shown(low)}~${shown(high)}`,
      outcome: 'holds',
      confidence: 0.4,
    }),
  ];
}
