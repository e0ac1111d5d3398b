import type { Check } from '../check.ts';
import { agree, exactly, over, times } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { headOf } from '../read/heads.ts';
import { before, behind } from '../read/neighbours.ts';
import { comparison } from '../arithmetic/statement.ts';

const INCIDENCE = /(?:贫困)?发生率/;
const MOST = 8;

/**
 * Counts of the poor and rates of poverty: a count and its rate in one sentence imply the population, and a later rate must give a
 * later count of it (500人 at 5 %, 20人 at 0.2 %). Implied: only what agrees is told.
 */
export function findSharedBases(scene: Scene): readonly Check[] {
  const rates = scene.facts.filter(isIncidence).slice(0, MOST);
  const counts = scene.facts
    .filter((fact) => fact.isAmount && !fact.planned && headOf(fact) === 'person')
    .slice(0, 4 * MOST);
  const pairs = rates.flatMap((rate) => {
    const near = [...before(scene, rate).slice(0, 3), ...behind(scene, rate).slice(0, 2)];
    const count = near.find((fact) => counts.includes(fact));
    return count ? [{ rate, count }] : [];
  });
  return pairs.flatMap(({ rate, count }) =>
    rates
      .filter((other) => other !== rate && other.amount.nominal.lt(rate.amount.nominal))
      .flatMap((other) => {
        const rest = counts.find(
          (fact) => fact.amount.nominal.lt(count.amount.nominal) && fits(count, rate, fact, other),
        );
        return rest ? [sharedBase(count, rate, rest, other)] : [];
      }),
  );
}

function isIncidence(fact: Fact): boolean {
  const { dimension, lead, measure, aspect, planned, bound } = fact;
  if (dimension !== '%' || aspect === 'up' || aspect === 'down' || planned) return false;
  // 10%以上 fits any count.
  if (bound === 'at_least' || bound === 'at_most') return false;
  return INCIDENCE.test(lead) || INCIDENCE.test(measure);
}

/** Whether the second count is the second rate of the population that the first pair implies. */
function fits(count: Fact, rate: Fact, rest: Fact, other: Fact): boolean {
  const expected = expectedShare(count, rate, rest);
  return expected !== undefined && agree(expected, other.amount);
}

function expectedShare(count: Fact, rate: Fact, rest: Fact) {
  const scaled = times(rate.amount, rest.amount);
  return over(scaled, count.amount);
}

function sharedBase(count: Fact, rate: Fact, rest: Fact, other: Fact): Check {
  const expected = expectedShare(count, rate, rest) ?? exactly(0);
  const computed = expected.nominal
    .round(Math.max(2, other.amount.nominal.c.length - other.amount.nominal.e))
    .toFixed();
  return comparison({
    kind: 'ratio',
    rule: 'shared-base',
    figures: [count, rate, rest, other],
    formula: `${rest.value} ÷ (${count.value} ÷ ${rate.value}%) ≈ ${computed}% ≈ ${other.value}%`,
    computed,
    stated: other.value,
    outcome: 'within rounding',
    confidence: 0.45,
  });
}
