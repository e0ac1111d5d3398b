import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { annotate, remove } from '../core/annotation/edit.ts';
import { aTime } from '../core/testing/builders.ts';
import { LedgerBook } from './ledger-book.ts';
import type { ProjectStore } from './project-store.ts';
import { aStore, value } from './testing/stores.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const text = (rate: string) => `甲县简况\n2019年甲县贫困发生率${rate}。\n`;

/** Imports a report that says a rate, and annotates the rate and the county. */
async function aReport(store: ProjectStore, rate: string): Promise<string> {
  const file = join(await temporaryFolder(), `${rate.replace('%', '')}.txt`);
  await writeFile(file, text(rate));
  const { id } = value(await store.importFile(file, { at: aTime }));
  let last = 0;
  const context = { author: '李雷', at: aTime, newId: () => `${id}-${(last += 1)}` };
  const start = text(rate).indexOf(rate);
  const provenance = { kind: 'reviewer' } as const;
  const attributes = {
    value: rate.replace('%', ''),
    unit: '%',
    kind: 'percent',
    measure: '贫困发生率',
    period: '2019年',
  };
  const figure = { start, end: start + rate.length, label: 'figure', attributes, provenance };
  const place = { start: 10, end: 12, label: 'location', attributes: {}, provenance };
  const layer = value(await store.layer(id, '李雷'));
  value(await store.commit(id, '李雷', annotate(layer, text(rate), [figure, place], context)));
  return id;
}

test('two reports that contradict each other are found, also after one was changed', async () => {
  const store = await aStore();
  value(await store.ensureReviewer('李雷'));
  const only = await aReport(store, '0.5%');
  const second = await aReport(store, '0.9%');
  const book = new LedgerBook(store);
  const outcomes = async () => value(await book.read()).groups.map(({ outcome }) => outcome);
  expect(await outcomes()).toEqual(['conflict']);
  const layer = value(await store.layer(second, '李雷'));
  const context = { author: '李雷', at: aTime, newId: () => 'gone' };
  value(await store.commit(second, '李雷', remove(layer, layer.annotations.all, context)));
  book.forget(second);
  expect(await outcomes()).toEqual(['single']);
  await aReport(store, '0.50%');
  expect(await outcomes()).toEqual(['equal']);
  const first = value(await store.layer(only, '李雷'));
  value(
    await store.commit(
      only,
      '李雷',
      remove(first, first.annotations.all, { ...context, newId: () => 'too' }),
    ),
  );
  book.forget(null);
  expect(await outcomes()).toEqual(['single']);
});

test('reading says how far it is, stops when asked, and goes on where it stopped', async () => {
  const store = await aStore();
  value(await store.ensureReviewer('李雷'));
  for (const rate of ['0.5%', '0.6%', '0.7%']) await aReport(store, rate);
  const book = new LedgerBook(store);
  const stop = new AbortController();
  const onProgress = ({ done }: { readonly done: number }) => {
    if (done === 1) stop.abort();
  };
  expect(await book.read({ onProgress, signal: stop.signal })).toEqual({
    ok: false,
    error: { code: 'cancelled' },
  });
  const totals: number[] = [];
  value(await book.read({ onProgress: ({ total }) => totals.push(total) }));
  expect(totals).toEqual([1]);
});
