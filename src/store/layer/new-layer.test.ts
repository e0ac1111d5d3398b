import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { AnnotationSet } from '../../core/annotation/annotation-set.ts';
import { invert } from '../../core/annotation/edit/change.ts';
import type { Layer } from '../../core/annotation/layer.ts';
import { aLayer, anAnnotation, anEditContext } from '../../core/testing/builders.ts';
import { correctText } from '../revise/correct-text.ts';
import { sha256 } from '../disk/digest.ts';
import { projectPaths } from '../paths.ts';
import type { ProjectStore } from '../project/project-store.ts';
import {
  aStore,
  aStoreWithReport,
  aText,
  findingsIn,
  reopened,
  tagging,
  value,
} from '../testing/stores.ts';

/** Another project into which the report of a store came with everyone's work. */
async function copyOf(store: ProjectStore, report: string): Promise<ProjectStore> {
  const copy = await aStore();
  for (const reviewer of store.project.reviewers) value(await copy.addReviewer(reviewer));
  value(await copy.addReport(value(await store.annotatedReport(report))));
  return reopened(copy);
}

async function worked() {
  const { store, report } = await aStoreWithReport();
  value(await store.commit(report, '李雷', await tagging(store, report, 8, 12, 'a')));
  value(await store.ensureReviewer('王芳'));
  const other = anAnnotation({ id: 'b', start: 8, end: 12, author: '王芳' }, aText);
  value(await store.addLayer(report, aLayer([other], [], { reviewer: '王芳' })));
  return { store, report };
}

const layersOf = async (store: ProjectStore, report: string): Promise<readonly Layer[]> =>
  value(await store.layers(report));

test('layers that come with their report are a change in the history of each reviewer, told and undone', async () => {
  const { store, report } = await worked();
  const copy = await copyOf(store, report);
  expect(await layersOf(copy, report)).toEqual(await layersOf(store, report));
  expect(await findingsIn(copy.directory)).toEqual([]);
  for (const reviewer of ['李雷', '王芳']) {
    const { done } = value(await copy.history(report, reviewer));
    expect(done.map(({ gesture, author }) => [gesture, author])).toEqual([['import', reviewer]]);
    const [change] = done;
    if (change === undefined) throw new Error('nothing to undo');
    const undo = { ...invert(change), id: `undo-${reviewer}`, origin: 'undo' } as const;
    value(await copy.commit(report, reviewer, undo));
    expect(value(await copy.layer(report, reviewer)).annotations).toEqual(AnnotationSet.empty);
  }
});

/** What the layers are by the journal alone, as they came, and then by the snapshot alone, which closing writes. */
async function byEitherFile(copy: ProjectStore, report: string) {
  const byJournal = await layersOf(copy, report);
  await copy.close();
  const paths = projectPaths(copy.directory).report(report);
  for (const reviewer of ['李雷', '王芳']) await rm(paths.journal(reviewer));
  return [byJournal, await layersOf(await reopened(copy), report)];
}

test('of the two files of such a layer either is enough', async () => {
  const { store, report } = await worked();
  const there = await layersOf(store, report);
  expect(await byEitherFile(await copyOf(store, report), report)).toEqual([there, there]);
});

test('a large layer comes with a snapshot, so that nobody reads its journal', async () => {
  const { store, report } = await worked();
  const annotated = value(await store.annotatedReport(report));
  const note = '长'.repeat(100_000);
  const layers = annotated.layers.map((layer) => ({ ...layer, note }));
  const copy = await aStore();
  value(await copy.addReviewer({ id: '李雷', name: '李雷' }));
  value(await copy.addReviewer({ id: '王芳', name: '王芳' }));
  value(await copy.addReport({ ...annotated, layers }));
  const paths = projectPaths(copy.directory).report(report);
  await rm(paths.journal('李雷'));
  expect(value(await copy.layer(report, '李雷'))).toEqual(layers[0]);
});

test('a layer on a corrected text stands where it stood, whichever file is left', async () => {
  const { store, report } = await worked();
  const corrected = await correctText(
    store,
    report,
    { of: sha256(aText), edits: [{ at: 0, removed: '', added: '截至去年，' }], decisions: [] },
    anEditContext({ author: '李雷' }),
  );
  value(corrected);
  const there = await layersOf(store, report);
  expect(there[0]?.annotations.all[0]).toMatchObject({ start: 13, quote: '近4万人' });
  expect(await byEitherFile(await copyOf(store, report), report)).toEqual([there, there]);
  const { done } = value(await (await copyOf(store, report)).history(report, '李雷'));
  expect(done.map(({ gesture }) => gesture)).toEqual(['import']);
});
