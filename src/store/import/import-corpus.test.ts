import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { conll } from '../../core/format/conll/conll.ts';
import { allLabels } from '../../core/format/format.ts';
import { hezhuJsonl } from '../../core/format/hezhu-jsonl/hezhu-jsonl.ts';
import { emptyLayer } from '../../core/annotation/layer.ts';
import { type EditContext, annotate, relate } from '../../core/annotation/edit/edit.ts';
import { aTime } from '../../core/testing/builders.ts';
import { plainReport } from '../../core/testing/plain-corpus.ts';
import { exportCorpus } from '../export/export-corpus.ts';
import { importCorpus } from './import-corpus.ts';
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
import { temporaryFolder } from '../testing/temporary-folder.ts';

const seeds = join(import.meta.dirname, '../../../seeds');

async function exported(store: ProjectStore): Promise<string> {
  const out = join(await temporaryFolder(), 'out');
  value(await exportCorpus(store, hezhuJsonl, { labels: allLabels(store.project.labels), out }));
  return join(out, 'corpus.jsonl');
}

async function plain(store: ProjectStore) {
  const reports = [];
  for (const { id } of store.reports)
    reports.push(plainReport(value(await store.annotatedReport(id))));
  return { project: store.project, reports };
}

/** The seeds and a text in UTF-16, two reviewers, attributes, a relation, a layer that is only begun. */
async function aFullStore(): Promise<ProjectStore> {
  const { store, report } = await aStoreWithReport();
  for (const name of (await readdir(seeds)).filter((each) => each.endsWith('.txt')).sort()) {
    value(await store.importFile(join(seeds, name), { at: aTime.replace('2026', '2027') }));
  }
  const wide = join(await temporaryFolder(), '宽.txt');
  await writeFile(wide, Buffer.from('\ufeff近4万人\r\n', 'utf16le'));
  value(await store.importFile(wide, { at: aTime }));
  value(await store.ensureReviewer('Han Meimei'));
  let count = 0;
  const context: EditContext = {
    author: 'han-meimei',
    at: aTime,
    newId: () => `id-${(count += 1)}`,
  };
  const figure = { start: 8, end: 12, label: 'figure', attributes: { value: '40000', unit: '人' } };
  const place = { start: 15, end: 18, label: 'location', attributes: { path: ['𠮷林乡'] } };
  const provenance = { kind: 'reviewer' } as const;
  const news = [figure, place].map((each) => ({ ...each, provenance }));
  const tagged = annotate(emptyLayer('han-meimei'), aText, news, context);
  value(await store.commit(report, 'han-meimei', tagged));
  const [from, to] = tagged.annotations.added;
  if (from === undefined || to === undefined) throw new Error('nothing was tagged');
  value(await store.commit(report, 'han-meimei', relate('figure_location', from, to, context)));
  value(await store.commit(report, '李雷', await tagging(store, report, 0, 2)));
  return store;
}

describe('a corpus', () => {
  test('makes an equal project of an empty one, on disk too, and the same corpus again', async () => {
    const original = await aFullStore();
    const file = await exported(original);
    const copy = await aStore();
    const seen: number[] = [];
    const done = await importCorpus(
      copy,
      hezhuJsonl,
      file,
      {},
      {
        onProgress: ({ done: so }) => seen.push(so),
      },
    );
    expect(done).toMatchObject({ ok: true, value: { widened: [], refused: [] } });
    expect(seen).toEqual(original.reports.map((_, index) => index));
    const again = await reopened(copy);
    expect(await plain(again)).toEqual(await plain(original));
    expect(await readFile(await exported(again))).toEqual(await readFile(file));
    expect(await findingsIn(again.directory)).toEqual([]);
  });

  test('adds to a project that has work: new layers are taken, equal ones left, others refused', async () => {
    const { store: theirs, report } = await aStoreWithReport();
    value(await theirs.commit(report, '李雷', await tagging(theirs, report, 0, 2)));
    const { store: ours } = await aStoreWithReport();
    const file = await exported(theirs);
    const first = value(await importCorpus(ours, hezhuJsonl, file));
    const second = value(await importCorpus(ours, hezhuJsonl, file));
    const { id, title } = first.widened[0] ?? { id: '', title: '' };
    expect([first.imported, id, first.refused]).toEqual([[], report, []]);
    expect(second).toEqual({
      annotations: 0,
      imported: [],
      widened: [],
      renamedTo: null,
      refused: [{ code: 'import-duplicate', file, title }],
    });
    value(await ours.commit(report, '李雷', await tagging(ours, report, 2, 4)));
    const mine = await plain(ours);
    expect(value(await importCorpus(ours, hezhuJsonl, file)).refused).toEqual([
      { code: 'layer-exists', report, title, reviewer: '李雷' },
    ]);
    expect(await plain(ours)).toEqual(mine);
  });

  test('whose reports break their promises is taken without them, and each is told', async () => {
    const original = await aFullStore();
    const file = await exported(original);
    const content = await readFile(file, 'utf8');
    const broken = content
      .replace('"value":"40000"', '"value":"四万"')
      .replaceAll('陇南市', '陇北市');
    await writeFile(file, broken);
    const copy = await aStore();
    const { imported, refused } = value(await importCorpus(copy, hezhuJsonl, file));
    expect([imported.length, refused]).toMatchObject([
      original.reports.length - 1,
      [{ code: 'hash-differs' }],
    ]);
    // A value that does not fit comes in as it is, since its attribute may have been of another kind, and is told.
    expect(await findingsIn(copy.directory)).toMatchObject([
      { kind: 'bad-attribute', detail: '近4万人: value (not-a-decimal)' },
    ]);
  });

  test('that cannot be read at all changes nothing', async () => {
    const store = await aStore();
    const before = await plain(store);
    const folder = await temporaryFolder();
    const named = (name: string) => join(folder, name);
    await writeFile(named('half.jsonl'), '{"format":"hezhu-jsonl","version":1,"id":');
    await writeFile(named('bytes.jsonl'), Buffer.from([0xff, 0xfe, 0xfd]));
    const results = [
      await importCorpus(store, hezhuJsonl, named('missing.jsonl')),
      await importCorpus(store, hezhuJsonl, folder),
      await importCorpus(store, hezhuJsonl, named('half.jsonl')),
      await importCorpus(store, hezhuJsonl, named('bytes.jsonl')),
      await importCorpus(store, { ...conll, read: null }, named('half.jsonl')),
    ];
    expect(results).toMatchObject([
      { error: { code: 'cannot-read', reason: 'ENOENT' } },
      { value: { imported: [], refused: [{ line: 1 }, { line: 1 }] } },
      { error: { code: 'import-malformed', line: 1 } },
      { error: { code: 'import-malformed', line: 1, detail: 'not UTF-8' } },
      { error: { code: 'unknown-format', format: 'conll' } },
    ]);
    expect(await plain(store)).toEqual(before);
  });

  test('can be stopped between two reports, which is told; what is in stays', async () => {
    const file = await exported(await aFullStore());
    const copy = await aStore();
    const stopping = new AbortController();
    const { imported, refused } = value(
      await importCorpus(
        copy,
        hezhuJsonl,
        file,
        {},
        {
          onProgress: ({ done }) => done === 1 && stopping.abort(),
          signal: stopping.signal,
        },
      ),
    );
    expect([imported.length, refused, copy.reports.length]).toEqual([
      2,
      [{ code: 'cancelled' }],
      2,
    ]);
  });
});
