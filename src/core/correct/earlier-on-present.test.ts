import { expect, test } from 'vitest';
import type { EarlierLayer } from '../annotation/history/rewind.ts';
import { aTime, anAnnotation } from '../testing/builders.ts';
import { earlierOnPresent } from './earlier-on-present.ts';
import { editText } from './text-edit.ts';

const before = '一村修路3条。二村修路3条。';
const edits = [{ at: 0, removed: '', added: '全县情况：' }];
const text = editText(before, edits) ?? '';
const corrections = [
  {
    id: 'c1',
    author: '李雷',
    at: aTime,
    takesBack: null,
    edits,
    beforeSha256: 'before',
    afterSha256: 'after',
    decisions: [],
  },
];
const second = before.lastIndexOf('3条');
const record = anAnnotation({ start: second, end: second + 2 }, before);
const earlier: EarlierLayer = {
  annotations: [
    [record.id, record],
    ['new since', null],
  ],
  relations: [],
  rejections: [],
  regions: [],
  unanchored: [],
  casework: [],
  state: null,
  details: null,
  note: null,
  correction: [null],
};

test('what is restored from before a correction comes to its own place, though its words stand twice', () => {
  const now = earlierOnPresent(earlier, { text, textSha256: 'after', corrections });
  const start = text.lastIndexOf('3条');
  expect(now.annotations).toEqual([
    [record.id, { ...record, start, end: start + 2 }],
    ['new since', null],
  ]);
});

test('without a correction since, nothing moves', () => {
  const since = { ...earlier, correction: null };
  expect(earlierOnPresent(since, { text, textSha256: 'after', corrections })).toBe(since);
});
