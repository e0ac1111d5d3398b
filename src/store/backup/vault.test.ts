import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rotations } from '../../core/project/backup.ts';
import { aTime } from '../../core/testing/builders.ts';
import { openProject } from '../project/open-project.ts';
import { FailingDisk } from '../testing/failing-disk.ts';
import { FaultyDisk } from '../testing/faulty-disk.ts';
import { faultRuns, seeded } from '../testing/seeded.ts';
import { aStoreWithReport, findingsIn, tagging, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import type { Disk } from '../disk/disk.ts';
import { Vault, vaultName, vaultsIn } from './vault.ts';

const plan = { reason: 'asked', at: aTime, rotation: rotations.usual } as const;

async function aVault(disk?: Disk) {
  const { store, report } = await aStoreWithReport();
  const root = await temporaryFolder();
  const vault = new Vault(join(root, vaultName(store.project.id, 'host', store.directory)), disk);
  const subject = { folder: store.directory, project: store.project };
  let next = 0;
  /** Tags another character. */
  const work = async () => {
    next += 1;
    value(await store.commit(report, '李雷', await tagging(store, report, next, next + 1)));
  };
  return { store, report, root, vault, subject, work };
}

async function tagsIn(folder: string, report: string): Promise<number> {
  const store = value(await openProject(folder));
  const { annotations } = value(await store.layer(report, '李雷'));
  await store.close();
  return annotations.size;
}

test('a backup is restored as the project was, also while the project is open', async () => {
  const { store, report, root, vault, subject, work } = await aVault();
  await work();
  const made = value(await vault.make(subject, plan));
  await work();
  if (made === null) throw new Error('nothing was made');
  const target = join(root, 'restored');
  value(await vault.restore(made, target));
  expect(await findingsIn(target)).toEqual([]);
  expect(await tagsIn(target, report)).toBe(1);
  expect({ ...made, bytes: 0, id: '', listSha256: '' }).toEqual({
    id: '',
    sequence: 1,
    at: aTime,
    reason: 'asked',
    project: { id: store.project.id, name: '扶贫报告' },
    folder: store.directory,
    reports: 1,
    files: 8,
    bytes: 0,
    schemas: expect.objectContaining({ project: expect.any(Number) }),
    listSha256: '',
  });
});

test('nothing new makes no backup, and little new costs little', async () => {
  const { vault, subject, work } = await aVault();
  await work();
  value(await vault.make(subject, plan));
  const objects = async () =>
    (await readdir(join(vault.folder, 'objects'), { recursive: true })).length;
  const before = await objects();
  expect(value(await vault.make(subject, plan))).toBe(null);
  await work();
  expect(value(await vault.make(subject, plan))).toMatchObject({ sequence: 2 });
  // The journal has grown: one content, and perhaps the shelf that it is on.
  expect((await objects()) - before).toBeLessThanOrEqual(2);
  expect((await vault.list()).map(({ sequence }) => sequence)).toEqual([2, 1]);
});

test('what rotation lets go goes with its contents, and what stays is whole', async () => {
  const { vault, subject, work } = await aVault();
  const rotation = { last: 2, days: 0, weeks: 0 };
  for (let count = 0; count < 5; count += 1) {
    await work();
    value(await vault.make(subject, { ...plan, rotation }));
  }
  const kept = await vault.list();
  expect(kept.map(({ sequence }) => sequence)).toEqual([5, 4]);
  for (const backup of kept) expect(await vault.check(backup)).toEqual({ ok: true, value: null });
  const shelves = await readdir(join(vault.folder, 'objects'), { recursive: true });
  const objects = shelves.filter((name) => /[0-9a-f]{64}$/.test(name));
  // Seven files that never change, and a journal of each backup.
  expect(objects.length).toBe(7 - 1 + 2);
});

test('a content that is damaged is told, never restored, and kept anew with the next backup', async () => {
  const { root, vault, subject, work } = await aVault();
  await work();
  const made = value(await vault.make(subject, plan));
  if (made === null) throw new Error('nothing was made');
  const shelves = await readdir(join(vault.folder, 'objects'), { recursive: true });
  const objects = shelves.filter((name) => /[0-9a-f]{64}$/.test(name));
  for (const name of objects) await writeFile(join(vault.folder, 'objects', name), 'short');
  const damaged = { ok: false, error: expect.objectContaining({ code: 'damaged-backup' }) };
  expect([await vault.check(made), await vault.restore(made, join(root, 'out'))]).toEqual([
    damaged,
    damaged,
  ]);
  expect(await readdir(root)).toEqual([expect.stringContaining('~')]);
  await work();
  const next = value(await vault.make(subject, plan));
  expect(next === null ? null : await vault.check(next)).toEqual({ ok: true, value: null });
});

test('a backup whose list is gone or foreign is named damaged, and pushes nothing out', async () => {
  const { vault, subject, work } = await aVault();
  const rotation = { last: 2, days: 0, weeks: 0 };
  for (let count = 0; count < 2; count += 1) {
    await work();
    value(await vault.make(subject, { ...plan, rotation }));
  }
  const [latest] = await vault.list();
  if (latest === undefined) throw new Error('nothing was made');
  await writeFile(join(vault.folder, `${latest.id}.files.gz`), 'x');
  await work();
  value(await vault.make(subject, { ...plan, rotation }));
  expect((await vault.list()).length).toBe(3);
});

test('a backup that the disk refuses leaves the earlier ones and says why', async () => {
  const disk = new FailingDisk();
  const { vault, subject, work } = await aVault(disk);
  await work();
  value(await vault.make(subject, plan));
  await work();
  disk.failing = { steps: ['create'], code: 'ENOSPC' };
  expect(await vault.make(subject, plan)).toMatchObject({
    error: { code: 'cannot-write', reason: 'ENOSPC' },
  });
  disk.failing = null;
  const [only, ...others] = await vault.list();
  expect(others).toEqual([]);
  expect(only === undefined ? null : await vault.check(only)).toEqual({ ok: true, value: null });
  expect(value(await vault.make(subject, plan))).toMatchObject({ sequence: 2 });
});

const runs = faultRuns(6);

test(
  'under random faults, every backup that is listed can be restored',
  { timeout: runs * 5_000 },
  async () => {
    let faults = 0;
    let made = 0;
    for (let run = 0; run < runs; run += 1) {
      const disk = new FaultyDisk(seeded(run + 1));
      const { vault, subject, work } = await aVault(disk);
      const rotation = { last: 3, days: 0, weeks: 0 };
      for (let step = 0; step < 12; step += 1) {
        await work();
        disk.rate = disk.isDead ? 0 : 5;
        const result = await vault.make(subject, { ...plan, rotation });
        if (result.ok) made += 1;
        if (disk.isDead) break;
      }
      const after = new Vault(vault.folder);
      for (const backup of await after.list()) {
        expect(await after.check(backup), `run ${run}`).toEqual({ ok: true, value: null });
      }
      for (const count of disk.counts.values()) faults += count;
    }
    process.stdout.write(`${runs} runs, ${made} backups made, ${faults} faults\n`);
    expect(faults).toBeGreaterThan(runs);
  },
);

test('vaults of other projects and of lost folders are found', async () => {
  const { root, vault, subject, work, store } = await aVault();
  await work();
  value(await vault.make(subject, plan));
  await store.close();
  await rm(store.directory, { recursive: true });
  await writeFile(join(root, 'stray~file'), '');
  const found = await vaultsIn(root);
  expect(found.map(({ folder }) => folder)).toEqual([vault.folder]);
  const [backup] = (await found[0]?.list()) ?? [];
  expect(backup?.folder).toBe(store.directory);
  const target = join(root, 'again');
  if (backup !== undefined) value(await vault.restore(backup, target));
  expect(await readFile(join(target, 'project.json'), 'utf8')).toContain('扶贫报告');
});
