import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposableLabels } from '../propose/proposable.ts';
import { findProposals } from './proposals.ts';

/** What reports are made of, and what may confuse their reading: names, numbers, readings in brackets, blanks, quotations, lone surrogates. */
const pieces = [
  ...['吉林省', '延边州', '汪清县', '东光镇', '东兴村', '康县', '和康县', '大庆', '合肥', '长白山'],
  ...[
    '雨露计划',
    '“五方联动”模式',
    '产业扶贫',
    '行动',
    '工程',
    '“',
    '”',
    '《',
    '》',
    '、',
    '，',
    '。',
  ],
  ...['近', '4', '12', '1,234', '3.5', '万', '亿元', '多', '人', '个', '%', '二十', '第二', '成'],
  ...[
    '萬(wàn)',
    '戶(hù)',
    '(GDP)',
    '(zhǎng)',
    ' ',
    '\u00a0',
    '\n',
    '贫 困 人 口 1 2',
    '😀',
    '\ud83d',
    '的',
    '为',
  ],
];
const texts = fc
  .array(fc.constantFrom(...pieces), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('proposals in any text', () => {
  it('quote it, stand apart under each label, and cut no number', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const last = new Map<string, number>();
        for (const { start, end, label, text: quote } of findProposals(text, proposableLabels)) {
          expect(quote).toBe(text.slice(start, end));
          expect(start).toBeGreaterThanOrEqual(last.get(label) ?? 0);
          expect(end).toBeGreaterThan(start);
          if (label === 'figure') {
            expect(/\d\d/.test(text.slice(Math.max(0, start - 1), start + 1)) && start > 0).toBe(
              false,
            );
            expect(/^\d\d$/.test(text.slice(end - 1, end + 1))).toBe(false);
          }
          last.set(label, end);
        }
      }),
      { seed: 7, numRuns: 1500 },
    );
  });

  // Twice the text may take four times as long by accident of a busy machine, not sixteen times.
  it.each([
    ...['吉林', '东兴村、', '县康县', '确定安溪县', '和康县。', '位于', '国家公园', '大庆连'],
    ...['萬(wàn)', '一 ', '1 万', '贫 困 人 口 ', '“一城、', '“双百”行动', '实施双', '、四项'],
    ...['12.', '7, 500', '1 234 ', '公元前', '图12019年', '连续2年度', '逾九成为'],
  ])('take linear time on %j again and again', (bit) => {
    const taken = (length: number) => {
      const text = bit.repeat(Math.ceil(length / bit.length));
      const before = process.cpuUsage();
      findProposals(text, proposableLabels);
      const { user, system } = process.cpuUsage(before);
      return user + system;
    };
    taken(10_000);
    const once = Math.max(taken(20_000), 5_000);
    expect(taken(80_000)).toBeLessThan(16 * once);
  });
});
