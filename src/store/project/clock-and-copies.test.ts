import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { everyChange } from '../../core/annotation/history/change-filter.ts';
import { invert } from '../../core/annotation/edit/change.ts';
import { setNote } from '../../core/annotation/edit/edit.ts';
import type { ProjectChange } from '../../core/project/project-change.ts';
import { projectPaths } from '../paths.ts';
import type { ProjectStore } from './project-store.ts';
import { aStoreWithReport, findingsIn, reopened, tagging, value } from '../testing/stores.ts';

const hour = (clock: number) => `2026-01-02T${String(clock).padStart(2, '0')}:00:00.000Z`;

/** Gives the one annotation of a report a note, when the clock says so. */
async function note(store: ProjectStore, report: string, words: string, clock: number) {
  const [annotation] = value(await store.layer(report, '李雷')).annotations.all;
  if (annotation === undefined) throw new Error('nothing was tagged');
  const context = { author: '李雷', at: hour(clock), newId: () => `note-${words}` };
  value(await store.commit(report, '李雷', setNote(annotation, words, context)));
}

async function noteOf(store: ProjectStore, report: string) {
  return value(await store.layer(report, '李雷')).annotations.all.map((each) => each.note);
}

test('with a clock that is set back, work stands in the order in which it was done, and is undone from its end', async () => {
  const { store, report } = await aStoreWithReport();
  const tag = await tagging(store, report, 8, 12, 'a');
  value(await store.commit(report, '李雷', { ...tag, at: hour(20) }));
  await note(store, report, '先', 18);
  await note(store, report, '后', 3);
  const later = await reopened(store);
  expect(await noteOf(later, report)).toEqual(['后']);
  const { done } = value(await later.history(report, '李雷'));
  expect(done.map(({ id }) => id)).toEqual(['note-后', 'note-先', tag.id]);
  const told = await later.changes(report, {
    ...{ layers: null, filter: everyChange, from: null, limit: 10 },
  });
  expect(value(told).changes.map(({ change }) => change.id)).toEqual(done.map(({ id }) => id));
  const [last] = done;
  if (last === undefined) throw new Error('nothing to undo');
  const undo = { ...invert(last), id: 'u', at: hour(1), origin: 'undo' } as const;
  value(await later.commit(report, '李雷', undo));
  const again = await reopened(later);
  expect(await noteOf(again, report)).toEqual(['先']);
  expect(await findingsIn(again.directory)).toEqual([]);
});

test('with a clock that is set back, changes of the project are made again in their order where its file is an older one', async () => {
  const { store } = await aStoreWithReport();
  const { project } = projectPaths(store.directory);
  const older = await readFile(project);
  const rule = (id: string, on: boolean, clock: number): ProjectChange => ({
    ...{ id: `${id}-${on}`, gesture: 'switch-rule', origin: 'edit', author: '李雷' },
    at: hour(clock),
    diffs: {
      rulesOff: { added: on ? [] : [{ id }], updated: [], removed: on ? [{ id }] : [] },
    },
  });
  value(await store.commitProject(rule('a', false, 20)));
  value(await store.commitProject(rule('a', true, 5)));
  value(await store.commitProject(rule('b', false, 2)));
  await store.close();
  await writeFile(project, older);
  const later = await reopened(store);
  expect(later.project.parts.rulesOff).toEqual([{ id: 'b' }]);
  expect(later.problems).toEqual([]);
  const { done } = value(await later.projectHistory('李雷'));
  expect(done.map(({ id }) => id)).toEqual(['b-false', 'a-true', 'a-false']);
});

test.each([
  "李雷 (Wang Fang's conflicted copy 2026-01-02).json",
  '李雷 (冲突的副本).json',
  '李雷.sync-conflict-20260102-030405-ABCDEFG.json',
  '李雷 (1).json',
  '李雷 (conflicted copy).journal',
])('a copy that a synchronising program left, %s, is named and changes nothing', async (name) => {
  const { store, report } = await aStoreWithReport();
  value(await store.commit(report, '李雷', await tagging(store, report, 8, 12, 'a')));
  await store.close();
  const { layers, layer } = projectPaths(store.directory).report(report);
  await copyFile(layer('李雷'), join(layers, name));
  const later = await reopened(store);
  expect(await later.layerReviewers(report)).toEqual({ ok: true, value: ['李雷'] });
  value(await later.commit(report, '李雷', await tagging(later, report, 0, 2, 'b')));
  expect(value(await later.layers(report)).map(({ annotations }) => annotations.size)).toEqual([2]);
  const found = await findingsIn(later.directory);
  expect(found.map(({ kind, file }) => [kind, file])).toEqual([
    ['extra-file', `reports/${report}/layers/${name}`],
  ]);
});
