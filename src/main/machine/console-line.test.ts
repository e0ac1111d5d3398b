import { expect, test } from 'vitest';
import { consoleLine } from './console-line.ts';

test('a line of the page’s console is read from either Electron', () => {
  const line = { level: 'error', text: 'Uncaught Error: no', place: 'app://hezhu/a.js:12' };
  const details = {
    level: 'error',
    message: line.text,
    lineNumber: 12,
    sourceId: 'app://hezhu/a.js',
  };
  expect(consoleLine([details])).toEqual(line);
  expect(consoleLine([{}, 3, line.text, 12, 'app://hezhu/a.js'])).toEqual(line);
  expect(consoleLine([{}, 2, 'careful', 1, 'b.js'])?.level).toBe('warning');
});

test('anything else is no line', () => {
  expect([[], [{}], [{}, 9, 'a', 1, 'b'], ['text']].map(consoleLine)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
