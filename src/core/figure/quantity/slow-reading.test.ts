import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type QuantityProblem, readQuantity } from './quantity.ts';

const DIGITS = '零一二三四五六七八九';
const PLACES: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
const TENS: Readonly<Record<string, bigint>> = { 廿: 20n, 卅: 30n, 卌: 40n };

/** What a text is read as: its value, `low~high`, or the error in brackets. */
function read(surface: string): string {
  const result = readQuantity(surface);
  if (!result.ok) return `(${result.error})`;
  return 'value' in result.value ? result.value.value : `${result.value.low}~${result.value.high}`;
}

function digitOf(char: string): number {
  if (char === '两') return 2;
  return char === '〇' ? 0 : DIGITS.indexOf(char);
}

function isZero(char: string): boolean {
  return char === '零' || char === '〇';
}

/**
 * Reads a Chinese integer one character after another and only as a school book writes it: 零 stands where a place is left out and nowhere else, 十 alone
 * may lack its digit, a last digit right behind a place stands one place below. Undefined for whatever is written otherwise.
 */
function slowly(text: string): bigint | undefined {
  if (text.length === 1 && isZero(text)) return 0n;
  return withMultiplier(text, [
    ['亿', 100_000_000n],
    ['万', 10_000n],
  ]);
}

function withMultiplier(
  text: string,
  multipliers: readonly (readonly [name: string, size: bigint])[],
): bigint | undefined {
  const [first, ...smaller] = multipliers;
  if (first === undefined) return belowTenThousand(text);
  const [name, size] = first;
  const at = text.lastIndexOf(name);
  if (at < 0) return withMultiplier(text, smaller);
  const many = withMultiplier(text.slice(0, at), smaller);
  const rest = text.slice(at + 1);
  if (many === undefined || many === 0n || endsShort(text.slice(0, at))) return undefined;
  if (rest === '') return many * size;
  if (isZero(rest.charAt(0))) {
    const low = withMultiplier(rest.slice(1), smaller);
    return low === undefined || low === 0n ? undefined : many * size + low;
  }
  const digit = digitOf(rest);
  if (rest.length === 1 && digit > 0) {
    return rest === '两' ? undefined : many * size + (BigInt(digit) * size) / 10n;
  }
  const low = withMultiplier(rest, smaller);
  return low === undefined || low < size / 10n ? undefined : many * size + low;
}

/** 八万二亿 may be 82 000 or 80 002 of them. */
function endsShort(text: string): boolean {
  return /万[一二三四五六七八九]$/.test(text);
}

function belowTenThousand(text: string): bigint | undefined {
  let sum = 0n;
  let place = 4;
  let skipped = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (isZero(char)) {
      if (skipped || at === 0) return undefined;
      skipped = true;
      continue;
    }
    const own = TENS[char] ?? (char === '十' && at === 0 ? 10n : undefined);
    const next = own === undefined ? PLACES[text.charAt(at + 1)] : 1;
    const digit = digitOf(char);
    if (own === undefined && digit <= 0) return undefined;
    if (next === undefined) {
      if (at < text.length - 1 || (char === '两' && at > 0)) return undefined;
      if (skipped) return place > 1 ? sum + BigInt(digit) : undefined;
      const lacks = at === 0 || place === 1 ? 0 : place - 1;
      return sum + BigInt(digit) * 10n ** BigInt(lacks);
    }
    if (next >= place || (at > 0 && next < place - 1) !== skipped) return undefined;
    if (char === '两' && next === 1) return undefined;
    sum += own ?? BigInt(digit) * 10n ** BigInt(next);
    place = next;
    skipped = false;
    if (own === undefined) at += 1;
  }
  return skipped || text === '' ? undefined : sum;
}

/** Characters of numerals, a place behind every other one, so that many of them are numbers. */
const numerals = fc
  .array(
    fc.tuple(
      fc.constantFrom(...Array.from('一二两三四五六七八九零〇十廿卅')),
      fc.constantFrom(...Array.from('十百千万亿'), '', '', '百', '千', '万'),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pairs) => pairs.flat().join(''));

describe('Chinese integers', () => {
  it('are read as one who goes from character to character reads them', () => {
    let known = 0;
    fc.assert(
      fc.property(numerals, (text) => {
        const value = slowly(text);
        if (value === undefined) return;
        known += 1;
        // 三五百 and 七八 are ranges, which no single number can be.
        if (/[一二三四五六七八九两]{2}/.test(text)) return;
        expect(`${text} ${read(text)}`).toBe(`${text} ${String(value)}`);
      }),
      { seed: 84, numRuns: 20_000 },
    );
    expect(known).toBeGreaterThan(2000);
  });

  it.each([
    ['三万五', '35000'],
    ['三千零五', '3005'],
    ['廿五万', '250000'],
    ['一亿零三百', '100000300'],
    ['十二亿三千万', '1230000000'],
  ])('has %s as %s in both readings', (text, value) => {
    expect([String(slowly(text)), read(text)]).toEqual([value, value]);
  });
});

/** A decimal as digits and the place of its point, so that nothing is ever a binary fraction. */
interface Exact {
  readonly digits: bigint;
  readonly places: number;
}

function decimalOf({ digits, places }: Exact): string {
  const sign = digits < 0n ? '-' : '';
  const padded = String(digits < 0n ? -digits : digits).padStart(places + 1, '0');
  const whole = padded.slice(0, padded.length - places);
  const fraction = padded.slice(padded.length - places).replace(/0+$/, '');
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A surface and what it is worth. */
interface Written {
  readonly surface: string;
  readonly worth: Exact;
}

const decimals: fc.Arbitrary<Written> = fc
  .tuple(fc.bigInt({ min: 1n, max: 10n ** 15n }), fc.nat({ max: 6 }))
  .map(([digits, places]) => ({
    surface: pointed(digits, places),
    worth: { digits, places },
  }));

function pointed(digits: bigint, places: number): string {
  const padded = String(digits).padStart(places + 1, '0');
  const whole = padded.slice(0, padded.length - places);
  return places === 0 ? whole : `${whole}.${padded.slice(padded.length - places)}`;
}

const MULTIPLIERS: readonly (readonly [name: string, zeros: number])[] = [
  ['', 0],
  ['百', 2],
  ['万', 4],
  ['千万', 7],
  ['亿', 8],
  ['万亿', 12],
  [' billion', 9],
  [' million', 6],
];

const scaled: fc.Arbitrary<Written> = fc
  .tuple(decimals, fc.constantFrom(...MULTIPLIERS))
  .map(([{ surface, worth }, [name, zeros]]) => ({
    surface: `${surface}${name}`,
    worth: { digits: worth.digits * 10n ** BigInt(zeros), places: worth.places },
  }));

/** 3万5千, 1亿2000万: a whole number of a large place, and of a smaller one that fits below it. */
const mixed: fc.Arbitrary<Written> = fc
  .tuple(
    fc.integer({ min: 1, max: 9999 }),
    fc.constantFrom(
      { large: '万', small: '千', size: 10_000n, part: 1000n, most: 9 },
      { large: '亿', small: '万', size: 100_000_000n, part: 10_000n, most: 9999 },
      { large: '亿', small: '千万', size: 100_000_000n, part: 10_000_000n, most: 9 },
      { large: '萬', small: '千', size: 10_000n, part: 1000n, most: 9 },
    ),
    fc.integer({ min: 1, max: 9999 }),
  )
  .map(([many, { large, small, size, part, most }, few]) => {
    const rest = (few % most) + 1;
    return {
      surface: `${String(many)}${large}${String(rest)}${small}`,
      worth: { digits: BigInt(many) * size + BigInt(rest) * part, places: 0 },
    };
  });

const grouped: fc.Arbitrary<Written> = decimals
  .filter(({ worth }) => worth.digits >= 1000n * 10n ** BigInt(worth.places))
  .map(({ surface, worth }) => {
    const [whole = '', fraction] = surface.split('.');
    const parted = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
    return { surface: fraction === undefined ? parted : `${parted}.${fraction}`, worth };
  });

const UPPER = '零壹贰叁肆伍陆柒捌玖';

/** 壹万贰仟叁佰肆拾伍: every place written, as on a cheque. */
const financial: fc.Arbitrary<Written> = fc.integer({ min: 10_000, max: 99_999 }).map((value) => {
  const names = ['万', '仟', '佰', '拾', ''];
  const surface = Array.from(String(value), (digit, at) =>
    digit === '0' ? '零' : `${UPPER.charAt(Number(digit))}${names[at] ?? ''}`,
  )
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '');
  return { surface, worth: { digits: BigInt(value), places: 0 } };
});

const notations = fc.oneof(decimals, scaled, mixed, grouped, financial);

const wide = (text: string): string =>
  text.replace(/[0-9.,%]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

describe('Arabic, mixed and financial numbers', () => {
  it('are worth what their digits and places come to, in full-width digits as well', () => {
    fc.assert(
      fc.property(notations, ({ surface, worth }) => {
        const value = decimalOf(worth);
        expect([surface, read(surface), read(wide(surface))]).toEqual([surface, value, value]);
      }),
      { seed: 77, numRuns: 4000 },
    );
  });

  const UNITS = ['元', '人', '户', '公里', '平方米', '千瓦时', '个百分点', '吨', '岁', '亩'];
  const AROUND: readonly (readonly [before: string, behind: string, bound: string])[] = [
    ['', '', 'exact'],
    ['近', '', 'about'],
    ['约', '', 'about'],
    ['', '左右', 'about'],
    ['超过', '', 'over'],
    ['逾', '', 'over'],
    ['不少于', '', 'at_least'],
    ['', '以上', 'at_least'],
    ['', '以下', 'at_most'],
    ['不超过', '', 'at_most'],
    ['不足', '', 'under'],
    ['≥', '', 'at_least'],
    ['≤', '', 'at_most'],
    ['>', '', 'over'],
    ['＜', '', 'under'],
  ];

  it('keep unit and bound apart from the value', () => {
    fc.assert(
      fc.property(
        notations,
        fc.constantFrom(...UNITS),
        fc.constantFrom(...AROUND),
        ({ surface, worth }, unit, [before, behind, bound]) => {
          const line = `${before}${surface}${unit}${behind}`;
          const result = readQuantity(line);
          expect([line, result]).toMatchObject([
            line,
            { ok: true, value: { value: decimalOf(worth), unit, bound } },
          ]);
        },
      ),
      { seed: 78, numRuns: 4000 },
    );
  });

  it('give the same again when what was read is written out and read', () => {
    fc.assert(
      fc.property(notations, fc.constantFrom(...UNITS), ({ surface }, unit) => {
        const first = readQuantity(`${surface}${unit}`);
        if (!first.ok || !('value' in first.value)) throw new Error(surface);
        expect(readQuantity(`${first.value.value}${unit}`)).toEqual(first);
      }),
      { seed: 79, numRuns: 2000 },
    );
  });
});

describe('shares and fractions', () => {
  const share = fc.tuple(
    fc.integer({ min: 0, max: 999 }),
    fc.constantFrom('%', '％', '‰', '个百分点', '倍'),
  );

  it('keep the scale that they are written in', () => {
    fc.assert(
      fc.property(share, ([tenths, unit]) => {
        const value = decimalOf({ digits: BigInt(tenths), places: 1 });
        expect(read(`${value}${unit}`)).toBe(value);
        expect(read(`-${value}%`)).toBe(tenths === 0 ? '0' : `-${value}`);
      }),
      { seed: 80 },
    );
  });

  it('are as far as twenty decimals reach what long division gives', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 999 }),
        fc.integer({ min: 1, max: 998 }),
        (below, over) => {
          fc.pre(over < below);
          // Rounded half up at the twentieth place, as everything printed here is.
          const scaledUp = (BigInt(over) * 10n ** 20n * 2n + BigInt(below)) / (BigInt(below) * 2n);
          const value = decimalOf({ digits: scaledUp, places: 20 });
          expect(read(`${String(over)}/${String(below)}`)).toBe(value);
          expect(read(`${String(below)}分之${String(over)}`)).toBe(value);
        },
      ),
      { seed: 81 },
    );
  });
});

const PROBLEMS: readonly QuantityProblem[] = [
  'empty',
  'not-a-quantity',
  'trailing-text',
  'date',
  'ordinal',
  'serial',
  'indefinite',
  'too-long',
];

describe('any line', () => {
  const pieces = Array.from(
    '〇零一二两三四五六七八九十百千万億亿廿卅几数半多余来近约超上不到至以下左右成倍番翻第又点分之%％‰½¼+-–—~:/.,，、 \u3000０１９0123456789.5e壹贰拾佰仟元圆角整正人民币$US￥€>≥<个户亩岁年月日😀\ud83d\u0000',
  );

  it('is one answer in plain decimals, the low end below the high, or one error by its name', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...pieces), maxLength: 14 }), (line) => {
        const result = readQuantity(line);
        if (!result.ok) {
          expect(PROBLEMS).toContain(result.error);
          return;
        }
        const { value } = result;
        const ends = 'value' in value ? [value.value] : [value.low, value.high];
        for (const end of ends)
          expect(end).toMatch(/^(?:0|-?(?:[1-9]\d*|0(?=\.))(?:\.\d*[1-9])?)$/);
        if (!('value' in value)) expect(isBelow(value.low, value.high)).toBe(true);
      }),
      { seed: 82, numRuns: 20_000 },
    );
  });

  it.each([
    ['9'.repeat(48), '9'.repeat(48)],
    ['9'.repeat(49), '(too-long)'],
    [`${'9'.repeat(40)}万亿元`, `${'9'.repeat(40)}${'0'.repeat(12)}`],
    [`0.${'0'.repeat(40)}1`, `0.${'0'.repeat(40)}1`],
    ['一'.repeat(5000), '(too-long)'],
    ['近'.repeat(5000), '(not-a-quantity)'],
    ['0.1', '0.1'],
    ['0.30000000000000004', '0.30000000000000004'],
    ['9007199254740993', '9007199254740993'],
    ['1e21', '(trailing-text)'],
    ['NaN', '(not-a-quantity)'],
    ['-0', '0'],
  ])('is told apart however odd it is (%#)', (line, expected) => {
    expect(read(line)).toBe(expected);
  });
});

/** Whether one decimal is below another, by their digits. */
function isBelow(low: string, high: string): boolean {
  const places = Math.max(...[low, high].map((text) => text.split('.')[1]?.length ?? 0));
  const [a, b] = [low, high].map((text) => {
    const [whole = '', fraction = ''] = text.split('.');
    return BigInt(`${whole}${fraction.padEnd(places, '0')}`);
  });
  return a !== undefined && b !== undefined && a < b;
}
