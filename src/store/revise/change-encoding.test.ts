import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { expect, test } from 'vitest';
import { annotate } from '../../core/annotation/edit/edit.ts';
import { aTime, anEditContext } from '../../core/testing/builders.ts';
import { changeEncoding, encodingOutlook } from './change-encoding.ts';
import { FailingDisk } from '../testing/failing-disk.ts';
import { projectPaths } from '../paths.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { repairProject } from '../repair/repair-project.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { aStore, findingsIn, reopened, value } from '../testing/stores.ts';

const text = '标题\n全县脱贫4.2万人，其中汪清县3个村，2018年GDP增长5.6%。\n';

/** A project with a GB 18030 report that somebody read as Big5 and in which two reviewers have worked. */
async function aMisreadReport(store: ProjectStore) {
  const file = join(await temporaryFolder(), '报告.txt');
  await writeFile(file, iconv.encode(text, 'gb18030'));
  const { id } = value(await store.importFile(file, { at: aTime, encoding: 'big5' }));
  const misread = value(await store.readReport(id)).text;
  const tag = async (name: string, quote: string, at = misread.indexOf(quote)) => {
    const { id: reviewer } = value(await store.ensureReviewer(name));
    const layer = value(await store.layer(id, reviewer));
    const span = { start: at, end: at + quote.length, label: 'figure', attributes: {} };
    const news = [{ ...span, provenance: { kind: 'reviewer' } as const }];
    const ids = [`${quote}-${at}`, `change-${quote}-${at}`];
    const context = anEditContext({ author: reviewer, newId: () => ids.shift() ?? 'spare' });
    value(await store.commit(id, reviewer, annotate(layer, misread, news, context)));
  };
  await tag('李雷', '2018');
  await tag('李雷', misread.slice(3, 5), 3);
  await tag('韩梅梅', '5.6%');
  return { id, misread };
}

async function told(store: ProjectStore, id: string) {
  const layers = value(await store.layers(id));
  return layers.map(({ reviewer, annotations, unanchored }) => [
    reviewer,
    annotations.all.map(({ quote, start }) => `${quote}@${start}`),
    unanchored.length,
  ]);
}

test('a report is read again in another encoding, everyone’s work follows, and back again', async () => {
  const store = await aStore();
  const { id, misread } = await aMisreadReport(store);
  const before = await told(store, id);
  expect(value(await encodingOutlook(store, id, 'gb18030'))).toMatchObject({ lost: 1, found: 0 });
  const context = anEditContext();
  const report = value(await changeEncoding(store, id, 'gb18030', context));
  expect(report).toMatchObject({ id, title: '标题', source: { encoding: 'gb18030' } });
  const after = [
    ['李雷', [`2018@${text.indexOf('2018')}`], 1],
    ['韩梅梅', [`5.6%@${text.indexOf('5.6%')}`], 0],
  ];
  const again = await reopened(store);
  expect(value(await again.readReport(id)).text).toBe(text);
  expect((await told(again, id)).sort()).toEqual(after.sort());
  expect((await findingsIn(store.directory)).map(({ kind }) => kind)).toEqual(['unanchored']);
  expect(value(await again.history(id, '李雷'))).toMatchObject({ done: [], undone: [] });
  value(await changeEncoding(again, id, 'big5', context));
  const third = await reopened(again);
  expect(value(await third.readReport(id)).text).toBe(misread);
  expect(await told(third, id)).toEqual(before);
  expect(await findingsIn(store.directory)).toEqual([]);
});

test('a document that settles its encoding, and a report that is not there, are refused', async () => {
  const store = await aStore();
  const file = join(await temporaryFolder(), 'a.txt');
  await writeFile(file, '够了');
  const { id } = value(await store.importFile(file, { at: aTime }));
  expect(await changeEncoding(store, 'nobody', 'utf-8', anEditContext())).toMatchObject({
    error: { code: 'unknown-report' },
  });
  value(await changeEncoding(store, id, 'utf-8', anEditContext()));
  expect(value(await store.readReport(id)).text).toBe('够了');
});

test('where the power goes between record and text, a repair makes the text again and no work is lost', async () => {
  const store = await aStore();
  const { id } = await aMisreadReport(store);
  const paths = projectPaths(store.directory).report(id);
  const before = await readFile(paths.text);
  value(await changeEncoding(store, id, 'gb18030', anEditContext()));
  await store.close();
  await writeFile(paths.text, before);
  expect((await findingsIn(store.directory)).map(({ kind }) => kind)).toContain('wrong-hash');
  value(await repairProject(store.directory));
  const again = await reopened(store);
  expect(value(await again.readReport(id)).text).toBe(text);
});

test('a full disk leaves report and work as they were', async () => {
  const disk = new FailingDisk();
  const store = await aStore(disk);
  const { id, misread } = await aMisreadReport(store);
  const before = await told(store, id);
  disk.failing = { steps: ['create'], code: 'ENOSPC' };
  expect(await changeEncoding(store, id, 'gb18030', anEditContext())).toMatchObject({
    error: { code: 'cannot-write' },
  });
  disk.failing = null;
  expect(value(await store.readReport(id)).text).toBe(misread);
  expect(await told(store, id)).toEqual(before);
});
