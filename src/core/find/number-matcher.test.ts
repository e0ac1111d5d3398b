import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../figure/fold.ts';
import { readQuantityAt } from '../figure/quantity/quantity-reader.ts';
import { withMarks } from '../testing/marked-text.ts';
import type { Span } from '../text/span.ts';
import { numberMatcher, readWantedNumber } from './number-matcher.ts';

function found(text: string, typed: string): string {
  const wanted = readWantedNumber(typed);
  return wanted === null ? 'no number' : withMarks(text, [...numberMatcher(wanted)(text)]);
}

test.each([
  ['6.5亿', '共650000000袋,即6.5亿袋', '共[650000000袋],即[6.5亿袋]'],
  [
    '六亿五千万',
    '约6.5亿袋,65000万,６５０，０００，０００元',
    '约[6.5亿袋],[65000万],[６５０，０００，０００元]',
  ],
  ['650000000', '六亿五千万、6亿5千万、陸億伍仟萬圓', '[六亿五千万]、[6亿5千万]、[陸億伍仟萬圓]'],
  ['6.5亿', '16.5亿,6.55亿,6.5万', '16.5亿,6.55亿,6.5万'],
  ['15', '十五人,一十五户,115人,15%', '[十五人],[一十五户],115人,[15%]'],
  ['115', '一百一十五和一百十五', '[一百一十五]和[一百十五]'],
  ['10', '十余人,10个,百余人', '[十余人],[10个],百余人'],
  ['100', '百余人和100人', '[百余人]和[100人]'],
  ['0.5', '0.5和零点五,半年,半天云', '[0.5]和[零点五],[半年],[半天]云'],
  ['0', '增长0个,零人,10个', '增长[0个],[零人],10个'],
  ['7%', '百分之七,7％,7人', '[百分之七],[7％],7人'],
  ['35%', '三成五的人,35个', '[三成五]的人,35个'],
  ['5万元', '5万元,50000元,5万人,五万元', '[5万元],[50000元],5万人,[五万元]'],
  ['450元', '450元至650元,450人', '[450元至650元],450人'],
  ['450元至650元', '450元至650元,450元', '[450元至650元],450元'],
  ['1650', '12,650人 1,650人', '12,650人 [1,650人]'],
  ['两万五', '二万五千,25000,两万五', '[二万五千],[25000],[两万五]'],
  ['-5', '-5℃和5℃', '[-5℃]和5℃'],
  ['1/3', '三分之一和1/3,1/30', '[三分之一]和[1/3],1/30'],
  ['一百十五人', '几十 一百十五人', '几十 [一百十五人]'],
  ['650', '300，650元、5，650', '300，650元、5，650'],
  ['6.5亿', '为0.5，6.5亿', '为0.5，[6.5亿]'],
  ['115', '共有6处，115 450元', '共有6处，[115] 450元'],
  ['60', '五百六十户,六十户', '五百六十户,[六十户]'],
])('%s is found in %s', (typed, text, marked) => {
  expect(found(text, typed)).toBe(marked);
});

test.each(['', '贫困', '6.5亿的', '=5'])('“%s” is no number', (typed) => {
  expect(readWantedNumber(typed)).toBeNull();
});

const written = fc.constantFrom(
  ...[
    '6.5亿',
    '650000000',
    '六亿五千万',
    '65000万元',
    '6亿5千万',
    '15',
    '十五',
    '115',
    '一百十五人',
  ],
  ...[
    '1,500元',
    '１５００',
    '三成五',
    '百分之七',
    '7%',
    '0.5',
    '零点五',
    '半年',
    '两万五',
    '25000',
  ],
  ...['450元至650元', '三五百', '几十', '十余万', '第二', '2019年', '1/3', '三分之二', '1.0', '〇'],
);
const words = fc.constantFrom('约', '，', '。', '人，', '的', ' ', '\n', '和', '𠮷', '占');

test('finds what reading at every place finds', () => {
  const text = fc
    .array(fc.tuple(written, words), { maxLength: 12 })
    .map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(text, written, (searched, typed) => {
      const wanted = readWantedNumber(typed);
      fc.pre(wanted !== null);
      expect(withMarks(searched, [...numberMatcher(wanted)(searched)])).toBe(
        withMarks(searched, slowly(searched, typed)),
      );
    }),
    { numRuns: 1000 },
  );
});

/** Reads a quantity at every place where none is being read already. */
function slowly(text: string, typed: string): readonly Span[] {
  const wanted = readWantedNumber(typed);
  const folded = fold(text);
  const spans: Span[] = [];
  if (wanted === null) return spans;
  for (let at = 0; at < text.length; at += 1) {
    const before = folded.slice(0, at);
    if (/[\d〇零一二两三四五六七八九十百千万亿.点]$/.test(before)) continue;
    if (/(?:^|[^\d.])\d{1,3}(?:,\d{3})*,$/.test(before) && /^\d{3}(?!\d)/.test(folded.slice(at)))
      continue;
    const reading = readQuantityAt(folded, at);
    if (reading === undefined) continue;
    const unit = wanted.unit === null || wanted.unit === reading.unit?.name;
    const high = wanted.low.eq(wanted.high) || wanted.high.eq(reading.high);
    if (!unit || !high || !reading.low.eq(wanted.low)) continue;
    spans.push({ start: at, end: reading.end });
    at = reading.end - 1;
  }
  return spans;
}
