import type { Check, Outcome } from '../check.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { arrivalOf, earlierInLine, wordsBetween } from '../read/neighbours.ts';
import { comparison, shown } from '../arithmetic/statement.ts';
import { directionIn } from '../read/wording.ts';

/** When it was so, before. */
const SINCE = /(?:19|20)\d\d年|年初|原来|以前|此前|过去|当时/;

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

/** 贫困发生率10.4% … 贫困发生率降至0.026%, sentences apart; where nothing stands before it, what it was is told behind (年初为10.4%). */
export function findDirectionsFar({ folded, facts }: Scene): readonly Check[] {
  const rates = new Map<string, Fact>();
  const open = new Map<string, Fact>();
  return facts.flatMap((fact) => {
    const name = rateName(fact);
    if (name === undefined) return [];
    const [from, target] = [rates.get(name), open.get(name)];
    rates.set(name, fact);
    open.delete(name);
    if (fact.aspect === 'target' && !from) open.set(name, fact);
    const since = folded.slice(fact.sentenceStart, fact.start);
    if (target && fact.aspect === 'level' && SINCE.test(since)) return far(folded, fact, target);
    return fact.aspect === 'target' && from ? far(folded, from, fact) : [];
  });
}

function far(folded: string, from: Fact, to: Fact): readonly Check[] {
  if (from.planned !== to.planned || from.sentence === to.sentence) return [];
  const before = folded.slice(Math.max(to.clauseStart, to.start - 12), to.start);
  const way = directionIn(before);
  const check = way ? direction(from, to, way, 0.5) : undefined;
  // Another place or year may stand between them, so a contradiction shows nothing.
  return check?.outcome === 'holds' ? [check] : [];
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
