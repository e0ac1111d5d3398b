import { expect, test } from 'vitest';
import { readDate } from './read-date.ts';

test.each([
  ['2020年5月17日', '2020-05-17'],
  ['2020/5', '2020-05'],
  ['2020.05.17', '2020-05-17'],
  ['２０２０年', '2020'],
  [' 2020 - 02 - 29 ', '2020-02-29'],
])('%s is read as %s', (typed, date) => {
  expect(readDate(typed)).toBe(date);
});

test.each(['2019-02-29', '2020-13', '5月17日', '20200517', '去年', '2020-00', '2020年5月17日前'])(
  '%s is no date',
  (typed) => {
    expect(readDate(typed)).toBe(null);
  },
);
