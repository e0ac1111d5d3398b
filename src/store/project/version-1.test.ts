import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { exclude } from '../../core/annotation/edit/edit-regions.ts';
import { setVerdict } from '../../core/annotation/edit/edit.ts';
import { aTime } from '../../core/testing/builders.ts';
import { openProject } from './open-project.ts';
import type { ProjectStore } from './project-store.ts';
import { aText, findingsIn, reopened, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

/** Files that a program of schema 1 has written: one report, three changes by 李雷, all of them in the snapshot. */
const files = join(import.meta.dirname, '..', 'testing', 'version-1');
const report = 'c84982cbf60dd7b9';
const layers = join('reports', report, 'layers');

async function opened(lost: readonly string[]): Promise<ProjectStore> {
  const folder = join(await temporaryFolder(), 'project');
  await cp(files, folder, { recursive: true });
  for (const name of lost) await rm(join(folder, layers, name));
  const store = value(await openProject(folder));
  onTestFinished(() => store.close());
  return store;
}

async function workIn(store: ProjectStore) {
  const { annotations, rejections, regions, details } = value(await store.layer(report, '李雷'));
  const history = value(await store.history(report, '李雷'));
  return {
    annotations: annotations.all.map(({ quote, verdict }) => `${quote} ${verdict}`),
    rejections: rejections.map(({ quote }) => quote),
    regions,
    details,
    done: history.done.map(({ gesture }) => gesture),
  };
}

const work = {
  annotations: ['近4万人 confirmed'],
  rejections: ['全县'],
  regions: [],
  details: null,
  done: ['reject', 'set-verdict', 'annotate'],
};

test('a project of schema 1 opens with its work and its history, and nothing is wrong with it', async () => {
  const store = await opened([]);
  expect(store.reports.map(({ title, author, url }) => ({ title, author, url }))).toEqual([
    { title: '全县共有贫困人口近4万人，📊𠮷林乡脱贫1.2万人。', author: null, url: null },
  ]);
  expect(await workIn(store)).toEqual(work);
  expect(await findingsIn(store.directory)).toEqual([]);
});

test('a journal of schema 1 without its snapshot gives the same layer', async () => {
  expect(await workIn(await opened(['李雷.json']))).toEqual(work);
});

test('a snapshot of schema 1 without its journal gives the same layer, and no history', async () => {
  expect(await workIn(await opened(['李雷.journal']))).toEqual({ ...work, done: [] });
});

test('work goes on behind changes of schema 1, and all of it is there after reopening', async () => {
  const store = await opened([]);
  let ids = 0;
  const context = { author: '李雷', at: aTime, newId: () => `new-${(ids += 1)}` };
  const layer = value(await store.layer(report, '李雷'));
  const region = { start: 0, end: 2, reason: 'other', provenance: { kind: 'reviewer' } } as const;
  value(await store.commit(report, '李雷', exclude(layer, aText, [region], context)));
  const [figure] = layer.annotations.all;
  if (figure === undefined) throw new Error('the figure is gone');
  value(await store.commit(report, '李雷', setVerdict(figure, 'wrong', context)));
  const again = await reopened(store);
  const found = await workIn(again);
  expect({ ...found, regions: found.regions.map(({ opening }) => opening) }).toEqual({
    ...work,
    annotations: ['近4万人 wrong'],
    regions: ['全县'],
    done: ['set-verdict', 'exclude', 'reject', 'set-verdict', 'annotate'],
  });
  expect(await findingsIn(again.directory)).toEqual([]);
});
