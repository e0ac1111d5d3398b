import { describe, expect, it } from 'vitest';
import { toldChecks } from '../testing/told-checks.ts';

const told = (text: string) => toldChecks(text, 'total');

describe('items of a list and their total', () => {
  it.each([
    [
      '共投入2.9亿元。一是修路投入1.1亿元;二是建桥投入0.7亿元;三是治河投入1.1亿元。',
      '110000000 + 70000000 + 110000000 = 290000000',
    ],
    [
      '任务27.1万亩,完成17万亩。\n(一)造林任务13.7万亩,完成11.2万亩。\n(二)抚育任务13.4万亩,完成5.8万亩。',
      '137000 + 134000 = 271000 | 112000 + 58000 = 170000',
    ],
    ['(一)新建冷库36座,容量2万吨。\n(二)改建冷库27座。\n以上合计63座。', '36 + 27 = 63'],
  ])('%s', (text, formulas) => {
    expect(told(text).join(' | ')).toBe(formulas);
  });

  it.each([
    '共投入2.9亿元。一是修路;二是建桥投入0.7亿元;三是治河投入1.1亿元。',
    '一是修路投入1.1亿元;二是建桥投入0.7亿元。',
  ])('is silent about %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});
