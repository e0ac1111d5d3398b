import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFigures } from './find.ts';

const alphabet = Array.from(
  '〇零一二两三五九十百千万亿几数半首第余多来近约超上不到至以下左右成倍个人户元年月日岁村道级次分之点%‰.,:/+-—~“”《》()0123456789１％ \n增长减少比abＡ萬億兩個😀\ud83d',
);
const texts = fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 60 });

describe('any text', () => {
  it('gives ordered, separate spans that quote it, with decimal values', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let last = 0;
        for (const figure of findFigures(text)) {
          expect(figure.start).toBeGreaterThanOrEqual(last);
          expect(figure.end).toBeGreaterThan(figure.start);
          expect(figure.text).toBe(text.slice(figure.start, figure.end));
          expect(figure.text).toBe(figure.text.trim());
          const { value, low, high } = figure.attributes;
          for (const number of value === undefined ? [low, high] : [value]) {
            expect(number).toMatch(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/);
          }
          last = figure.end;
        }
      }),
      { seed: 5, numRuns: 5000 },
    );
  });

  it('never cuts an Arabic number', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { start, end } of findFigures(text)) {
          expect(/\d\d/.test(text.slice(Math.max(0, start - 1), start + 1)) && start > 0).toBe(
            false,
          );
          expect(/^\d\d$/.test(text.slice(end - 1, end + 1))).toBe(false);
        }
      }),
      { seed: 6, numRuns: 5000 },
    );
  });

  it.each([
    '1',
    '1,',
    '1.',
    '1/',
    '1:',
    '1-',
    '1 ',
    '3至',
    '1个',
    '个',
    '一',
    '一二',
    '十',
    '万',
    '几',
    '半',
    '第',
    '第一',
    '首',
    '翻',
    '“',
    '《',
    '近',
    '负',
    '-',
    '百分之',
    '分之',
    '2018年',
    '1至5月',
    '周三',
    '目前',
    '增长',
    '比',
    '(1',
    '点',
    '成',
    '壹',
    '😀',
    '\ud83d',
  ])('ends on 100 000 times %j', (part) => {
    const text = part.repeat(100_000);
    expect(findFigures(text).every(({ start, end }) => start < end && end <= text.length)).toBe(
      true,
    );
  });
});
