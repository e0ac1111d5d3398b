import { describe, expect, it } from 'vitest';
import { findProposals } from './proposals.ts';

/** What the figures of a text measure, in document order; `-` where nothing is said. */
function measures(text: string): readonly string[] {
  return findProposals(text, ['figure']).map(({ attributes }) =>
    String(attributes['measure'] ?? '-'),
  );
}

describe('what a figure measures', () => {
  it.each([
    ['榆中县总人口45万人', ['总人口']],
    ['“领头羊”项目培育致富带头人286名', ['培育致富带头人']],
    ['“三清四改”清理垃圾3.6万吨', ['清理垃圾']],
    ['“百企兴百村”行动吸引社会资金1300万元', ['吸引社会资金']],
  ])('leaves out the place or program that it begins with: %s', (text, expected) => {
    expect(measures(text)).toEqual(expected);
  });

  it('keeps a program that is part of what is counted', () => {
    expect(measures('光伏扶贫项目4个')).toEqual(['光伏扶贫项目']);
  });

  it('is no place alone', () => {
    expect(measures('榆中县近4万人')).toEqual(['-']);
  });
});
