import type Big from 'big.js';
import type { QuantityReading } from './quantity-reading.ts';
import { readNumeralAt } from '../numeral/numeral.ts';
import { type Unit, unitAt } from '../unit/units.ts';

/** Units that a smaller one may follow to make one quantity, and how many of the smaller one they hold. */
const PARTS: readonly (readonly [large: RegExp, small: RegExp, times: string])[] = [
  [/^(?:小时|个小时|个钟头)$/, /^(?:分钟?)$/, '60'],
  [/^分钟?$/, /^秒钟?$/, '60'],
  [/^年$/, /^个月$/, '12'],
  [/^(?:元|块)$/, /^[角毛]$/, '10'],
  [/^[角毛]$/, /^分钱?$/, '10'],
];

/** 三小时四十分 and 三元五角 are one quantity (220分, 35角), given in its smaller unit; the reading itself where nothing goes on. */
export function withSmallerUnit(text: string, first: QuantityReading): QuantityReading {
  const { unit, numeral, end } = first;
  if (!unit || first.marked || first.range) return first;
  const part = PARTS.find(([large]) => large.test(unit.name));
  if (!part || numeral.low.lt(0)) return first;
  const [, small, times] = part;
  const next = readNumeralAt(text, end);
  if (!next || next.script !== numeral.script || next.hint !== 'none' || next.low.lt(next.high)) {
    return first;
  }
  const found = smallUnit(text, next.end, small);
  if (!found || next.low.gte(times) || next.low.lte(0)) return first;
  const total = (amount: Big): Big => amount.times(times).plus(next.low);
  return withSmallerUnit(text, {
    ...first,
    low: total(first.low),
    high: total(first.high),
    unit: { ...found.unit, kind: unit.kind, scope: 'any' },
    unitSpans: [[next.end, found.end]],
    end: found.end,
  });
}

function smallUnit(
  text: string,
  at: number,
  small: RegExp,
): { readonly unit: Unit; readonly end: number } | undefined {
  // 分 alone stands in many words; behind hours it is the minute.
  const found = unitAt(text, at, { guarded: false });
  return found && small.test(found.unit.name) ? found : undefined;
}
