import { describe, expect, test } from 'vitest';
import { carryOver } from './carry-over.ts';
import { TextMap } from './text-map.ts';

/** What becomes of each quote of `before`, in the order given, told in few words. */
function fates(before: string, after: string, quotes: readonly string[]): readonly string[] {
  const items = quotes.map((quote) => {
    const start = before.indexOf(quote);
    return { start, end: start + quote.length, quote };
  });
  return carryOver(new TextMap(before, after), items).map((anchoring) => {
    if (anchoring.kind === 'lost') return 'lost';
    const { start, end } = anchoring.span;
    return `${anchoring.kind} ${after.slice(start, end)}@${start}`;
  });
}

describe('a re-issue', () => {
  const before = '2018年，全县脱贫4.2万人，贫困发生率降至1.6%。新建卫生室38所，惠及12个乡镇。';

  test('keeps what it did not touch, and moves what comes behind an addition', () => {
    const after = `【更正】${before}`;
    expect(fates(before, before, ['4.2万人', '12个'])).toEqual(['same 4.2万人@10', 'same 12个@39']);
    expect(fates(before, after, ['4.2万人', '12个'])).toEqual([
      'moved 4.2万人@14',
      'moved 12个@43',
    ]);
  });

  test.each<[string, string, string, string]>([
    ['another figure', '4.2万人', '4.5万人', 'changed 4.5万人@10'],
    ['a figure of another length', '4.2万人', '13.5万人', 'changed 13.5万人@10'],
    ['a figure of one digit that got a second', '1.6%', '11.6%', 'changed 11.6%@23'],
    ['a figure replaced as a whole', '38', '41', 'changed 41@33'],
    ['a figure written in characters', '12', '十二', 'changed 十二@39'],
  ])('says that a figure has changed: %s', (_, old, now, fate) => {
    expect(fates(before, before.replace(old, now), [old])).toEqual([fate]);
  });

  test('says so even where the words of the span still stand in a longer number', () => {
    expect(fates('脱贫4万人。', '脱贫14万人。', ['4万人'])).toEqual(['changed 14万人@2']);
    expect(fates('占地300', '占地3000', ['300'])).toEqual(['changed 3000@2']);
    expect(fates('共4万人', '共4万人左右', ['4万人'])).toEqual(['same 4万人@1']);
  });

  test('loses what was taken out, and does not take the same words elsewhere for it', () => {
    const after = before.replace('新建卫生室38所，', '');
    expect(fates(before, after, ['38所', '12个'])).toEqual(['lost', 'moved 12个@30']);
    const twice = `${before}另有38所学校改造完工。`;
    expect(fates(twice, twice.replace('新建卫生室38所，', ''), ['38所'])).toEqual(['lost']);
  });

  test('finds a paragraph that was moved', () => {
    const [first, second] = [`${before}\n`, '全镇转移就业5600人次，务工补贴发放到户到人。\n'];
    expect(fates(first + second, second + first, ['4.2万人', '5600人次'])).toEqual([
      'moved 4.2万人@35',
      'moved 5600人次@6',
    ]);
  });

  test('is followed through a text that repeats itself', () => {
    const long = Array.from({ length: 300 }, () => before).join('');
    const parts = [long.slice(0, 5000), long.slice(5000)];
    const item = { start: 6000, end: 6010, quote: long.slice(6000, 6010) };
    const later = new TextMap(long, `说明：${parts.join('插入的一句话，')}完`);
    expect(carryOver(later, [item])).toEqual([
      { kind: 'moved', span: { start: 6010, end: 6020 }, confidence: 1 },
    ]);
  });

  test('loses everything to a text of another kind', () => {
    expect(fates(before, '今天天气很好。', ['4.2万人', '38所'])).toEqual(['lost', 'lost']);
  });
});
