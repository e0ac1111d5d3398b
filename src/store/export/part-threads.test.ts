import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { doccano } from '../../core/format/doccano/doccano.ts';
import { type Format, allLabels } from '../../core/format/format.ts';
import { formats } from '../../core/format/registry.ts';
import type { ExportChoice } from './export-choice.ts';
import { exportCorpus } from './export-corpus.ts';
import { importCorpus } from '../import/import-corpus.ts';
import { worthThreads } from './part-threads.ts';
import { projectPaths } from '../paths.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { bundleFile } from '../testing/child-process.ts';
import { aStore, reopened, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const many = worthThreads + 20;
/** Those that are written in ways of their own; the others differ from them in what they make of a document, which threads do not touch. */
const written = formats.filter(({ id }) =>
  ['hezhu-jsonl', 'xmi', 'label-studio', 'csv', 'hf', 'hf-parquet', 'checks-xlsx'].includes(id),
);

async function threadProgram(): Promise<string> {
  return bundleFile(join(import.meta.dirname, 'part-thread.ts'), await temporaryFolder());
}

/** A project of many reports of 📊 before all spans, some with the same name, one that nobody has begun. */
async function manyReports(padding = ''): Promise<ProjectStore> {
  const store = await aStore();
  const file = join(await temporaryFolder(), '语料.jsonl');
  const lines = Array.from({ length: many }, (_, index) => {
    const place = `第${index}村`;
    const text = `📊𠮷${place}脱贫${index}人，占${place}的${index % 100}%。\n${padding}`;
    const figure = `${index}人`;
    const at = (quote: string) => {
      const start = Array.from(text.slice(0, text.lastIndexOf(quote))).length;
      return [start, start + Array.from(quote).length];
    };
    const entities = [
      [place, 'location'],
      [figure, 'figure'],
    ].map(([quote = '', label], id) => {
      const [start_offset, end_offset] = at(quote);
      return { id, start_offset, end_offset, label };
    });
    return JSON.stringify({ text, name: `报告${index % 90}`, entities, relations: [] });
  });
  await writeFile(file, `${lines.join('\n')}\n`);
  value(await importCorpus(store, doccano, file));
  const plain = join(await temporaryFolder(), '未动.txt');
  await writeFile(plain, '谁也没有动过的一份。\n');
  value(await store.importFile(plain, { at: '2026-01-02T03:04:05.678Z' }));
  expect(store.reports.length).toBe(many + 1);
  return store;
}

async function writeBoth(
  store: ProjectStore,
  format: Format,
  threads: string,
  choice: Partial<ExportChoice> = {},
): Promise<readonly string[]> {
  const folder = await temporaryFolder();
  const labels = allLabels(store.project.labels);
  const sums: string[] = [];
  for (const name of ['here', 'threads']) {
    const out = join(folder, name);
    const more = name === 'threads' ? { threads } : {};
    const exported = await exportCorpus(store, format, { labels, ...choice, ...more, out });
    sums.push(JSON.stringify(exported), await readFile(join(out, 'SHA256SUMS'), 'utf8'));
  }
  return sums;
}

describe('threads', () => {
  test(
    'write formats of every kind as it is written without them, whole and split',
    { timeout: 120_000 },
    async () => {
      const [store, threads] = [await manyReports(), await threadProgram()];
      for (const format of written) {
        const [told, sums, toldByThreads, sumsByThreads] = await writeBoth(store, format, threads);
        expect([format.id, toldByThreads]).toEqual([format.id, told]);
        expect([format.id, sumsByThreads]).toEqual([format.id, sums]);
      }
      const split = { shares: [8, 1, 1] as const, seed: 3, stratified: true, grouped: true };
      for (const format of written.filter(({ id }) => ['hf', 'csv'].includes(id))) {
        const [told, sums, toldByThreads, sumsByThreads] = await writeBoth(store, format, threads, {
          split,
          withoutRegions: true,
        });
        expect([toldByThreads, sumsByThreads]).toEqual([told, sums]);
      }
    },
  );

  test('write documents of many tokens into memory that comes back to them', async () => {
    const store = await manyReports('全县共有贫困人口一万二千余人。\n'.repeat(150));
    const threads = await threadProgram();
    for (const format of formats.filter(({ id }) => ['xmi', 'prodigy'].includes(id))) {
      const [told, sums, toldByThreads, sumsByThreads] = await writeBoth(store, format, threads);
      expect([format.id, toldByThreads, sumsByThreads]).toEqual([format.id, told, sums]);
    }
  });

  test('leave to the store what is damaged, which is named and left out', async () => {
    const store = await manyReports();
    const [first, second] = store.reports;
    if (first === undefined || second === undefined) throw new Error('no reports');
    const paths = projectPaths(store.directory);
    await writeFile(paths.report(first.id).text, '改过的');
    const again = await reopened(store);
    const [told, sums, toldByThreads, sumsByThreads] = await writeBoth(
      again,
      doccano,
      await threadProgram(),
    );
    expect(toldByThreads).toContain('hash-differs');
    expect([toldByThreads, sumsByThreads]).toEqual([told, sums]);
  });

  test('that cannot start, or are stopped, keep nothing from being written, and leave nothing', async () => {
    const store = await manyReports();
    const folder = await temporaryFolder();
    const labels = allLabels(store.project.labels);
    const threads = await threadProgram();
    const gone = { labels, threads: join(folder, 'gone.js') };
    const whole = await exportCorpus(store, doccano, { ...gone, out: join(folder, 'a') });
    expect(value(whole).reports).toBe(many + 1);
    const stop = new AbortController();
    const onProgress = ({ done }: { readonly done: number }) => done === 30 && stop.abort();
    const cancelled = await exportCorpus(
      store,
      doccano,
      { labels, threads, out: join(folder, 'b') },
      { onProgress, signal: stop.signal },
    );
    expect(cancelled).toEqual({ ok: false, error: { code: 'cancelled' } });
    expect(await readdir(folder)).toEqual(['a']);
  });
});
