import { expect, test } from 'vitest';
import { type DetailName, detailProblem } from './details.ts';

test.each<readonly [DetailName, string, string | null]>([
  ['title', ' ', 'empty-title'],
  ['title', '安图之变', null],
  ['title', '长'.repeat(201), 'too-long'],
  ['date', '', null],
  ['date', '2020-02-29', null],
  ['date', '2019-02-29', 'bad-date'],
  ['date', '2019-9-18', 'bad-date'],
  ['date', '2019年9月18日', 'bad-date'],
  ['outlet', '', null],
  ['author', '王芳', null],
  ['url', 'https://www.example.gov.cn/a?b=1', null],
  ['url', 'www.example.gov.cn', 'bad-url'],
  ['url', 'javascript:alert(1)', 'bad-url'],
  ['url', 'https://a b', 'bad-url'],
])('%s %j: %s', (name, typed, problem) => {
  expect(detailProblem(name, typed)).toBe(problem);
});
