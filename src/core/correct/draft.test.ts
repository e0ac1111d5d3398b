import { expect, test } from 'vitest';
import { draftOf } from './draft.ts';

test('a draft comes back for the text that it is of, and for no other; what is damaged is none', () => {
  const edits = [{ at: 0, removed: '全', added: '本' }];
  const draft = { of: 'hash', edits, at: '2026-01-02T03:04:05.678Z' };
  const kept = JSON.stringify(draft);
  const text = { text: '全县', sha256: 'hash' };
  expect(draftOf(kept, text)).toEqual(draft);
  expect(draftOf(kept, { ...text, sha256: 'other' })).toBeNull();
  expect(draftOf(kept, { ...text, text: '州里' })).toBeNull();
  expect(draftOf(kept.slice(0, 20), text)).toBeNull();
  expect(draftOf(JSON.stringify({ ...draft, edits: [{ at: '0' }] }), text)).toBeNull();
  expect(draftOf(JSON.stringify({ ...draft, edits: [] }), text)).toBeNull();
  expect(draftOf('{}', text)).toBeNull();
  expect(draftOf(null, text)).toBeNull();
});
