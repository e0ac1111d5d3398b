import { describe, expect, it } from 'vitest';
import { builtInLabels } from '../../annotation/label/built-in-labels.ts';
import type { Label } from '../../annotation/label/label.ts';
import { importEdit, newLabels, presentReports, undoneImport } from './imports.ts';
import {
  type ProjectChange,
  type ProjectEdit,
  applyProjectChange,
  invertProjectChange,
} from '../project-change.ts';
import { type ProjectRecord, emptyRecord } from '../project-record.ts';

function after(record: ProjectRecord, change: Pick<ProjectChange, 'diffs'>): ProjectRecord {
  const next = applyProjectChange(record, change);
  if (!next.ok) throw new Error(JSON.stringify(next.error));
  return next.value;
}

function importing(record: ProjectRecord): ProjectChange {
  return changeOf(importEdit(record, { id: 'i', name: '公报', reports: ['a', 'b'] }));
}

function changeOf(edit: ProjectEdit | null): ProjectChange {
  if (edit === null) throw new Error('nothing came');
  const stamp = { id: 'c', author: '李雷', at: '2026-01-02T03:04:05.678Z' };
  return { ...edit, ...stamp, origin: 'edit' };
}

function raise(): never {
  throw new Error('no label');
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

describe('the labels of an import', () => {
  const label = (id: string, order: number): Label => ({
    ...(builtInLabels.labels[0] ?? raise()),
    id,
    order,
    key: '',
  });
  const set = { ...emptyRecord, labels: [label('figure', 0), label('event', 1), label('sum', 2)] };
  const came = newLabels(
    { labels: [label('figure', 0)], relationTypes: [] },
    { labels: set.labels, relationTypes: [] },
  );
  const news = { id: 'i', name: '公报', reports: ['a'], ...came };
  const imported = changeOf(importEdit(set, news));
  const there = after(set, imported);
  const free = { labels: ['event'], relationTypes: [] };

  it('are those that were not there before', () => {
    expect(came).toEqual({ labels: ['event', 'sum'] });
  });

  it('go with it where nothing else bears them, and come back as they were', () => {
    const undo = undoneImport(imported, there, free);
    const gone = after(there, undo);
    expect(gone.labels.map(({ id }) => id)).toEqual(['figure', 'sum']);
    expect(gone.removals).toEqual([{ id: 'a' }]);
    expect(after(gone, invertProjectChange(undo))).toEqual(there);
  });

  it('go as they are by now, whatever was done to them since', () => {
    const undo = undoneImport(imported, there, free);
    const redo = invertProjectChange(undo);
    const again = after(after(there, undo), redo);
    const labels = again.labels.map((each) =>
      each.id === 'event' ? { ...each, colour: 'rose' as const } : each,
    );
    const renamed = { ...again, labels };
    const second = undoneImport(redo, renamed, free);
    expect(after(after(renamed, second), invertProjectChange(second))).toEqual(renamed);
    expect(after(renamed, undoneImport(redo, renamed, { labels: [], relationTypes: [] }))).toEqual({
      ...renamed,
      imports: [],
      removals: [{ id: 'a' }],
    });
  });
});
