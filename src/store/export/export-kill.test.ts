import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { allLabels } from '../../core/format/format.ts';
import { hezhuJsonl } from '../../core/format/hezhu-jsonl/hezhu-jsonl.ts';
import { realDisk } from '../disk/disk.ts';
import { clearLeftDrafts, draftPlace, earlierPlace } from './export-draft.ts';
import { exportCorpus } from './export-corpus.ts';
import { openProject } from '../project/open-project.ts';
import { presentExport } from './present-export.ts';
import { bundle, start } from '../testing/child-process.ts';
import { faultRuns } from '../testing/seeded.ts';
import { aStoreWithReport, tagging, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const runs = faultRuns(12);

test(
  'an export that is killed at any moment leaves the one before or the next, whole, and never half of one',
  { timeout: runs * 5_000 },
  async () => {
    const folder = await temporaryFolder();
    const program = await bundle('exporting-child', folder);
    const { store, report } = await aStoreWithReport();
    value(await store.commit(report, '李雷', await tagging(store, report, 8, 12)));
    await store.close();
    const places = join(folder, '语料');
    await mkdir(places);
    const out = join(places, 'out');
    let killed = 0;
    for (let run = 0; run < runs; run += 1) {
      const child = start(program, store.directory, out);
      await child.when((line) => line === `begun ${1 + (run % 3)}`);
      await new Promise((resolve) => setTimeout(resolve, (run * 7) % 40));
      child.process.kill('SIGKILL');
      await child.ended;
      expect(child.lines.filter((line) => !/^(?:begun|done) \d+$/.test(line))).toEqual([]);
      if (child.lines.at(-1)?.startsWith('begun') === true) killed += 1;
      // Between two renames nothing is in the place; what is cleared before the next export brings it back.
      if (!(await readdir(places)).includes('out')) await clearLeftDrafts(out, realDisk);
      const present = await presentExport(out);
      expect(present).toMatchObject({ strange: [], changed: [] });
      const sums = (await readFile(join(out, 'SHA256SUMS'), 'utf8')).trimEnd().split('\n');
      expect(sums.length).toBe((present?.files ?? 0) - 1);
    }
    expect(killed).toBeGreaterThan(0);
    const again = value(await openProject(store.directory));
    const labels = allLabels(again.project.labels);
    value(await exportCorpus(again, hezhuJsonl, { labels, out, overwrite: true }));
    expect(await readdir(places)).toEqual(['out']);
    await again.close();
  },
);

/** A process that has ended. */
const deadPid = '4194000';

test('an export that was moved aside for one that never came is there again; a running one’s draft stays', async () => {
  const folder = await temporaryFolder();
  const out = join(folder, 'out');
  const running = draftPlace(out);
  const dead = join(folder, basename(running).replace(`-${process.pid}-`, `-${deadPid}-`));
  await mkdir(running);
  await mkdir(dead);
  await mkdir(out);
  await writeFile(join(out, 'corpus.jsonl'), '字');
  await rename(out, earlierPlace(dead));
  await clearLeftDrafts(out, realDisk);
  expect((await readdir(folder)).sort()).toEqual([basename(running), 'out']);
  expect(await readFile(join(out, 'corpus.jsonl'), 'utf8')).toBe('字');
});

test('what stands in the place of an export is told: what no export wrote, and what was changed since', async () => {
  const { store } = await aStoreWithReport();
  const out = join(await temporaryFolder(), 'out');
  expect(await presentExport(out)).toBeNull();
  value(await exportCorpus(store, hezhuJsonl, { labels: allLabels(store.project.labels), out }));
  expect(await presentExport(out)).toMatchObject({ files: 3, strange: [], changed: [] });
  await writeFile(join(out, 'README.md'), '我的');
  await mkdir(join(out, '稿子'));
  await writeFile(join(out, '稿子', '一.txt'), '我的');
  expect(await presentExport(out)).toMatchObject({
    files: 4,
    strange: ['稿子/一.txt'],
    changed: ['README.md'],
  });
});
