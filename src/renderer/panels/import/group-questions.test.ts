import { expect, test } from 'vitest';
import type { EncodingQuestion } from '../../../core/ipc/views.ts';
import { groupQuestions, suggestedEncoding } from './group-questions.ts';

function question(id: string, likely: EncodingQuestion['likely'], seen = true): EncodingQuestion {
  const readings = [
    { encoding: 'utf-8' as const, undecodable: 9, lines: [] },
    { encoding: 'big5' as const, undecodable: 1, lines: [] },
  ];
  return { id, file: id, likely, readings: seen ? readings : [] };
}

test('files that seem to be in one encoding are decided on together, the unseen with the most', () => {
  const groups = groupQuestions([
    question('a', null),
    question('b', 'gb18030'),
    question('c', 'gb18030'),
    question('d', null, false),
  ]);
  expect(
    groups.map((group) => [suggestedEncoding(group), group.questions.map(({ id }) => id)]),
  ).toEqual([
    ['gb18030', ['b', 'c', 'd']],
    ['big5', ['a']],
  ]);
  expect([groupQuestions([]), groupQuestions([question('d', null, false)]).length]).toEqual([
    [],
    1,
  ]);
});
