import fc from 'fast-check';
import { expect, test } from 'vitest';
import { err, ok } from '../../base/result.ts';
import { memorySource } from '../../testing/memory-source.ts';
import { tooLong } from '../corpus-source.ts';
import { jsonArrayElements } from './json-array.ts';
import { jsonRecords } from './json-records.ts';

/** A text in pieces that end anywhere. */
async function* cut(text: string, lengths: readonly number[]): AsyncGenerator<string> {
  await Promise.resolve();
  let at = 0;
  for (let turn = 0; at < text.length; turn += 1) {
    const end = at + (lengths[turn % lengths.length] ?? 1);
    yield text.slice(at, end);
    at = end;
  }
}

async function elementsOf(text: string, lengths: readonly number[] = [3]) {
  const elements: unknown[] = [];
  let problem: string | null = null;
  for await (const element of jsonArrayElements(cut(text, lengths))) {
    if (element.ok) elements.push(JSON.parse(element.value));
    else problem = element.error;
  }
  return { elements, problem };
}

test('an array in pieces has the elements that it has as a whole', async () => {
  const lengths = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });
  const indent = fc.constantFrom(undefined, 1, '\t');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.jsonValue()), lengths, indent, async (values, pieces, space) => {
      const text = ` ${JSON.stringify(values, null, space)}\n`;
      const expected: unknown = JSON.parse(text);
      expect(await elementsOf(text, pieces)).toEqual({ elements: expected, problem: null });
    }),
  );
});

test('brackets, commas, quotes and backslashes within texts are none of the array’s', async () => {
  const values = ['[1,2', '{"a":"\\', '\\\\"],', { '}': ['"', ','] }];
  const text = JSON.stringify(values);
  for (let length = 1; length < 12; length += 1) {
    expect((await elementsOf(text, [length])).elements).toEqual(values);
  }
});

test('what is no array, and one that is cut short, is told', async () => {
  expect((await elementsOf('{"a":[1]}')).problem).toBe('no JSON array');
  expect((await elementsOf('[1] 2')).problem).toBe('no JSON array');
  expect(await elementsOf('[{"a":1},{"b"')).toEqual({
    elements: [{ a: 1 }],
    problem: 'the array does not end',
  });
  expect(await elementsOf('[]')).toEqual({ elements: [], problem: null });
});

test('a file too large for one text gives the records that a smaller one gives', async () => {
  const values = [{ text: '📊近4万人' }, { text: '[1,2]' }, 3];
  const source = memorySource({
    'array.json': `\ufeff ${JSON.stringify(values, null, 2)}\n`,
    'lines.json': values.map((value) => `${JSON.stringify(value)}\n`).join(''),
    'broken.json': '[{"a":1},{"b":}]',
  });
  const told = async (large: number) => {
    const records = [];
    for await (const record of jsonRecords(source, ['array.json', 'lines.json'], large)) {
      records.push(record);
    }
    return records;
  };
  expect((await told(0)).length).toBe(6);
  expect(await told(0)).toEqual(await told(Infinity));
  const broken = [];
  for await (const record of jsonRecords(source, ['broken.json'], 0)) broken.push(record.ok);
  expect(broken).toEqual([true, false]);
});

test('an element that no text can hold is told, and not put together', async () => {
  const long = 'a'.repeat(2 ** 26);
  async function* pieces(): AsyncGenerator<string> {
    await Promise.resolve();
    yield '[1,"';
    for (let count = 0; count < 9; count += 1) yield long;
    yield '"]';
  }
  const told: unknown[] = [];
  for await (const element of jsonArrayElements(pieces())) told.push(element);
  expect(told).toEqual([ok('1'), err(`an element ${tooLong}`)]);
});
