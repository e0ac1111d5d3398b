import { describe, expect, it } from 'vitest';
import { perOf } from './per-word.ts';
import { aspectOf, isPlanned } from './wording.ts';

describe('how a figure is meant by the words before it', () => {
  it.each([
    ['全县共有', 'level'],
    ['比上年增长', 'up'],
    ['同比减少了', 'down'],
    ['减少贫困人口', 'down'],
    ['提高到', 'target'],
    ['下降到2020年的', 'target'],
    ['增加到每人每年', 'target'],
    ['不少于', 'level'],
  ])('%s', (lead, aspect) => {
    expect(aspectOf(lead, undefined, 'none')).toBe(aspect);
  });

  it('由 is a start where 到 follows', () => {
    expect(aspectOf('失业率由', '下降到', 'none')).toBe('source');
    expect(aspectOf('由县里投资', '修路', 'none')).toBe('level');
  });

  it.each([
    ['计划投资', true],
    ['力争到明年达到', true],
    ['到2025年,全县实现', true],
    ['计划投资3亿元,已完成', false],
    ['将军村有', false],
    ['今年投资', false],
  ])('a plan or a fact: %s', (words, planned) => {
    expect(isPlanned(words)).toBe(planned);
  });

  it.each([
    ['人均增收', 'person'],
    ['按每户', 'household'],
    ['亩均收入', '亩'],
    ['每村安排', 'village'],
    ['每年', 'time'],
    ['平均', 'other'],
    ['共发放', undefined],
  ])('reckoned for: %s', (lead, per) => {
    expect(perOf(lead)).toBe(per);
  });
});
