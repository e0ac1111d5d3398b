import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { type CorpusPlace, placeName, placeRoot, usualReviewer } from './corpus-place.ts';

const at = (...path: readonly string[]) => join(sep, ...path);

test.each<[string, CorpusPlace, string, string, string]>([
  ['a file', at('语料', 'train.jsonl'), 'train.jsonl', at('语料', 'train.jsonl'), 'train'],
  ['files of one folder', [at('b', '甲.txt'), at('b', '甲.ann')], '甲.txt (+1)', at('b'), 'b'],
  [
    'files of several folders',
    [at('c', 'text', '甲.txt'), at('c', 'conll', '李雷', '甲.conll'), at('c', 'README.md')],
    '甲.txt (+2)',
    at('c'),
    'c',
  ],
])('a corpus of %s has a name, a root and a reviewer', (_, place, name, root, reviewer) => {
  expect([placeName(place), placeRoot(place), usualReviewer(place)]).toEqual([
    name,
    root,
    reviewer,
  ]);
});
