import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rotations } from '../../core/project/backup.ts';
import { aTime } from '../../core/testing/builders.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { aStoreWithReport, findingsIn, tagging, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { saveCopy } from './save-copy.ts';
import { Vault } from './vault.ts';

async function aDesk() {
  const { store, report } = await aStoreWithReport();
  const folder = await temporaryFolder();
  const tag = (start: number) => tagging(store, report, start, start + 1);
  value(await store.commit(report, '李雷', await tag(0)));
  return {
    store,
    report,
    tag,
    target: join(folder, '副本'),
    vault: new Vault(join(folder, 'v~1')),
  };
}

async function quotes(store: ProjectStore, report: string): Promise<readonly string[]> {
  return value(await store.layer(report, '李雷')).annotations.all.map(({ quote }) => quote);
}

/** The copy's work on the report, and whether its files are sound. */
async function told(copied: Awaited<ReturnType<typeof saveCopy>>, report: string) {
  const { store, lost, fromBackup } = value(copied);
  const there = await quotes(store, report);
  await store.close();
  return { there, lost, fromBackup, findings: await findingsIn(store.directory) };
}

test('a copy has what is on disk and what waits, and keeps the project’s id and reviewers', async () => {
  const { store, report, tag, target } = await aDesk();
  const waiting = [{ report, change: await tag(1) }];
  const copied = await saveCopy(store, target, { projectChanges: [], waiting, vault: null });
  expect(value(copied).store.project).toEqual(store.project);
  expect(await told(copied, report)).toEqual({
    there: ['全', '县'],
    lost: [],
    fromBackup: null,
    findings: [],
  });
});

test('where the folder is gone, the last backup stands in, and the work in memory comes on top', async () => {
  const { store, report, tag, target, vault } = await aDesk();
  const plan = { reason: 'regular', at: aTime, rotation: rotations.usual } as const;
  value(await vault.make({ folder: store.directory, project: store.project }, plan));
  value(await store.commit(report, '李雷', await tag(1)));
  const lost = await tag(2);
  await rename(store.directory, `${store.directory}-moved`);
  expect(await store.commit(report, '李雷', lost)).toMatchObject({
    error: { code: 'cannot-write' },
  });
  const waiting = [{ report, change: lost }];
  expect(
    await told(await saveCopy(store, target, { projectChanges: [], waiting, vault }), report),
  ).toEqual({
    there: ['全', '县', '共'],
    lost: [],
    fromBackup: aTime,
    findings: [],
  });
});

test('without a backup either, what is in memory is saved', async () => {
  const { store, report, tag, target, vault } = await aDesk();
  const waiting = [{ report, change: await tag(1) }];
  await rename(store.directory, `${store.directory}-moved`);
  expect(
    await told(await saveCopy(store, target, { projectChanges: [], waiting, vault }), report),
  ).toEqual({
    there: ['全', '县'],
    lost: [],
    fromBackup: null,
    findings: [],
  });
});
