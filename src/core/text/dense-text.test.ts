import { expect, test } from 'vitest';
import { closedUp, denseText, isSpacedOut } from './dense-text.ts';

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

test.each(['姓名 性别 年龄 籍贯 民族 学历', '男 女 老 少', '首页 新闻 视频 政务 图片 专题', ''])(
  '%s is left as it is',
  (line) => {
    expect(isSpacedOut(line)).toBe(false);
    expect(denseText(`${line}\n`)).toBeNull();
  },
);

test('blanks beside a number go, and what they stood in is found again', () => {
  const text = '海拔 1200 多米，近 4 万人 受益，第 3 页 共 20 300 个';
  const dense = denseText(text);
  expect(dense?.text).toBe('海拔1200多米，近4万人 受益，第3页 共20 300个');
  const start = dense?.text.indexOf('近4万人') ?? 0;
  const place = dense?.place({ start, end: start + 4 });
  expect(text.slice(place?.start, place?.end)).toBe('近 4 万人');
});

test('a blank beside a decimal point goes, one behind the number of an item or a table stays', () => {
  expect(denseText('增长3. 5%，收入2 .1亿元')?.text).toBe('增长3.5%，收入2.1亿元');
  expect(denseText('1. 5个村\n见表2. 3户')).toBeNull();
});

test('blanks that part the cells of a row stay, and go where words follow', () => {
  expect(denseText('合计 1674 698 976\n水渠 923 434 489')).toBeNull();
  expect(denseText('修渠 12 条，长 923 公里')?.text).toBe('修渠12条，长923公里');
});

test('readings in brackets go with their characters, a bracket that is meant stays', () => {
  const text = '全縣(xiàn)農戶(hù)3.2萬(wàn)戶(hù)，總(zǒng)量(GDP)增長(zhǎng)';
  const dense = denseText(text);
  expect(dense?.text).toBe('全縣農戶3.2萬戶，總量(GDP)增長');
  const start = dense?.text.indexOf('3.2萬戶') ?? 0;
  const place = dense?.place({ start, end: start + 5 });
  expect(text.slice(place?.start, place?.end)).toBe('3.2萬(wàn)戶(hù)');
  expect(denseText('拼音为核(hé)注')).toBeNull();
});

test('every stretch of a closed-up text stands where its characters stand', () => {
  const text = '常住人口 31.2 萬(wàn)人(rén)，增 長(zhǎng) 3 %。\n總 量 為 1 2 萬(wàn)元';
  const dense = denseText(text);
  for (let start = 0; start < (dense?.text.length ?? 0); start += 1) {
    const place = dense?.place({ start, end: start + 1 });
    expect(text.charAt(place?.start ?? -1)).toBe(dense?.text.charAt(start));
  }
});

test.each([
  ['312萬(wàn)人', '312萬人'],
  ['1000 多米', '1000多米'],
  ['20 300個', '20 300個'],
  ['總量(GDP)', '總量(GDP)'],
])('%s by itself is closed up', (words, closed) => expect(closedUp(words)).toBe(closed));
