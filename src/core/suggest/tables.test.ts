import { describe, expect, it } from 'vitest';
import { findProposals } from './proposals.ts';

/** Each figure with what it measures. */
function figures(text: string): readonly string[] {
  return findProposals(text, ['figure']).map(
    ({ text: words, attributes: { measure } }) => `${words} ${String(measure ?? '–')}`,
  );
}

describe('a table that was flattened to lines', () => {
  it.each([
    ['小麦 | 15700 | 2.4 |', ['15700 小麦', '2.4 小麦']],
    ['其中:油菜 | 830 | -1.5', ['830 油菜', '-1.5 油菜']],
    ['粮食产量\t吨\t15700\t2.4', ['15700 粮食产量', '2.4 粮食产量']],
    ['生产总值 | 亿元 | 61.5 | 5.2', ['61.5 生产总值', '5.2 生产总值']],
    ['茶叶 | 900 | 桑蚕 | 120 |', ['900 茶叶', '120 桑蚕']],
  ])('has the label of the row for each of its numbers: %s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it.each([
    '指标 | 2018 | 2019',
    '上一页 | 1 | 2 | 3 | 下一页',
    '阅读 | 300',
    '1 | 2 | 3',
    '人口 300',
  ])('is none here: %s', (text) => {
    expect(figures(text)).toEqual([]);
  });
});
