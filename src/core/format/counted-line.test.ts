import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeUtf8 } from '../testing/utf8.ts';
import { CountedLine } from './counted-line.ts';
import { Utf8Writer } from './utf8-writer.ts';

test('a line says its numbers, however they go from one line to the next', () => {
  const number = fc.oneof(fc.nat(99_999_999), fc.constantFrom(0, 9, 10, 99, 9_999, 99_999_999));
  const step = fc.record({ place: fc.nat(2), times: fc.nat(30), to: fc.option(number) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
      const line = new CountedLine('', ',"始":', '-', '}\n');
      const writer = new Utf8Writer();
      const values: [number, number, number] = [0, 0, 0];
      let expected = '';
      for (const { place, times, to } of steps) {
        for (let time = 0; time <= times; time += 1) {
          values[place] = Math.min(
            time === 0 && to !== null ? to : (values[place] ?? 0) + 1,
            99_999_999,
          );
          writer.ready(line.set(place, values[place] ?? 0));
          expected += `${values[0]},"始":${values[1]}-${values[2]}}\n`;
        }
      }
      expect(writer.finish()).toEqual(encodeUtf8(expected));
    }),
  );
});

test('a line says its character, too', () => {
  const line = new CountedLine(',"一":', '\n');
  const writer = new Utf8Writer();
  const said: string[] = [];
  for (const [index, character] of Array.from('核注，“ࠀ一'.repeat(20)).entries()) {
    writer.ready(line.set(0, index).character(2, character.charCodeAt(0)));
    said.push(`,"${character}":${index}\n`);
  }
  expect(writer.finish()).toEqual(encodeUtf8(said.join('')));
});

test('a number that does not fit is refused', () => {
  expect(() => new CountedLine('', '').set(0, 100_000_000)).toThrow(RangeError);
});
