import { describe, expect, it } from 'vitest';
import { builtInLabels } from '../annotation/label/built-in-labels.ts';
import { attributeProblem } from '../annotation/label/attribute.ts';
import { labelById } from '../annotation/label/label.ts';
import { suggestAttributes } from './attributes.ts';

describe('core/suggest/attributes', () => {
  it.each([
    ['近4万人', { value: '40000', unit: '人', kind: 'count', bound: 'about', change: 'none' }],
    ['6.5亿袋', { value: '650000000', unit: '袋', kind: 'count', bound: 'exact', change: 'none' }],
    ['第二', { value: '2', kind: 'rank', bound: 'exact', change: 'none' }],
    [
      '450元至650元',
      { low: '450', high: '650', unit: '元', kind: 'money', bound: 'exact', change: 'none' },
    ],
    ['脱贫攻坚', {}],
  ])('reads what the figure %s says', (quote, attributes) => {
    expect(suggestAttributes('figure', quote)).toEqual(attributes);
  });

  it('reads the units of a location', () => {
    expect(suggestAttributes('location', '汪清县东光镇')).toEqual({
      path: ['汪清县', '东光镇'],
      level: 'town',
    });
  });

  it('knows nothing of programs and of labels of a project of its own', () => {
    expect(suggestAttributes('program', '雨露计划')).toEqual({});
    expect(suggestAttributes('person', '张三')).toEqual({});
  });

  it('suggests only what the built-in labels accept', () => {
    for (const quote of [
      '近4万人',
      '0.3%以下',
      '三成五',
      '两万余元',
      '57岁',
      '45.54兆瓦',
      '倒数第一',
    ]) {
      for (const [id, value] of Object.entries(suggestAttributes('figure', quote))) {
        const type = labelById(builtInLabels, 'figure')?.attributes.find(
          (each) => each.id === id,
        )?.type;
        expect(type && attributeProblem(type, value), `${quote} ${id}`).toBeNull();
      }
    }
  });
});
