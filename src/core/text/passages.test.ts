import { expect, test } from 'vitest';
import { passagesWith } from './passages.ts';

const text =
  '甲县综述\n2019年，甲县贫困发生率为0.5%。 2018年为2.4%！\n乙县2019年GDP增长5%；甲县增长6%。\n';

const found = (words: string, most = 9): readonly string[] =>
  passagesWith(text, words, most).map(({ start, end }) => text.slice(start, end));

test('sentences are found by all of their words, in whatever order and letters', () => {
  expect(found('2019年 甲县')).toEqual(['2019年，甲县贫困发生率为0.5%。']);
  expect(found('gdp')).toEqual(['乙县2019年GDP增长5%；']);
  expect(found('甲县')).toEqual(['甲县综述', '2019年，甲县贫困发生率为0.5%。', '甲县增长6%。']);
  expect(found('甲县', 2)).toHaveLength(2);
});

test('where nothing is asked for, or stands nowhere, there is no passage', () => {
  expect(found('  ')).toEqual([]);
  expect(found('0.5% 2.4%')).toEqual([]);
});
