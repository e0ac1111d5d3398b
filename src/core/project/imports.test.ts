import { describe, expect, it } from 'vitest';
import { importEdit, presentReports } from './imports.ts';
import { type ProjectChange, applyProjectChange, invertProjectChange } from './project-change.ts';
import { type ProjectRecord, emptyRecord } from './project-record.ts';

function after(record: ProjectRecord, change: Pick<ProjectChange, 'diffs'>): ProjectRecord {
  const next = applyProjectChange(record, change);
  if (!next.ok) throw new Error(JSON.stringify(next.error));
  return next.value;
}

function importing(record: ProjectRecord): ProjectChange {
  const edit = importEdit(record, { id: 'i', name: '公报', reports: ['a', 'b'] });
  if (edit === null) throw new Error('nothing came');
  const stamp = { id: 'c', author: '李雷', at: '2026-01-02T03:04:05.678Z' };
  return { ...edit, ...stamp, origin: 'edit' };
}

describe('an import', () => {
  it('goes with its reports, comes back with them, and goes again', () => {
    const change = importing(emptyRecord);
    const there = after(emptyRecord, change);
    const undo = invertProjectChange(change);
    const gone = after(there, undo);
    expect(gone).toEqual({ ...emptyRecord, removals: [{ id: 'a' }, { id: 'b' }] });
    const redo = invertProjectChange(undo);
    expect(after(gone, redo)).toEqual(there);
    expect(after(after(gone, redo), invertProjectChange(redo))).toEqual(gone);
  });

  it('of reports that had been taken out brings them back', () => {
    const gone = { ...emptyRecord, removals: [{ id: 'a' }, { id: 'z' }] };
    const change = importing(gone);
    expect(after(gone, change).removals).toEqual([{ id: 'z' }]);
    expect(after(after(gone, change), invertProjectChange(change)).removals).toEqual([
      { id: 'a' },
      { id: 'b' },
      { id: 'z' },
    ]);
  });

  it('of nothing is none', () => {
    expect(importEdit(emptyRecord, { id: 'i', name: '公报', reports: [] })).toBeNull();
  });
});

it('reports that were taken out are not among those of the project', () => {
  expect(presentReports(['a', 'b'], [{ id: 'a' }], (id) => id)).toEqual(['b']);
});
