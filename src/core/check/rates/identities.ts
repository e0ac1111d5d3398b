import Big from 'big.js';
import type { Check } from '../check.ts';
import { type Estimate, agree, minus, over, sumOf } from '../arithmetic/estimate.ts';
import type { Fact, Scene } from '../read/fact.ts';
import { largerFirst } from '../read/pairs.ts';
import { slipsInQuotient, slipsInSum } from '../arithmetic/slip.ts';
import { equationCheck, shown } from '../arithmetic/statement.ts';

/** How many figures before the result its terms may stand. */
const REACH = 14;
/** How many of each name are tried. */
const MOST = 3;
/** A result that misses by more belongs to other terms. */
const NEAR = new Big('0.02');

type Sign = '+' | '-' | '÷';

/** What statistics offices define: a result by the names of its two terms. */
interface Identity {
  readonly result: RegExp;
  readonly sign: Sign;
  readonly terms: readonly [RegExp, RegExp];
}

const IDENTITIES: readonly Identity[] = [
  { result: /(?:所有者|股东)权益/, sign: '-', terms: [/资产/, /负债(?!率)/] },
  { result: /资产负债率/, sign: '÷', terms: [/负债(?!率)/, /资产(?!负债)/] },
  { result: /自然(?:增长|增加)率/, sign: '-', terms: [/出生率/, /死亡率/] },
  { result: /自然(?:增长|增加)(?:人口|人数)?/, sign: '-', terms: [/出生/, /死亡/] },
  { result: /(?:贸易)?[顺逆]差|[出入]超/, sign: '-', terms: [/(?<!进)出口/, /(?<!出)进口/] },
  { result: /进出口/, sign: '+', terms: [/(?<!进)出口/, /(?<!出)进口/] },
  {
    result: /(?:城乡|城镇与?农村)?[^,。;]{0,6}收入(?:之?比|比值|倍差|差距)/,
    sign: '÷',
    terms: [
      /(?:城镇|市民)[^,。;]*(?:收入|所得)|城镇(?:常住)?居民/,
      /农(?:村|民)[^,。;]*(?:收入|所得)|农村(?:常住)?居民/,
    ],
  },
  {
    result: /(?:城镇化|城市化)率/,
    sign: '÷',
    terms: [/(?:城镇|城市)(?:常住)?人口/, /(?<![城乡][镇村市]?)(?:常住|总|户籍)人口/],
  },
];

/** Results that statistics define from two others of the same passage: births less deaths, exports less imports, town over country. */
export function findIdentities(scene: Scene): readonly Check[] {
  return scene.facts.flatMap((result) => {
    if (result.aspect === 'source') return [];
    const identity = IDENTITIES.find(({ result: name }) => name.test(nameOf(result)));
    const near = identity ? termsOf(scene, identity, result) : undefined;
    const computed = identity && near && reckon(identity, near);
    if (!identity || !near || !computed) return [];
    const percent = identity.sign === '÷' && result.dimension === '%';
    const scaled = percent ? hundredfold(computed) : absolute(computed);
    const [one, other] = near;
    if (!isNear(scaled, result.amount) && !isSlipped(identity, near, result)) return [];
    return [
      equationCheck({
        kind: identity.sign === '÷' ? 'ratio' : identity.sign === '+' ? 'sum' : 'difference',
        rule: 'identity',
        figures: [one, other, result],
        left: `${shown(one.amount)} ${identity.sign} ${shown(other.amount)}`,
        computed: scaled,
        stated: result.amount,
        ...(percent ? { sign: '%' as const } : {}),
        confidence: 0.75,
      }),
    ];
  });
}

/** In one paragraph, what a slip keeps from holding. */
function isSlipped({ sign }: Identity, [one, other]: readonly [Fact, Fact], result: Fact): boolean {
  if ([one, other].some(({ line }) => line !== result.line)) return false;
  switch (sign) {
    case '+':
      return slipsInSum(result, [one, other]);
    case '-':
      return slipsInSum(...endsOf(one, other, result));
    case '÷':
      return slipsInQuotient(one, other, result, result.dimension === '%' ? 100 : 1);
  }
}

/** What is larger of two is what the other and their difference make. */
function endsOf(one: Fact, other: Fact, result: Fact): readonly [Fact, readonly Fact[]] {
  const [large, small] = largerFirst(one, other);
  return [large, [small, result]];
}

function nameOf({ lead, measure, aspect }: Fact): string {
  // The growth of an export is no export; what it was before (由上年的2.14) is no result.
  const isNone = aspect === 'up' || aspect === 'down';
  return isNone ? '' : `${lead.slice(-14)}|${measure}`;
}

function termsOf(
  { facts }: Scene,
  { terms, sign }: Identity,
  result: Fact,
): readonly [Fact, Fact] | undefined {
  const near = facts.slice(Math.max(0, result.index - REACH), result.index).reverse();
  const [ones = [], others = []] = terms.map((name) =>
    near
      .filter(
        (fact) => isTerm(fact, result, sign) && name.test(nameOf(fact)) && !isRate(fact, sign),
      )
      .slice(0, MOST),
  );
  const pairs = ones.flatMap((one) =>
    others.flatMap((other) => {
      const alike = one.dimension === other.dimension && one.planned === other.planned;
      return one !== other && alike ? [[one, other] as const] : [];
    }),
  );
  // The nearest, unless others fit.
  return pairs.find((pair) => fits(sign, pair, result)) ?? pairs[0];
}

function fits(sign: Sign, pair: readonly [Fact, Fact], { amount, dimension }: Fact): boolean {
  const computed = reckon({ sign }, pair);
  if (!computed) return false;
  return agree(
    sign === '÷' && dimension === '%' ? hundredfold(computed) : absolute(computed),
    amount,
  );
}

/** Terms of a sum are like its result; those of a quotient are amounts. */
function isTerm(fact: Fact, result: Fact, sign: Sign): boolean {
  const alike = sign === '÷' ? fact.dimension !== '%' : fact.dimension === result.dimension;
  return alike && fact.planned === result.planned && fact.line >= result.line - 1;
}

function isRate({ dimension }: Fact, sign: Sign): boolean {
  return sign === '÷' && (dimension === '%' || dimension === 'pp' || dimension === 'times');
}

function reckon(
  { sign }: Pick<Identity, 'sign'>,
  [one, other]: readonly [Fact, Fact],
): Estimate | undefined {
  switch (sign) {
    case '+':
      return sumOf([one.amount, other.amount]);
    case '-':
      return minus(one.amount, other.amount);
    case '÷':
      return over(one.amount, other.amount);
  }
}

function hundredfold({ nominal, low, high }: Estimate): Estimate {
  return { nominal: nominal.times(100), low: low.times(100), high: high.times(100) };
}

/** A deficit (逆差) is told without its sign. */
function absolute({ nominal, low, high }: Estimate): Estimate {
  return nominal.lt(0)
    ? { nominal: nominal.abs(), low: high.abs(), high: low.abs() }
    : { nominal, low, high };
}

function isNear(computed: Estimate, stated: Estimate): boolean {
  if (agree(computed, stated)) return true;
  return computed.nominal.minus(stated.nominal).abs().lte(stated.nominal.abs().times(NEAR));
}
