import type Big from 'big.js';
import type { QuantityReading } from './quantity-reading.ts';
import { readNumeralAt } from '../numeral/numeral.ts';
import { type Unit, type UnitMatch, unitAt } from '../unit/units.ts';

/** Units that a smaller one may follow to make one quantity, and how many of the smaller one they hold. */
const PARTS: readonly (readonly [large: RegExp, small: RegExp, times: string])[] = [
  [/^(?:小时|个小时|个钟头)$/, /^(?:分钟?)$/, '60'],
  [/^分钟?$/, /^秒钟?$/, '60'],
  [/^年$/, /^个月$/, '12'],
  [/^(?:元|块)$/, /^[角毛]$/, '10'],
  [/^(?:元|块)$/, /^分钱?$/, '100'],
  [/^[角毛]$/, /^分钱?$/, '10'],
];

/** 三小时四十分 and 三元五角 are one quantity (220分, 35角), given in its smaller unit; the reading itself where nothing goes on. */
export function withSmallerUnit(text: string, first: QuantityReading): QuantityReading {
  const { unit, numeral, end } = first;
  if (!unit || first.marked || first.range) return first;
  if (numeral.low.lt(0) || !PARTS.some(([large]) => large.test(unit.name))) return first;
  // 五十元零五分: the zero only says that a place is empty.
  const next = readNumeralAt(text, text.charAt(end) === '零' ? end + 1 : end);
  if (!next || next.script !== numeral.script || next.hint !== 'none' || next.low.lt(next.high)) {
    return first;
  }
  const part = smallPart(text, next.end, unit);
  if (!part || next.low.gte(part.times) || next.low.lte(0)) return first;
  const { found, times } = part;
  const total = (amount: Big): Big => amount.times(times).plus(next.low);
  return withSmallerUnit(text, {
    ...first,
    low: total(first.low),
    high: total(first.high),
    // 分 by itself is a point: behind it 秒 tells that it was a minute.
    unit: {
      ...found.unit,
      kind: unit.kind === 'other' ? found.unit.kind : unit.kind,
      scope: 'any',
    },
    unitSpans: [[next.end, found.end]],
    end: found.end,
  });
}

interface SmallPart {
  readonly found: UnitMatch;
  readonly times: string;
}

/** The smaller unit at a place, and how many of it the large one holds. */
function smallPart(text: string, at: number, large: Unit): SmallPart | undefined {
  // 分 alone stands in many words; behind hours it is the minute.
  const found = unitAt(text, at, { guarded: false });
  const fitting = PARTS.find(
    ([name, small]) => found && name.test(large.name) && small.test(found.unit.name),
  );
  return found && fitting && { found, times: fitting[2] };
}
