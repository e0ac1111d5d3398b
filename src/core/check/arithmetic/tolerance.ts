import Big from 'big.js';
import { type Estimate, exactly } from './estimate.ts';

/** What a figure's words say of how exact it is. */
export interface Printed {
  /** The figure, folded. */
  readonly text: string;
  /** In the unit as written: 6.74亿元 is 674000000. */
  readonly low: Big;
  readonly high: Big;
  readonly kind: string;
  readonly bound: string;
}

const DIGITS = /\d[\d,]*(?:\.(\d+))?/;
const POWER = /^10*$/;
const ZERO = new Big(0);
const TEN = new Big(10);
const THOUSAND = 1000;
const ROUND = new Big('0.2');
const HALF = new Big('0.5');
const ABOUT = new Big('0.05');
const NEARLY = new Big('0.1');
const BEYOND = new Big('1.1');

/**
 * The size of one unit of the last printed digit: 1000000 for 6.74亿, 0.1 for 53.5 %. Zero where a number is counted one by one
 * (10249名), since nobody rounds those.
 */
export function stepOf({ text, low, kind }: Printed): Big {
  const match = DIGITS.exec(text);
  if (!match) return low.gte(10000) && low.mod(10000).eq(0) ? new Big(10000) : ZERO;
  const written = match[0].replaceAll(',', '');
  // The common case, and a report has many: a whole number counted one by one.
  const whole = match[1] === undefined;
  if (whole && (kind === 'count' || kind === 'rank') && written === low.toFixed()) return ZERO;
  const digits = new Big(written);
  const factor = digits.eq(0) ? new Big(1) : low.div(digits).abs();
  const places = match[1]?.length ?? 0;
  if (!POWER.test(factor.toFixed())) return places > 0 ? lastPlace(low) : ZERO;
  if (places === 0 && factor.eq(1) && kind === 'count') return ZERO;
  // 6亿 is a round number that is meant: nobody who knows 6.4 writes it. 79千公顷 is read off a table in thousands.
  const isRound = places === 0 && !factor.eq(1) && !factor.eq(THOUSAND) && digits.lt(100);
  if (isRound) return factor.times(ROUND);
  return factor.times(TEN.pow(-places));
}

/** The bounds that the printed digits and the bound leave to a figure. */
export function estimateOf(printed: Printed, step: Big): Estimate {
  const { low, high, bound, text } = printed;
  const nominal = low;
  const half = step.times(HALF);
  if (low.lt(high)) return { nominal, low: low.minus(half), high: high.plus(half) };
  if (bound === 'exact') return step.eq(0) ? exactly(nominal) : around(nominal, half);
  const place = lastPlace(low);
  switch (bound) {
    case 'about': {
      const near = /[近接]/.test(text);
      const doubt = max(place.times(HALF), low.abs().times(near ? NEARLY : ABOUT));
      return { nominal, low: low.minus(doubt), high: near ? high : high.plus(doubt) };
    }
    case 'over': {
      // 余 and 多 leave the last digit that is written; 超过 may be farther off.
      const top = /[余多]/.test(text) ? high : high.times(BEYOND);
      return { nominal, low, high: top.plus(place) };
    }
    case 'at_least':
      return { nominal, low, high: high.times(TEN) };
    case 'at_most':
      return { nominal, low: new Big(0), high };
    case 'under':
      return { nominal, low: low.minus(max(place, low.times(NEARLY))), high };
    default:
      return around(nominal, half);
  }
}

function around(nominal: Big, doubt: Big): Estimate {
  return { nominal, low: nominal.minus(doubt), high: nominal.plus(doubt) };
}

/** The place of the last digit that is no zero: 100 for 9400, 0.1 for 2.5. */
export function lastPlace(value: Big): Big {
  const { c, e } = value;
  return value.eq(0) ? new Big(1) : TEN.pow(e - c.length + 1);
}

function max(a: Big, b: Big): Big {
  return a.gt(b) ? a : b;
}
