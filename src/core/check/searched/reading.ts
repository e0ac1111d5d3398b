import type { Check, CheckKind, CheckRule } from '../check.ts';
import { type Estimate, agree } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { sharedBigrams } from '../counts/repeat.ts';
import { equationCheck } from '../arithmetic/statement.ts';
import { chanceOf } from './chance.ts';

/** One way to read a stated number out of others. */
export interface Reading {
  readonly kind: CheckKind;
  readonly rule: CheckRule;
  /** The others: the stated number comes on top. */
  readonly figures: readonly Fact[];
  /** About what it comes to, to leave out quickly what does not fit. */
  readonly about: number;
  readonly computed: () => Estimate | undefined;
  readonly left: () => string;
  readonly sign?: '%';
  /** How much likelier than others it is to agree without being meant; 1 where nothing is said. */
  readonly odds?: number;
}

/** The people of a place are told once, in whatever chapter. */
export const POPULATION = /人口(?:数|总数)?(?:为|有|达|共)?$/;

/** Chance above which an agreement is none. */
const MOST_CHANCE = 0.06;
/** Words in common with what is stated make it more likely that it is meant. */
const NAMED = 0.35;
/** What another paragraph has without a word in common hardly is. */
const ELSEWHERE = 10;
/** What readings by far less likely than the nearest one may differ by in a quick look. */
const SLACK = 1e-9;

/**
 * The first of some readings, the most likely one first, that agrees with a stated number and does not do so by chance: with every reading that is
 * tried in vain the next one has to agree to more digits. What does not agree says nothing; a search never finds a mistake.
 */
export function firstThatAgrees(
  scene: Scene,
  stated: Fact,
  readings: Iterable<Reading>,
  likely = 1,
  amount: Estimate = stated.amount,
): readonly Check[] {
  const low = Number(amount.low.toString());
  const high = Number(amount.high.toString());
  let tried = 0;
  for (const reading of readings) {
    tried += 1;
    if (!mayAgree(reading.about, low, high)) continue;
    const computed = reading.computed();
    if (!computed || !agree(computed, amount)) continue;
    const named = reading.figures.some((fact) => sharedBigrams(scene, fact, stated) > 0);
    const figures = [...reading.figures, stated];
    const isFar = reading.figures.some(
      ({ line, lead }) => line !== stated.line && !POPULATION.test(lead),
    );
    const odds = likely * (reading.odds ?? 1) * (named ? NAMED : isFar ? ELSEWHERE : 1);
    const chance = tried * chanceOf(computed, amount, figures) * odds;
    if (chance > MOST_CHANCE) continue;
    return [told(reading, stated, computed, amount)];
  }
  return [];
}

/** A wide look at doubles, so that few readings are reckoned exactly. */
function mayAgree(about: number, low: number, high: number): boolean {
  const doubt = Math.abs(about) * 0.25 + SLACK;
  return about + doubt >= low && about - doubt <= high;
}

function told(reading: Reading, stated: Fact, computed: Estimate, amount: Estimate): Check {
  const { kind, rule, left, sign } = reading;
  return equationCheck({
    kind,
    rule,
    figures: [...reading.figures, stated],
    left: left(),
    computed,
    stated: amount,
    ...(sign === undefined ? {} : { sign }),
    confidence: 0.5,
  });
}
