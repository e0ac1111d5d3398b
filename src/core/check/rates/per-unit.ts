import type Big from 'big.js';
import { amountsBetween } from '../read/amounts.ts';
import type { Check } from '../check.ts';
import { dimensionOf } from '../read/dimension.ts';
import { type Estimate, agree, exactly, over, times } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { behind, earlierInLine } from '../read/neighbours.ts';
import { equationCheck, shown } from '../arithmetic/statement.ts';

const UNIT = '人|户|公顷|亩|平方公里|平方千米|平方米|公里|吨|辆|头|只|家|个';
const EACH = new RegExp(
  `每(?:一)?(\\d*)(十万|百万|千万|十|百|千|万|亿)?(?:个|名)?(${UNIT})[^,。;]{0,16}$`,
);
/** 万人拥有发明专利. */
const HEADED = /(?:^|[,;(:、]|平均)(万|千)(人)[\u4e00-\u9fff]{2,12}$/;
const OWN = /(人|户|亩)均[^,。;]{0,12}$|(亩|公顷)产[^,。;]{0,6}$/;
const PER_UNIT = /\/(人|户|公顷|亩|平方公里|平方米|公里|吨)/;
const SCALES: Readonly<Record<string, string>> = {
  十: '10',
  百: '100',
  千: '1000',
  万: '10000',
  十万: '100000',
  百万: '1000000',
  千万: '10000000',
  亿: '100000000',
};
const RATES = /^(?:%|pp|times|rank)$/;
const HEADS = /^(?:person|household)$/;
const POPULATION = /人口/;
const MOST_TOTALS = 10;
const MOST_WHOLES = 4;
/** Digits of an amount a head below which a total may give it by chance. */
const TELLING = 2;
const TELLING_ELSEWHERE = 3;
const MONTHS = '12';

/** What an amount is reckoned for: 每千人 is a thousand persons. */
interface Each {
  readonly unit: string;
  readonly scale: string;
}

/**
 * 每千人拥有床位7.4张, 亩产422公斤, 均价每平方米3701元: an amount for so many of a unit, the total of it and how many there are, in the paragraph or, for
 * persons, anywhere in the report. Told where it fits.
 */
export function findPerUnit(scene: Scene): readonly Check[] {
  return scene.facts.flatMap((rate) => {
    const each = eachOf(scene, rate);
    if (!each || RATES.test(rate.dimension) || rate.amount.low.lte(0)) return [];
    // A number of people for so many people is a share; for households or land it is none.
    if (isOfHeads(each) && HEADS.test(rate.dimension)) return [];
    const near = [...earlierInLine(scene, rate), ...behind(scene, rate).slice(0, MOST_WHOLES)];
    const totals = near.filter((fact) => isTotal(fact, rate)).slice(0, MOST_TOTALS);
    const local = near.filter((fact) => fact.isAmount && unitsIn(fact, each) !== undefined);
    const found = totals.flatMap((total) =>
      local.flatMap((heads) => quotient(rate, total, heads, each)),
    );
    return (found.length > 0 ? found : elsewhere(scene, rate, totals, each)).slice(0, 1);
  });
}

function isOfHeads({ unit }: Each): boolean {
  return unit === '人';
}

function eachOf({ folded }: Scene, { lead, clauseStart, start, unit }: Fact): Each | undefined {
  if (!/[每均产]|[万千]人/.test(lead) && !unit.includes('/')) return undefined;
  const words = folded.slice(Math.max(clauseStart, start - 32), start);
  const each = EACH.exec(words);
  if (each) {
    const [, digits = '', power = '', name = ''] = each;
    return { unit: name, scale: multiplied(digits, SCALES[power]) };
  }
  const headed = HEADED.exec(words);
  if (headed) return { unit: headed[2] ?? '', scale: SCALES[headed[1] ?? ''] ?? '1' };
  const own = OWN.exec(words);
  const name = own?.[1] ?? own?.[2] ?? PER_UNIT.exec(unit)?.[1];
  return name === undefined ? undefined : { unit: name, scale: '1' };
}

function multiplied(digits: string, power: string | undefined): string {
  if (digits === '') return power ?? '1';
  return exactly(digits)
    .nominal.times(power ?? '1')
    .toFixed();
}

function isTotal(fact: Fact, rate: Fact): boolean {
  const [dimension] = rate.dimension.split('/');
  return (
    fact !== rate &&
    fact.per === undefined &&
    fact.aspect !== 'up' &&
    fact.aspect !== 'down' &&
    fact.dimension === dimension &&
    fact.planned === rate.planned &&
    fact.amount.nominal.gt(0)
  );
}

/** How many of a unit a fact counts. */
function unitsIn(
  { dimension, unit, amount, value, kind, lead, tail }: Fact,
  each: Each,
): Estimate | undefined {
  const own = dimensionOf(unit, kind);
  const wanted = dimensionOf(each.unit, kind);
  if (each.unit === '个' || each.unit === '家') return undefined;
  if (dimension !== wanted.name && own.name !== wanted.name) return undefined;
  if (unit === '' && !POPULATION.test(lead + tail)) return undefined;
  if (value.includes('~') || amount.nominal.eq(0)) return undefined;
  // In its own unit, whatever base the report's other figures put it in.
  const base = exactly(own.factor).nominal.div(wanted.factor).times(value).div(amount.nominal);
  return times(amount, exactly(base));
}

function quotient(rate: Fact, total: Fact, heads: Fact, each: Each): readonly Check[] {
  const units = unitsIn(heads, each);
  const ratio = units && heads !== total ? over(total.amount, units) : undefined;
  if (!ratio) return [];
  const yearly = /每月|月/.test(rate.lead) && /年/.test(total.lead);
  const scale = yearly ? exactly(each.scale).nominal.div(MONTHS) : exactly(each.scale).nominal;
  return check(rate, total, heads, ratio, scale);
}

function check(
  rate: Fact,
  total: Fact,
  heads: Fact,
  ratio: Estimate,
  scale: Big,
): readonly Check[] {
  const computed = times(ratio, exactly(scale));
  if (!agree(computed, rate.amount)) return [];
  const tells = rate.amount.nominal.c.length >= TELLING || computed.nominal.eq(rate.amount.nominal);
  if (!tells) return [];
  const factor = scale.eq(1) ? '' : ` × ${scale.round(4).toFixed()}`;
  return [
    equationCheck({
      kind: 'ratio',
      rule: 'per-head',
      figures: [rate, total, heads],
      left: `${shown(total.amount)} ÷ ${shown(heads.amount)}${factor}`,
      computed,
      stated: rate.amount,
      confidence: 0.7,
    }),
  ];
}

/** The population may stand in another chapter. */
function elsewhere(
  scene: Scene,
  rate: Fact,
  totals: readonly Fact[],
  each: Each,
): readonly Check[] {
  if (!isOfHeads(each) || rate.amount.nominal.c.length < TELLING_ELSEWHERE) return [];
  return totals.slice(0, MOST_WHOLES).flatMap((total) => {
    const heads = over(times(total.amount, exactly(each.scale)), rate.amount);
    if (!heads) return [];
    return amountsBetween(scene, 'person', heads.low, heads.high, MOST_WHOLES)
      .filter((fact) => POPULATION.test(fact.lead + fact.measure) && fact.isAmount)
      .flatMap((fact) => quotient(rate, total, fact, each));
  });
}
