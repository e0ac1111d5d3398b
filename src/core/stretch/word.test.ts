import { expect, test } from 'vitest';
import { nextWordEnd, previousWordStart, wordAt } from './word.ts';

function wordIn(text: string, inside: string): string {
  const { start, end } = wordAt(text, text.indexOf(inside));
  return text.slice(start, end);
}

test.each([
  ['建档立卡贫困人口50829人。', '829', '50829人'],
  ['全省第二,再到', '二', '第二'],
  ['发放分红10余万元。', '万', '10余万元'],
  ['总面积2.79万平方公里', '公', '2.79万平方公里'],
  ['由53%下降到26%', '6', '26%'],
  ['建起两栋楼', '两', '两栋'],
  ['带动近4万人', '4', '近4万人'],
  ['卖出6.5亿袋', '亿', '6.5亿袋'],
])('in %s a number and its unit are one word', (text, inside, word) => {
  expect(wordIn(text, inside)).toBe(word);
});

test('a Chinese numeral without a unit is left to the segmenter', () => {
  expect(wordIn('全国一盘棋', '盘')).not.toBe('一盘');
});

test.each([
  ['安图县已彻底变了容颜', '图', '安图县'],
  ['图们、龙井、和龙已退出', '龙井', '龙井'],
  ['全州的脱贫攻坚', '脱', '脱贫攻坚'],
])('in %s what the segmenter leaves in single characters is one word', (text, inside, word) => {
  expect(wordIn(text, inside)).toBe(word);
});

test('words are walked over forward and back, punctuation and line ends skipped', () => {
  const text = '人口,50829人。\n\n增收1000余元';
  const forward: number[] = [];
  for (let at = 0; at < text.length;) forward.push((at = nextWordEnd(text, at)));
  const back: number[] = [];
  for (let at = text.length; at > 0;) back.push((at = previousWordStart(text, at)));
  expect({
    forward: forward.map((end) => text.slice(0, end).replace(/\n/g, '/')),
    back: back.map((start) => text.slice(start).replace(/\n/g, '/')),
  }).toEqual({
    forward: ['人口', '人口,50829人', '人口,50829人。//增收', '人口,50829人。//增收1000余元'],
    back: ['1000余元', '增收1000余元', '50829人。//增收1000余元', '人口,50829人。//增收1000余元'],
  });
});
