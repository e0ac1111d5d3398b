import type { Check, Outcome } from './check.ts';
import type { Fact, Scene } from './fact.ts';
import { arrivalOf, earlierInLine, wordsBetween } from './neighbours.ts';
import { comparison, shown } from './statement.ts';
import { directionIn } from './wording.ts';

/** From A to B: whether the verb points the way the numbers go. Rates that 降至 or 升至 reach are compared with their last mention. */
export function findDirectionsInLine(scene: Scene): readonly Check[] {
  return scene.facts.flatMap((from) => fromTo(scene, from));
}

function fromTo(scene: Scene, from: Fact): readonly Check[] {
  const to = from.aspect === 'source' ? arrivalOf(scene, from) : undefined;
  if (!to || from.dimension === 'rank') return [];
  const way = directionIn(wordsBetween(scene, from, to));
  return way ? [direction(from, to, way, 0.9)] : [];
}

/** 贫困发生率10.4% … 贫困发生率降至0.026%, sentences apart. */
export function findDirectionsFar({ folded, facts }: Scene): readonly Check[] {
  const rates = new Map<string, Fact>();
  return facts.flatMap((to) => {
    const name = rateName(to);
    if (name === undefined) return [];
    const from = rates.get(name);
    rates.set(name, to);
    if (to.aspect !== 'target' || !from || from.planned !== to.planned) return [];
    const before = folded.slice(Math.max(to.clauseStart, to.start - 12), to.start);
    const way = directionIn(before);
    const check = way && from.sentence !== to.sentence ? direction(from, to, way, 0.5) : undefined;
    // Another place or year may stand between them, so a contradiction shows nothing.
    return check && check.outcome === 'holds' ? [check] : [];
  });
}

/** The last words of what a share measures, where it is named as a rate. */
function rateName({ dimension, lead, aspect, measure }: Fact): string | undefined {
  if (dimension !== '%' || aspect === 'up' || aspect === 'down') return undefined;
  return /[\u4e00-\u9fff]{2}率/.exec(lead)?.[0] ?? /[\u4e00-\u9fff]{2}率/.exec(measure)?.[0];
}

function direction(from: Fact, to: Fact, way: 'up' | 'down', confidence: number): Check {
  const falls = to.amount.nominal.lt(from.amount.nominal);
  const rises = to.amount.nominal.gt(from.amount.nominal);
  const outcome: Outcome = (way === 'down' ? falls : rises) ? 'holds' : 'fails';
  const [right, wrong] = way === 'down' ? ['>', '≤'] : ['<', '≥'];
  const unit = from.dimension === '%' ? '%' : '';
  const sign = outcome === 'holds' ? right : wrong;
  return comparison({
    kind: 'other',
    rule: 'direction',
    figures: [from, to],
    formula: `${shown(from.amount)}${unit} ${sign} ${shown(to.amount)}${unit}`,
    computed: to.amount.nominal.minus(from.amount.nominal).toFixed(),
    stated: way === 'down' ? '< 0' : '> 0',
    outcome,
    confidence: outcome === 'holds' ? confidence : confidence - 0.1,
  });
}

/** The nearest earlier amount of the same line that a fact may be measured against; exported for growth. */
export function earlierLevels(scene: Scene, fact: Fact): readonly Fact[] {
  return earlierInLine(scene, fact).filter(
    (other) =>
      other.dimension === fact.dimension && other.aspect !== 'up' && other.aspect !== 'down',
  );
}
