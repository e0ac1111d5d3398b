import { expect, test } from 'vitest';
import { contextOf } from './context-of.ts';

const room = { before: 4, after: 4 };

test('a quote is shown amid the words of its own line', () => {
  const text = '上一行\n其中,延边州共有5个贫困县';
  const start = text.indexOf('延边州');
  expect(contextOf(text, { start, end: start + 3 }, room)).toEqual({
    before: '其中,',
    after: '共有5个',
  });
  expect(contextOf('延边州', { start: 0, end: 3 }, room)).toEqual({ before: '', after: '' });
});

test('the words begin with no sign left over from what was cut', () => {
  const text = '脱贫人口。目前图们已退出';
  expect(contextOf(text, { start: 7, end: 9 }, { before: 3, after: 2 })).toEqual({
    before: '目前',
    after: '已退',
  });
});

test('no pair is cut in half', () => {
  const text = '甲𠮷乙丙𠮷丁';
  expect(contextOf(text, { start: 3, end: 4 }, { before: 1, after: 2 })).toEqual({
    before: '',
    after: '丙',
  });
});
