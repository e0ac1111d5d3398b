import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { conll } from '../core/format/conll.ts';
import { allLabels } from '../core/format/format.ts';
import { hezhuJsonl } from '../core/format/hezhu-jsonl.ts';
import { aTime } from '../core/testing/builders.ts';
import { exportCorpus } from './export-corpus.ts';
import type { ProjectStore } from './project-store.ts';
import { aStoreWithReport, reopened, tagging, value } from './testing/stores.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

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
      value: { files: 2, reports: 2, annotations: 1, losses: [] },
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
    expect(value(written)).toMatchObject({ files: 4, reports: 2, annotations: 1 });
    expect([seen.length, seen[1]?.slice(0, 3)]).toEqual([2, '1/2']);
    expect((await readdir(out, { recursive: true })).sort()).toEqual([
      'README.md',
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
        await exportCorpus(store, hezhuJsonl, { labels, reviewer, out: join(out, reviewer) }),
      );
      counts.push(written.annotations);
    }
    expect(counts).toEqual([1, 0]);
    const final = { labels, reviewer: 'final', out: join(out, 'final') };
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
      ['README.md', 'corpus.jsonl', '我的稿子.txt'],
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
      await exportCorpus(store, hezhuJsonl, { labels, reviewer: '无名', out: at('a') }),
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

  test('cancelling, and a report that cannot be read', async () => {
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
    expect([cancelled, unreadable, await readdir(folder)]).toEqual([
      { ok: false, error: { code: 'cancelled' } },
      { ok: false, error: { code: 'hash-differs', path: text } },
      [],
    ]);
  });
});
