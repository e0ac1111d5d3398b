import Big from 'big.js';
import { describe, expect, it } from 'vitest';
import { readQuantity } from '../../figure/quantity/quantity.ts';
import { estimateOf, stepOf } from './tolerance.ts';

function range(text: string): string {
  const read = readQuantity(text);
  if (!read.ok) throw new Error(read.error);
  const { kind, bound } = read.value;
  const [low, high] =
    'value' in read.value
      ? [read.value.value, read.value.value]
      : [read.value.low, read.value.high];
  const printed = { text, low: new Big(low), high: new Big(high), kind, bound };
  const estimate = estimateOf(printed, stepOf(printed));
  return `${estimate.low.toFixed()}~${estimate.high.toFixed()}`;
}

describe('what printed digits and bounds leave open', () => {
  it.each([
    ['10249名', '10249~10249'],
    ['53.5%', '53.45~53.55'],
    ['6.74亿元', '673500000~674500000'],
    ['1052万亩', '10515000~10525000'],
    ['13万元', '129000~131000'],
    ['79千公顷', '78500~79500'],
    ['4024元', '4023.5~4024.5'],
    ['1,676个', '1676~1676'],
    ['1000余元', '1000~2000'],
    ['9400余万元', '94000000~95000000'],
    ['20多户', '20~30'],
    ['近4万人', '35000~40000'],
    ['约300户', '250~350'],
    ['4000元以上', '4000~40000'],
    ['60岁以下', '0~60'],
    ['450元至650元', '449.5~650.5'],
  ])('%s', (text, expected) => {
    expect(range(text)).toBe(expected);
  });
});
