import { expect, test } from 'vitest';
import { applyProjectChange } from '../project/project-change.ts';
import { type ProjectRecord, emptyRecord } from '../project/project-record.ts';
import { canPrecede, earlierIssue, linkIssue, unlinkIssue } from './linking.ts';

function linked(record: ProjectRecord, id: string, earlier: string): ProjectRecord {
  const edit = linkIssue(record, { id, earlier, name: id });
  const next = edit && applyProjectChange(record, edit);
  if (next?.ok !== true) throw new Error(`${id} cannot follow ${earlier}`);
  return next.value;
}

test('a report is linked to its earlier issue, to another in its place, and to none again', () => {
  const once = linked(emptyRecord, 'b', 'a');
  expect(earlierIssue(once.reissues, 'b')).toBe('a');
  const other = linked(once, 'b', 'c');
  expect(earlierIssue(other.reissues, 'b')).toBe('c');
  expect(linkIssue(other, { id: 'b', earlier: 'c', name: 'b' })).toBeNull();
  const edit = unlinkIssue(other, 'b');
  expect(edit && applyProjectChange(other, edit)).toEqual({ ok: true, value: emptyRecord });
  expect(unlinkIssue(emptyRecord, 'b')).toBeNull();
});

test('no report comes before itself, over however many issues', () => {
  const chain = linked(linked(emptyRecord, 'b', 'a'), 'c', 'b');
  expect(canPrecede(chain.reissues, 'c', 'a')).toBe(false);
  expect(canPrecede(chain.reissues, 'a', 'a')).toBe(false);
  expect(canPrecede(chain.reissues, 'a', 'c')).toBe(true);
  expect(linkIssue(chain, { id: 'a', earlier: 'c', name: 'a' })).toBeNull();
});

test('links that lead round in a damaged file end', () => {
  const round = [
    { id: 'a', earlier: 'b', name: 'a' },
    { id: 'b', earlier: 'a', name: 'b' },
  ];
  expect(canPrecede(round, 'a', 'c')).toBe(true);
});
