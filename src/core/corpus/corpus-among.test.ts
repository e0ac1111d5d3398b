import { expect, test } from 'vitest';
import { partsOfCorpus, strayTexts } from './corpus-among.ts';

test.each([
  ['brat', ['a.txt', 'a.ann', 'b.txt', 'b.ann', 'annotation.conf', 'README.md'], []],
  ['texts beside a table', ['/x/报告.txt', '/y/报告.tsv', '/x/另一份.txt'], ['/x/另一份.txt']],
  [
    'a report of another kind',
    ['C:\\a\\b.conll', 'C:\\a\\b.txt', 'C:\\a\\c.docx'],
    ['C:\\a\\c.docx'],
  ],
  ['lines alone', ['train.jsonl', 'dev.jsonl'], []],
])('of %s', (_, paths, stray) => {
  expect(strayTexts(paths)).toEqual(stray);
});

test('what stands for annotations is told from what came with it', () => {
  const named = ['a.txt', 'a.ann', 'c.txt', '图.png', 'annotation.conf'];
  expect(partsOfCorpus(named)).toEqual(['a.txt', 'a.ann', 'annotation.conf']);
});
