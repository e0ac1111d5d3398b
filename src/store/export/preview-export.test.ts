import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exclude } from '../../core/annotation/edit/edit-regions.ts';
import { allLabels } from '../../core/format/format.ts';
import { formatById, formats } from '../../core/format/registry.ts';
import { aTime } from '../../core/testing/builders.ts';
import { exportCorpus } from './export-corpus.ts';
import { previewSplit } from './plan-split.ts';
import { previewExport } from './preview-export.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { aStoreWithReport, aText, tagging, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

async function taggedStore() {
  const { store, report } = await aStoreWithReport();
  for (const quote of ['近4万人', '1.2万人', '95.3%']) {
    const start = aText.indexOf(quote);
    const end = start + quote.length;
    value(await store.commit(report, '李雷', await tagging(store, report, start, end)));
  }
  return { store, report };
}

async function addReports(store: ProjectStore, texts: readonly string[]): Promise<void> {
  const folder = await temporaryFolder();
  for (const [index, text] of texts.entries()) {
    const path = join(folder, `${String(index)}.txt`);
    await writeFile(path, text);
    value(await store.importFile(path, { at: aTime }));
  }
}

test('a preview is, byte for byte, what the export then writes of the first report', async () => {
  const { store } = await taggedStore();
  const labels = allLabels(store.project.labels);
  const folder = await temporaryFolder();
  for (const format of formats.filter(({ writer }) => writer !== null)) {
    const out = join(folder, format.id);
    const preview = value(await previewExport(store, format, { labels }));
    const { losses } = value(await exportCorpus(store, format, { labels, out }));
    expect([format.id, preview?.losses]).toEqual([format.id, losses]);
    for (const { path, text, cut, bytes } of preview?.files ?? []) {
      // The metadata names the checksums of all files, which a preview does not write.
      if (path === 'croissant.json') continue;
      const written = await readFile(join(out, path));
      expect([path, bytes]).toEqual([path, written.length]);
      if (text !== null && cut === 0) expect(text).toBe(written.toString());
    }
  }
});

test('a preview of a choice that takes nothing is none', async () => {
  const { store } = await taggedStore();
  const labels = allLabels(store.project.labels);
  const [format] = formats;
  if (format === undefined) throw new Error('there is no format');
  expect(value(await previewExport(store, format, { labels, reportStates: ['final'] }))).toBeNull();
});

test('without what is left out the text is shorter, its annotations go with it, and offsets fit', async () => {
  const { store, report } = await taggedStore();
  const layer = value(await store.layer(report, '李雷'));
  const span = { start: 0, end: aText.indexOf('，') + 1 };
  const ids = ['region-1', 'region-1-change'];
  const context = { author: '李雷', at: aTime, newId: () => ids.shift() ?? 'spare' };
  const provenance = { kind: 'reviewer' } as const;
  const change = exclude(layer, aText, [{ ...span, reason: 'other', provenance }], context);
  value(await store.commit(report, '李雷', change));
  const labels = allLabels(store.project.labels);
  const out = join(await temporaryFolder(), 'out');
  const brat = formatById('brat');
  if (brat === undefined) throw new Error('there is no brat');
  const choice = { labels, withoutRegions: true, out };
  expect(value(await exportCorpus(store, brat, choice))).toMatchObject({
    annotations: 2,
    losses: [{ kind: 'excluded', count: 1, example: expect.stringContaining('近4万人') }],
  });
  const ann = await readFile(join(out, 'brat', '李雷', '报告.ann'), 'utf8');
  const text = Array.from(await readFile(join(out, 'brat', '李雷', '报告.txt'), 'utf8'));
  const spans = [...ann.matchAll(/^T\d+\tfigure (\d+) (\d+)\t(.*)$/gm)];
  expect(spans.map(([, from, to]) => text.slice(Number(from), Number(to)).join(''))).toEqual([
    '1.2万人',
    '95.3%',
  ]);
  const card = await readFile(join(out, 'README.md'), 'utf8');
  expect(card).toContain('offsets count the text without them');
});

test('a split is measured before it is written, and says what leaks where versions are not kept together', async () => {
  const { store } = await taggedStore();
  const original = Array.from({ length: 80 }, (_, index) => `第${String(index * 37)}号村脱贫`).join(
    '',
  );
  await addReports(
    store,
    Array.from({ length: 9 }, (_, index) => `${original}版本${String(index)}`),
  );
  const labels = allLabels(store.project.labels);
  const [format] = formats;
  if (format === undefined) throw new Error('there is no format');
  const measure = async (grouped: boolean) => {
    const split = { shares: [1, 0, 1] as const, seed: 1, stratified: true, grouped };
    return value(await previewSplit(store, format, { labels, split }));
  };
  const [together, apart] = [await measure(true), await measure(false)];
  expect([together.groups, together.leaked]).toEqual([1, 0]);
  expect(apart.groups).toBe(1);
  expect(apart.leaked).toBeGreaterThan(0);
  expect(apart.closest?.similarity).toBeGreaterThan(0.5);
  expect(apart.sides.reduce((sum, { reports }) => sum + reports, 0)).toBe(10);
});
