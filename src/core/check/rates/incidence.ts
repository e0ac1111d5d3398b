import type { Check } from '../check.ts';
import { agree, inPercent, over } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { isPoor } from '../read/heads.ts';
import { isPeople } from '../read/population.ts';
import { roughly } from '../read/roughly.ts';
import { equationCheck, shown } from '../arithmetic/statement.ts';

const INCIDENCE = /发生率[^,。;:]{0,8}$/;
const HUNDRED = 100;
const MOST = 12;
const MOST_WHOLES = 4;
/** A rate of one digit fits many counts: only that of its own paragraph tells. */
const TELLING = 2;

/**
 * 总人口23480人. … 贫困人口4218人. … 贫困发生率18%: a rate of the poor, how many they are and the people whose they are, each in a sentence of its own. Told where
 * it fits.
 */
export function findIncidences(scene: Scene): readonly Check[] {
  const rates = scene.facts.filter((fact, index) => isRate(fact, scene.facts[index - 1]));
  if (rates.length === 0) return [];
  const persons = scene.facts.filter(
    ({ dimension, isAmount, planned }) => dimension === 'person' && isAmount && !planned,
  );
  const people = persons.filter((fact) => isPeople(scene, fact)).slice(0, MOST_WHOLES);
  const poor = persons.filter((fact) => isPoorBeside(scene, fact));
  return rates.flatMap((rate) => {
    const isNear = ({ line }: Fact): boolean => line === rate.line;
    const telling = rate.amount.nominal.c.length >= TELLING;
    const parts = (telling ? poor : poor.filter(isNear))
      .map((fact) => ({ fact, far: Math.abs(fact.index - rate.index) }))
      .sort((a, b) => a.far - b.far)
      .slice(0, MOST);
    return parts
      .flatMap(({ fact }) => people.flatMap((whole) => rateOf(fact, whole, rate)))
      .slice(0, 1);
  });
}

/** 贫困发生率由18%下降到0.6%: what arrives is named where it begins. */
function isRate(fact: Fact, before: Fact | undefined): boolean {
  if (fact.dimension !== '%' || fact.bound !== 'exact' || fact.aspect === 'up') return false;
  if (fact.aspect === 'down' || fact.amount.low.lte(0)) return false;
  const isArrival = fact.aspect === 'target' && before?.aspect === 'source';
  const { lead } = isArrival ? before : fact;
  return INCIDENCE.test(lead.replace(/[由从自][^,。;:]*$/, ''));
}

/** Persons that touch poor households are poor. */
function isPoorBeside({ facts }: Scene, fact: Fact): boolean {
  const before = facts[fact.index - 1];
  const named = before?.end === fact.start ? before : fact;
  // Those who have left poverty are no longer poor.
  const hasLeft = /(?<!未)脱贫(?!攻坚)/.test(`${named.lead}|${fact.tail}|${fact.measure}`);
  return !hasLeft && (isPoor(fact) || isPoor(named));
}

function rateOf(part: Fact, whole: Fact, rate: Fact): readonly Check[] {
  const about = (HUNDRED * roughly(part)) / roughly(whole);
  if (about >= HUNDRED || Math.abs(about - roughly(rate)) > Number(rate.step.toString())) return [];
  const quotient = over(part.amount, whole.amount);
  if (!quotient || !agree(inPercent(quotient), rate.amount)) return [];
  return [
    equationCheck({
      kind: 'ratio',
      rule: 'share',
      figures: [part, whole, rate],
      left: `${shown(part.amount)} ÷ ${shown(whole.amount)}`,
      computed: inPercent(quotient),
      stated: rate.amount,
      sign: '%',
      confidence: 0.5,
    }),
  ];
}
