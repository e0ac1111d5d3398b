import { expect, test } from 'vitest';
import { denseText, isSpacedOut } from './dense-text.ts';

test('a line whose characters stand apart is closed up, and its stretches are found again', () => {
  const text = '标题\n贫 困 人 口 1 2 万 ，  下 降\n姓名 性别 年龄';
  const dense = denseText(text);
  expect(dense?.text).toBe('标题\n贫困人口12万，  下降\n姓名 性别 年龄');
  const start = dense?.text.indexOf('12万') ?? 0;
  const place = dense?.place({ start, end: start + 3 });
  expect(text.slice(place?.start, place?.end)).toBe('1 2 万');
  expect(dense?.place({ start: 0, end: dense.text.length })).toEqual({
    start: 0,
    end: text.length,
  });
});

test.each([
  '姓名 性别 年龄 籍贯 民族 学历',
  '男 女 老 少',
  '首页 新闻 视频 政务 图片 专题',
  '第 3 页',
  '',
])('%s is left as it is', (line) => {
  expect(isSpacedOut(line)).toBe(false);
  expect(denseText(`${line}\n`)).toBeNull();
});
