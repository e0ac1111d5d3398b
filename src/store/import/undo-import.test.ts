import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AnnotationSet } from '../../core/annotation/annotation-set.ts';
import { invert } from '../../core/annotation/edit/change.ts';
import { importEdit } from '../../core/project/edits/imports.ts';
import { type ProjectChange, invertProjectChange } from '../../core/project/project-change.ts';
import { recordOf } from '../../core/project/project-record.ts';
import { aLayer, aTime, anAnnotation } from '../../core/testing/builders.ts';
import type { ProjectStore } from '../project/project-store.ts';
import {
  aStoreWithReport,
  aText,
  findingsIn,
  reopened,
  tagging,
  value,
} from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const stamp = { author: '李雷', at: aTime };

function importOf(store: ProjectStore, report: string): ProjectChange {
  const edit = importEdit(recordOf(store.project), { id: 'i', name: '报告', reports: [report] });
  if (edit === null) throw new Error('nothing came');
  return { ...edit, ...stamp, id: 'import', origin: 'edit' };
}

const ids = ({ reports }: ProjectStore) => reports.map(({ id }) => id);

test('an import is undone with the work on its reports, and redone with it, over restarts', async () => {
  const { store, report } = await aStoreWithReport();
  const change = importOf(store, report);
  value(await store.commitProject(change));
  value(await store.commit(report, '李雷', await tagging(store, report, 8, 12, 'a')));
  value(await store.commitProject({ ...invertProjectChange(change), id: 'u', origin: 'undo' }));
  expect(ids(store)).toEqual([]);

  const later = await reopened(store);
  expect(ids(later)).toEqual([]);
  expect(await findingsIn(later.directory)).toEqual([]);
  const [undone] = value(await later.projectHistory('李雷')).undone;
  if (undone === undefined) throw new Error('nothing to redo');
  const redo = invertProjectChange(invertProjectChange(undone));
  value(await later.commitProject({ ...redo, id: 'r', origin: 'redo' }));
  expect(ids(later)).toEqual([report]);
  const layer = value(await later.layer(report, '李雷'));
  expect(layer.annotations.all.map(({ id }) => id)).toEqual(['a']);
  expect(value(await later.history(report, '李雷')).done).toHaveLength(1);

  const last = await reopened(later);
  expect(ids(last)).toEqual([report]);
  const [done] = value(await last.projectHistory('李雷')).done;
  if (done === undefined) throw new Error('nothing to undo');
  value(await last.commitProject({ ...invertProjectChange(done), id: 'u2', origin: 'undo' }));
  expect(ids(last)).toEqual([]);
});

test('a file whose import was undone is imported again, with the work that was on it', async () => {
  const { store, report } = await aStoreWithReport();
  const change = importOf(store, report);
  value(await store.commitProject(change));
  value(await store.commit(report, '李雷', await tagging(store, report, 8, 12, 'a')));
  value(await store.commitProject({ ...invertProjectChange(change), id: 'u', origin: 'undo' }));
  const file = join(await temporaryFolder(), '报告.txt');
  await writeFile(file, aText);
  const again = value(await store.importFile(file, { at: aTime }));
  expect(again.id).toBe(report);
  value(await store.commitProject({ ...importOf(store, report), id: 'again' }));
  expect(ids(store)).toEqual([report]);
  expect(value(await store.layer(report, '李雷')).annotations.size).toBe(1);
});

test('a layer that comes with a corpus is a change of its reviewer, told and undone', async () => {
  const { store, report } = await aStoreWithReport();
  value(await store.ensureReviewer('王芳'));
  const layer = aLayer([anAnnotation({ start: 8, end: 12, author: '王芳' }, aText)], [], {
    reviewer: '王芳',
  });
  value(await store.addLayer(report, layer));
  expect(value(await store.layer(report, '王芳'))).toEqual(layer);
  const later = await reopened(store);
  expect(value(await later.layer(report, '王芳'))).toEqual(layer);
  const [change] = value(await later.history(report, '王芳')).done;
  expect(change?.gesture).toBe('import');
  if (change === undefined) return;
  value(await later.commit(report, '王芳', { ...invert(change), id: 'u', origin: 'undo' }));
  expect(value(await later.layer(report, '王芳')).annotations).toEqual(AnnotationSet.empty);
  expect((await later.addLayer(report, layer)).ok).toBe(false);
});
