import { describe, expect, it } from 'vitest';
import { tidySpan } from './tidy-span.ts';

/** The tidied text of a whole string taken as a span. */
function tidied(text: string): string {
  const { start, end } = tidySpan(text, { start: 0, end: text.length });
  return text.slice(start, end);
}

describe('core/text/tidy-span', () => {
  it.each([
    ['　近4万人 ', '近4万人'],
    ['近4万人，', '近4万人'],
    ['“雨露计划”', '雨露计划'],
    ['“雨露计划”，', '雨露计划'],
    ['“五方联动”模式', '“五方联动”模式'],
    ['“五方”和“联动”', '“五方”和“联动”'],
    ['「雨露計畫」。', '雨露計畫'],
    ['6.5', '6.5'],
    ['95.3%', '95.3%'],
    ['𠮷野', '𠮷野'],
    ['“', '“'],
    ['，。', ''],
    ['', ''],
  ])('%s becomes %s', (text, expected) => {
    expect(tidied(text)).toBe(expected);
  });

  it('keeps its place in a longer text', () => {
    expect(tidySpan('带动，近4万人。就业', { start: 2, end: 8 })).toEqual({ start: 3, end: 7 });
  });
});
