import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_NUMERAL, readNumeral } from './numeral.ts';

/** `text value` a line; a range as `low~high`, a refusal as the problem in brackets. */
function table(lines: string): [string, string][] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => line.trim().split(/\s{2,}/))
    .map((entry) => {
      const at = entry.lastIndexOf(' ');
      return [entry.slice(0, at), entry.slice(at + 1)];
    });
}

function read(text: string): string {
  const result = readNumeral(text);
  if (!result.ok) return `(${result.error})`;
  return 'value' in result.value ? result.value.value : `${result.value.low}~${result.value.high}`;
}

function cases(lines: string): void {
  it.each(table(lines))('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
}

describe('Arabic numerals', () => {
  cases(`
    0 0  7 7  42 42  2758 2758  50829 50829  0.026 0.026  95.30 95.3  100.0 100
    1,000 1000  12,345,678 12345678  1,234.5 1234.5  1，234 1234  ３，４５６ 3456
    １２３ 123  ４．５ 4.5  -2.3 -2.3  +4.1 4.1  −7 -7  负5 -5  零下12 -12
    0.1 0.1  0.30000000000000004 0.30000000000000004  99999999999999999999 99999999999999999999
  `);
});

describe('Arabic numerals with multipliers', () => {
  cases(`
    16.4亿 1640000000  348199.6万 3481996000  11万 110000  5千 5000  3百 300  8千万 80000000  3百万 3000000
    3.5万亿 3500000000000  5万亿 5000000000000  1.1兆元 (trailing-text)  1亿2000万 120000000  3万5千 35000
    10余万 100000  20多亿 2000000000  2.19亿 219000000  0.42万 4200  142.1万 1421000  6,500万 65000000
    2万3,456 23456  6萬6000 66000  1億2,000萬 120000000  12万345 120345  3万5 (trailing-text)  2.5万3,456 (trailing-text)
    2 亿 200000000  13.5 万 135000  2个亿 200000000  1000萬 10000000  7.2億 720000000
  `);
});

describe('Chinese numerals', () => {
  cases(`
    零 0  〇 0  一 1  两 2  九 9  十 10  十一 11  十九 19  二十 20  二十一 21  九十九 99  廿 20  廿五 25  卅 30  卅一 31
    一百 100  一百零一 101  一百一十 110  一百一 110  一百十五 115  一百二十 120  三百二 320  三百二十一 321  九百九十九 999
    一千 1000  一千零一 1001  一千零一十 1010  一千零二十三 1023  一千二 1200  一千二百 1200  两千零五 2005  两千五百 2500
    五千六百七十八 5678  一万 10000  一万五 15000  一万零五 10005  一万零五十 10050  一万二千三百四十五 12345  十万 100000
    十二万 120000  二十万 200000  一百万 1000000  三百五十万 3500000  一千万 10000000  一亿 100000000  三亿五 350000000
    一亿二千万 120000000  一亿零一万 100010000  十四亿 1400000000  一万亿 1000000000000  一万二千亿 1200000000000
    两千三百四十五万六千七百八十九 23456789  九千九百九十九万九千九百九十九 99999999
    百 100  千 1000  百万 1000000  千万 10000000
  `);
});

describe('decimals, digit strings and other scripts', () => {
  cases(`
    零点五 0.5  三点一四 3.14  二十三点六 23.6  一点五亿 150000000  三点二万 32000  七点一 7.1
    二〇一九 2019  一九七八 1978  二零二四 2024  一二三四 1234  九六 96  〇五 5
    壹 (not-a-numeral)  壹佰 100  贰拾叁 23  伍拾万 500000  叁仟零伍 3005  柒佰捌拾玖 789  陸佰 600  壹萬貳仟 12000
    三萬 30000  兩千 2000  五億 500000000  一萬二千 12000  ½ 0.5  ¼ 0.25  ¾ 0.75
  `);
});

describe('shares and fractions', () => {
  cases(`
    百分之七点一 7.1  百分之五十 50  百分之百 100  百分之零点五 0.5  百分之30 30  百分之九十九点九 99.9  千分之三 3  万分之五 5
    百分之七八十 70~80  三成 30  三成五 35  九成 90  七八成 70~80  一成 10  十成 100  3成 30
    1/2 0.5  1/4 0.25  3/4 0.75  1/3 0.33333333333333333333  2/3 0.66666666666666666667
    二分之一 0.5  四分之三 0.75  三分之二 0.66666666666666666667  五分之一 0.2  十分之一 0.1
  `);
});

describe('ranges and vague numbers', () => {
  cases(`
    七八 7~8  两三 2~3  一两 1~2  三五 3~5  三两 2~3  七八十 70~80  三五百 300~500  十七八 17~18  二十五六 25~26  二三十万 200000~300000
    两三千 2000~3000  五六万 50000~60000  一二百 100~200  四五亿 400000000~500000000
    几十 10  几百 100  数百 100  数千 1000  数万 10000  几万 10000  数十万 100000  几百万 1000000  十几 10  二十几 20  十几万 100000
    二十几万 200000  十余万 100000  三十多亿 3000000000  数十亿 1000000000
  `);
});

describe('what is no numeral', () => {
  cases(`
    万一 (not-a-numeral)  个 (not-a-numeral)  参加 (not-a-numeral)  大陆 (not-a-numeral)  0433 (not-a-numeral)  007 (not-a-numeral)
    十三五 (trailing-text)  三五成群 (trailing-text)  一成不变 (trailing-text)  3人 (trailing-text)  1/3/2020 (trailing-text)
    百分之 (not-a-numeral)  近三 (not-a-numeral)  - (not-a-numeral)  点五 (not-a-numeral)  .5 (not-a-numeral)  1.2.3 (trailing-text)
  `);

  it('is nothing at all', () => {
    expect(read('')).toBe('(empty)');
    expect(read('　 ')).toBe('(empty)');
  });

  it('is longer than any number', () => {
    expect(read('9'.repeat(LONGEST_NUMERAL))).toBe('9'.repeat(LONGEST_NUMERAL));
    expect(read('9'.repeat(LONGEST_NUMERAL + 1))).toBe('(too-long)');
  });
});

const DIGITS = Array.from('零一二三四五六七八九');

/** Writes 0 to 9999 in words; `inner` where a 十 may not drop its 一. */
function writeSmall(value: number, inner: boolean): string {
  const places = ['千', '百', '十', ''];
  let words = '';
  let zero = false;
  String(value)
    .padStart(4, '0')
    .split('')
    .forEach((digit, at) => {
      if (digit === '0') zero = words !== '';
      else {
        words += `${zero ? '零' : ''}${DIGITS[Number(digit)] ?? ''}${places[at] ?? ''}`;
        zero = false;
      }
    });
  return !inner && value >= 10 && value < 20 ? words.slice(1) : words;
}

/** Writes an integer below 10^16 the way it is read aloud. */
function write(value: bigint): string {
  if (value === 0n) return '零';
  const names = ['', '万', '亿', '万'];
  const groups = [0n, 1n, 2n, 3n].map((at) => Number((value / 10_000n ** at) % 10_000n));
  let words = '';
  for (let at = 3; at >= 0; at -= 1) {
    const group = groups[at] ?? 0;
    const skips = words !== '' && group < 1000 && group > 0;
    if (group > 0)
      words += `${skips ? '零' : ''}${writeSmall(group, words !== '')}${names[at] ?? ''}`;
    else if (at === 2 && (groups[3] ?? 0) > 0) words += '亿';
  }
  return words;
}

describe('every integer below 10^16', () => {
  it('is read back from its Chinese words', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n - 1n }), (value) => {
        expect(read(write(value))).toBe(String(value));
      }),
      { seed: 20190918, numRuns: 3000 },
    );
  });

  it('is read back near every power of ten', () => {
    for (let power = 0; power < 16; power += 1) {
      for (const step of [-1n, 0n, 1n, 10n, 101n]) {
        const value = 10n ** BigInt(power) + step;
        if (value >= 0n)
          expect(`${write(value)} ${read(write(value))}`).toBe(`${write(value)} ${String(value)}`);
      }
    }
  });

  it('is read back with thousands separators and full-width digits', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 16n }), (value) => {
        const grouped = String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
        const wide = grouped.replace(/[0-9,]/g, (char) =>
          String.fromCharCode(char.charCodeAt(0) + 0xfee0),
        );
        expect([read(grouped), read(wide)]).toEqual([String(value), String(value)]);
      }),
      { seed: 20201015 },
    );
  });
});

describe('any text', () => {
  it('is read without a throw, to decimals or a named problem', () => {
    const alphabet = Array.from('零一二两三十百千万亿几数半点分之成余多0123456789.,-/%第个元年 ');
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 12 }), (text) => {
        expect(read(text)).toMatch(/^(?:-?\d+(?:\.\d+)?(?:~-?\d+(?:\.\d+)?)?|\([a-z-]+\))$/);
      }),
      { seed: 7, numRuns: 5000 },
    );
  });
});
