import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { brat } from '../../core/format/brat/brat.ts';
import { conll } from '../../core/format/conll/conll.ts';
import { allLabels } from '../../core/format/format.ts';
import { hf } from '../../core/format/hugging-face/hf.ts';
import { hezhuJsonl } from '../../core/format/hezhu-jsonl/hezhu-jsonl.ts';
import { aTime } from '../../core/testing/builders.ts';
import { sha256 } from '../disk/digest.ts';
import { exportCorpus } from './export-corpus.ts';
import { importCorpus } from '../import/import-corpus.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { aStore, aStoreWithReport, reopened, tagging, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

async function taggedStore() {
  const { store, report } = await aStoreWithReport();
  value(await store.commit(report, '李雷', await tagging(store, report, 8, 12)));
  const other = join(await temporaryFolder(), '另一份.txt');
  await writeFile(other, '另一份报告，贫困人口1200人。');
  value(await store.importFile(other, { at: aTime.replace('03:04', '03:05') }));
  return { store, report };
}

function labelsOf(store: ProjectStore) {
  return allLabels(store.project.labels);
}

describe('an export', () => {
  test('writes the whole corpus, says what, and is the same to the byte the next time', async () => {
    const { store } = await taggedStore();
    const folder = await temporaryFolder();
    const labels = labelsOf(store);
    const first = await exportCorpus(store, hezhuJsonl, { labels, out: join(folder, 'a') });
    const again = await reopened(store);
    // The order in which labels are named is not an order of the corpus.
    const backwards = [...labels].reverse();
    await exportCorpus(again, hezhuJsonl, { labels: backwards, out: join(folder, 'b') });
    expect(first).toEqual({
      ok: true,
      value: { files: 3, reports: 2, annotations: 1, losses: [], split: null, refused: [] },
    });
    const written = await readFile(join(folder, 'a', 'corpus.jsonl'));
    expect(await readFile(join(folder, 'b', 'corpus.jsonl'))).toEqual(written);
    expect(written.toString().split('\n').length).toBe(4);
  });

  test('of many files writes folders, too, and tells how far it has come', async () => {
    const { store } = await taggedStore();
    const out = join(await temporaryFolder(), '语料', 'conll');
    const seen: string[] = [];
    const written = await exportCorpus(
      store,
      conll,
      { labels: labelsOf(store), out },
      { onProgress: ({ done, total, name }) => seen.push(`${done}/${total} ${name}`) },
    );
    expect(value(written)).toMatchObject({ files: 5, reports: 2, annotations: 1 });
    expect([seen.length, seen[1]?.slice(0, 3)]).toEqual([2, '1/2']);
    expect((await readdir(out, { recursive: true })).sort()).toEqual([
      'README.md',
      'SHA256SUMS',
      'conll',
      'conll/李雷',
      'conll/李雷/报告.conll',
      'text',
      'text/另一份.txt',
      'text/报告.txt',
    ]);
  });

  test('of one reviewer leaves the others’ layers out', async () => {
    const { store } = await taggedStore();
    value(await store.ensureReviewer('韩梅梅'));
    const labels = labelsOf(store);
    const out = await temporaryFolder();
    const counts = [];
    for (const reviewer of ['李雷', '韩梅梅']) {
      const written = value(
        await exportCorpus(store, hezhuJsonl, {
          labels,
          reviewers: [reviewer],
          out: join(out, reviewer),
        }),
      );
      counts.push(written.annotations);
    }
    expect(counts).toEqual([1, 0]);
    // Beside a reviewer's, the adjudicated layer is one that there may be.
    const both = { labels, reviewers: ['李雷', 'final'], out: join(out, 'both') };
    expect(value(await exportCorpus(store, hezhuJsonl, both)).annotations).toBe(1);
    const final = { labels, reviewers: ['final'], out: join(out, 'final') };
    expect(await exportCorpus(store, hezhuJsonl, final)).toEqual({
      ok: false,
      error: { code: 'no-final-layer' },
    });
  });

  test('goes over nothing but an earlier export, and only when told to', async () => {
    const { store } = await taggedStore();
    const out = join(await temporaryFolder(), 'out');
    const labels = labelsOf(store);
    const write = (overwrite: boolean) =>
      exportCorpus(store, hezhuJsonl, { labels, out, overwrite });
    await mkdir(out);
    const refused = { ok: false, error: { code: 'output-exists', path: out } };
    expect([(await write(false)).ok, await write(false), (await write(true)).ok]).toEqual([
      true,
      refused,
      true,
    ]);
    await writeFile(join(out, '我的稿子.txt'), '字');
    expect([await write(true), await readdir(out)]).toEqual([
      refused,
      ['README.md', 'SHA256SUMS', 'corpus.jsonl', '我的稿子.txt'],
    ]);
    expect(await readdir(join(out, '..'))).toEqual(['out']);
  });
});

describe('an export that fails leaves nothing behind:', () => {
  test('unknown labels and reviewers, and a file in the way', async () => {
    const { store } = await taggedStore();
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    const labels = labelsOf(store);
    const at = (name: string) => join(folder, name);
    expect([
      await exportCorpus(store, hezhuJsonl, { labels: ['law'], out: at('a') }),
      await exportCorpus(store, hezhuJsonl, { labels, reviewers: ['无名'], out: at('a') }),
      await exportCorpus(store, hezhuJsonl, { labels, out: at('file') }),
      await exportCorpus(store, hezhuJsonl, { labels, out: at('file/a') }),
    ]).toMatchObject([
      { error: { code: 'unknown-label', label: 'law' } },
      { error: { code: 'unknown-reviewer', reviewer: '无名' } },
      { error: { code: 'output-exists', path: at('file') } },
      { error: { code: 'output-exists', path: at('file/a') } },
    ]);
    expect(await readdir(folder)).toEqual(['file']);
  });

  test('cancelling; but a report that cannot be read is only left out, and named', async () => {
    const { store, report } = await taggedStore();
    const folder = await temporaryFolder();
    const labels = labelsOf(store);
    const out = join(folder, 'out');
    const stopping = new AbortController();
    const cancelled = await exportCorpus(
      store,
      hezhuJsonl,
      { labels, out },
      { onProgress: () => stopping.abort(), signal: stopping.signal },
    );
    const text = join(store.directory, 'reports', report, 'text.txt');
    await writeFile(text, '改过的');
    const again = await reopened(store);
    const unreadable = await exportCorpus(again, hezhuJsonl, { labels, out });
    expect(cancelled).toEqual({ ok: false, error: { code: 'cancelled' } });
    // One report that cannot be read does not keep the others from being written.
    expect(value(unreadable)).toMatchObject({
      reports: 1,
      refused: [{ code: 'hash-differs', path: text }],
    });
    expect(await readdir(folder)).toEqual(['out']);
    expect(await readFile(join(out, 'README.md'), 'utf8')).toContain('- Not written: ');
  });
});

test('a report that is refused leaves its name to the next that has it', async () => {
  const store = await aStore();
  const ids: string[] = [];
  for (const place of ['甲县', '乙县', '丙县']) {
    const path = join(await temporaryFolder(), '简报.txt');
    await writeFile(path, `${place}脱贫攻坚简报。`);
    ids.push(value(await store.importFile(path, { at: aTime })).id);
  }
  const [first = ''] = store.reports.map(({ id }) => id);
  await writeFile(join(store.directory, 'reports', first, 'text.txt'), '改过的');
  const again = await reopened(store);
  const out = join(await temporaryFolder(), 'out');
  value(await exportCorpus(again, brat, { labels: labelsOf(again), out }));
  const names = (await readdir(out, { recursive: true })).filter((name) => name.endsWith('.txt'));
  expect([ids.length, names.map((name) => basename(name)).sort()]).toEqual([
    3,
    ['简报-2.txt', '简报.txt'],
  ]);
});

describe('an export that is split', () => {
  async function manyReports() {
    const { store } = await taggedStore();
    const folder = await temporaryFolder();
    for (let number = 0; number < 10; number += 1) {
      const path = join(folder, `${number}.txt`);
      const words = Array.from({ length: 60 }, (_, index) => `${(index * 7 + number * 13) % 97}村`);
      await writeFile(path, `第${number}份报告\n${words.join('')}${'甲乙丙丁'.charAt(number % 4)}`);
      value(await store.importFile(path, { at: aTime }));
    }
    return store;
  }

  test.each([conll, hf])('has sides of its own, and says so in its card ($id)', async (format) => {
    const store = await manyReports();
    const folder = await temporaryFolder();
    const split = { shares: [8, 1, 1] as const, seed: 7, stratified: true, grouped: true };
    const write = (name: string) =>
      exportCorpus(store, format, { labels: labelsOf(store), split, out: join(folder, name) });
    expect(value(await write('a')).reports).toBe(12);
    await write('b');
    const files = (await readdir(join(folder, 'a'), { recursive: true })).sort();
    expect(files.some((path) => /(?:^|\/)train/.test(path))).toBe(true);
    const card = await readFile(join(folder, 'a', 'README.md'), 'utf8');
    expect(card).toContain('By report, 8 : 1 : 1, seed 7');
    const sums = await readFile(join(folder, 'a', 'SHA256SUMS'), 'utf8');
    expect(await readFile(join(folder, 'b', 'SHA256SUMS'), 'utf8')).toBe(sums);
    for (const line of sums.trimEnd().split('\n')) {
      const [sum, path] = line.split('  ');
      expect(sha256(await readFile(join(folder, 'a', path ?? '')))).toBe(sum);
    }
  });

  test('reads back whole from its folders', async () => {
    const store = await manyReports();
    const out = join(await temporaryFolder(), 'out');
    const split = { shares: [1, 1, 1] as const, seed: 1, stratified: true, grouped: true };
    value(await exportCorpus(store, hezhuJsonl, { labels: labelsOf(store), split, out }));
    const copy = await aStore();
    const { imported, refused } = value(await importCorpus(copy, hezhuJsonl, out));
    expect([imported.length, refused]).toEqual([12, []]);
  });
});

describe('an export in one archive', () => {
  test('is the same to the byte the next time, reads back, and replaces only an earlier one', async () => {
    const { store } = await taggedStore();
    const folder = await temporaryFolder();
    const write = (name: string, overwrite = false) =>
      exportCorpus(store, hezhuJsonl, {
        labels: labelsOf(store),
        zip: true,
        overwrite,
        out: join(folder, name),
      });
    value(await write('a.zip'));
    value(await write('b.zip'));
    expect(await readFile(join(folder, 'b.zip'))).toEqual(await readFile(join(folder, 'a.zip')));
    const copy = await aStore();
    const { imported } = value(await importCorpus(copy, hezhuJsonl, join(folder, 'a.zip')));
    expect(imported.length).toBe(2);
    await mkdir(join(folder, 'c.zip'));
    expect([(await write('a.zip')).ok, (await write('a.zip', true)).ok]).toEqual([false, true]);
    expect((await write('c.zip', true)).ok).toBe(false);
    expect((await readdir(folder)).sort()).toEqual(['a.zip', 'b.zip', 'c.zip']);
  });
});

describe('a selection', () => {
  test('writes only layers in a state, without what is left out, and says so', async () => {
    const { store } = await taggedStore();
    const out = join(await temporaryFolder(), 'out');
    const labels = labelsOf(store);
    const none = { labels, layerStates: ['final'], notes: false, out } as const;
    expect(value(await exportCorpus(store, hezhuJsonl, none)).reports).toBe(0);
    const begun = { ...none, layerStates: ['in-progress'], overwrite: true } as const;
    expect(value(await exportCorpus(store, hezhuJsonl, begun))).toMatchObject({
      reports: 1,
      annotations: 1,
    });
    const card = await readFile(join(out, 'README.md'), 'utf8');
    expect(card).toContain('- Only layers in these states were written: in-progress.');
    expect(card).toContain('- Notes and flags were left out on request.');
  });
});
