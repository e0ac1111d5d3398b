import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDecimal } from '../annotation/label/attribute.ts';
import { findFigures } from '../figure/find.ts';
import { findChecks } from './find.ts';

describe('core/check/find', () => {
  it('gives a check with its figures, formula and outcome', () => {
    const text = '全县共建水窖812口,其中北片305口,南片507口。';
    expect(findChecks(text, findFigures(text))).toEqual([
      {
        kind: 'sum',
        rule: 'parts',
        figures: [
          { start: 6, end: 10, text: '812口', value: '812', unit: '口' },
          { start: 15, end: 19, text: '305口', value: '305', unit: '口' },
          { start: 22, end: 26, text: '507口', value: '507', unit: '口' },
        ],
        formula: '305 + 507 = 812',
        computed: '812',
        stated: '812',
        outcome: 'holds',
        confidence: 0.95,
        planned: false,
      },
    ]);
  });

  it('tells confidences in hundredths, without the traces of binary numbers', () => {
    const texts = [
      '三次产业结构为12.3:45.6:44.1。',
      '由2.4%下降到2.9%。',
      '抓好四项工作：修路、通水。',
    ];
    const told = texts.flatMap((text) =>
      findChecks(text, findFigures(text)).map(({ confidence }) => String(confidence)),
    );
    expect(told).not.toEqual([]);
    expect(told.filter((confidence) => confidence.length > 4)).toEqual([]);
  });

  it('keeps plans apart from facts', () => {
    const text = '计划投资900万元,其中一期500万元,去年到位400万元。';
    expect(findChecks(text, findFigures(text)).map(({ kind }) => kind)).not.toContain('sum');
  });

  it('passes over figures without a value', () => {
    const figures = [{ start: 0, end: 3, attributes: { unit: '户' } }];
    expect(findChecks('30户', figures)).toEqual([]);
  });

  it('takes figures in any order', () => {
    const text = '东线修路38公里,西线修路47公里,共计85公里。';
    const figures = findFigures(text);
    expect(findChecks(text, figures.toReversed())).toEqual(findChecks(text, figures));
  });

  it('quotes every figure exactly and never throws, whatever the text', () => {
    const pieces = [
      '其中',
      '占',
      '30%',
      '0%',
      '12户',
      '近4万人',
      '由',
      '下降到',
      '3.5亿元',
      '每人',
      '0元',
      '、',
      ',',
      '。',
      '\n',
      '(',
      ')',
      '“三',
      '”',
      '一是',
      '二是',
      '三个方面',
      '第一',
      '人均',
      '合计',
      '增长',
      '1:2:97',
      '-3%',
      '2倍',
      '共',
      '计划',
      '📊',
      '450元至650元',
      '个百分点',
    ];
    const texts = fc
      .array(fc.constantFrom(...pieces), { maxLength: 60 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        for (const { figures, computed, confidence } of findChecks(text, findFigures(text))) {
          expect(
            figures.every(({ start, end, text: quote }) => text.slice(start, end) === quote),
          ).toBe(true);
          expect(confidence > 0 && confidence <= 1).toBe(true);
          expect(isDecimal(computed) || computed.includes(',') || computed.includes('~')).toBe(
            true,
          );
        }
      }),
      { seed: 20261123, numRuns: 400 },
    );
  });

  it.each([
    '投入12万元,其中甲村3个、乙村5户,占12.5%,增长3.2%。',
    '“三个',
    '三类即',
    '、三是一是“三个”',
    '三项:a、',
    '一是',
    '1:2:',
  ])('comes to an end soon on a text of nothing but %s', { timeout: 20_000 }, (piece) => {
    const text = piece.repeat(20_000 / piece.length);
    // Quadratic work would take minutes here; how fast it is, a benchmark tells.
    expect(findChecks(text, findFigures(text)).length).toBeGreaterThanOrEqual(0);
  });
});
