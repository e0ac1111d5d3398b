import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { doccanoSeq } from '../../core/format/doccano/doccano-seq.ts';
import { importCorpus } from '../import/import-corpus.ts';
import { openProject } from './open-project.ts';
import { FailingDisk } from '../testing/failing-disk.ts';
import { FaultyDisk } from '../testing/faulty-disk.ts';
import { faultRuns, seeded } from '../testing/seeded.ts';
import { aStore, findingsIn, reopened, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const runs = faultRuns(5);

/** A corpus of short documents, each with a figure. */
async function aCorpus(documents: number): Promise<string> {
  const path = join(await temporaryFolder(), '李雷.jsonl');
  const lines = Array.from({ length: documents }, (_, index) => {
    const text = `📊第${String(index)}号文：脱贫${String(index)}人。`;
    const end = Array.from(text).length - 2;
    const label = [[end - String(index).length, end, 'figure']];
    return `${JSON.stringify({ id: index, text, label })}\n`;
  });
  await writeFile(path, lines.join(''));
  return path;
}

test('reports that come together have their layers, and each layer a history that undoes', async () => {
  const store = await aStore();
  const done = value(await importCorpus(store, doccanoSeq, await aCorpus(150)));
  expect([done.imported.length, done.annotations, done.refused]).toEqual([150, 150, []]);
  const again = await reopened(store);
  expect(again.reports.length).toBe(150);
  for (const { id } of again.reports.slice(0, 3)) {
    const layer = value(await again.layer(id, '李雷'));
    expect(layer.state).toBe('in-progress');
    expect(layer.annotations.all.map(({ quote }) => quote)).toEqual([
      /\d+(?=人)/.exec(value(await again.readReport(id)).text)?.[0],
    ]);
    const { done: steps } = value(await again.history(id, '李雷'));
    expect(steps.length).toBe(1);
  }
  expect(await findingsIn(again.directory)).toEqual([]);
});

test('a layer too large for a journal alone comes with its snapshot', async () => {
  const store = await aStore();
  const text = '近4万人。'.repeat(1_500);
  const label = Array.from({ length: 1_500 }, (_, index) => [index * 5, index * 5 + 4, 'figure']);
  const path = join(await temporaryFolder(), '李雷.jsonl');
  await writeFile(path, `${JSON.stringify({ id: 1, text, label })}\n`);
  const [report] = value(await importCorpus(store, doccanoSeq, path)).imported;
  const id = report?.id ?? '';
  const folder = join(store.directory, 'reports', id, 'layers');
  expect((await readdir(folder)).sort()).toEqual(['李雷.journal', '李雷.json']);
  const again = await reopened(store);
  expect(value(await again.layer(id, '李雷')).annotations.size).toBe(1_500);
  expect(value(await again.history(id, '李雷')).done.length).toBe(1);
  expect(await findingsIn(again.directory)).toEqual([]);
});

test('a disk that is full refuses each report, and leaves nothing of any', async () => {
  const disk = new FailingDisk();
  const store = await aStore(disk);
  const corpus = await aCorpus(5);
  value(await store.ensureReviewer('李雷'));
  disk.failing = { steps: ['create'], code: 'ENOSPC' };
  const done = value(await importCorpus(store, doccanoSeq, corpus));
  expect(done.refused.map(({ code }) => code)).toEqual(Array(5).fill('cannot-write'));
  expect(store.reports).toEqual([]);
  disk.failing = null;
  expect(value(await importCorpus(store, doccanoSeq, corpus)).imported.length).toBe(5);
  expect(await findingsIn(store.directory)).toEqual([]);
});

test(
  'under random faults, a report that is told as imported is there whole after the power is back',
  { timeout: runs * 5_000 },
  async () => {
    let told = 0;
    let refused = 0;
    for (let run = 0; run < runs; run += 1) {
      const disk = new FaultyDisk(seeded(run + 1));
      const store = await aStore(disk);
      const corpus = await aCorpus(90);
      value(await store.ensureReviewer('李雷'));
      disk.rate = 0.2;
      const done = await importCorpus(store, doccanoSeq, corpus);
      const imported = done.ok ? done.value.imported : [];
      told += imported.length;
      refused += done.ok ? done.value.refused.length : 0;
      await disk.cutPower();
      await store.close().catch(() => undefined);
      const again = value(await openProject(store.directory));
      const present = new Set(again.reports.map(({ id }) => id));
      expect(imported.filter(({ id }) => !present.has(id))).toEqual([]);
      for (const { id } of again.reports) {
        const layer = value(await again.layer(id, '李雷'));
        expect(layer.annotations.size).toBe(1);
        expect(value(await again.readReport(id)).text).toContain('号文');
      }
      await again.close();
      expect(await findingsIn(store.directory)).toEqual([]);
    }
    expect(told).toBeGreaterThan(runs);
    expect(refused).toBeGreaterThan(0);
  },
);
