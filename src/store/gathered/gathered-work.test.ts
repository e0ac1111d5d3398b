import { appendFile, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { annotate, remove } from '../../core/annotation/edit/edit.ts';
import { wholeLedger } from '../../core/ledger/view.ts';
import { dayOf } from '../../core/locale/times.ts';
import { countOf } from '../../core/overview/counts.ts';
import { aTime } from '../../core/testing/builders.ts';
import { OverviewBook } from '../books/overview-book.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { aStore, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { GatheredWork } from './gathered-work.ts';

const text = (rate: string) =>
  `甲县简况\n2019年甲县贫困发生率${rate}。\n一是修路。\n二是通水。\n四是通电。\n`;

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

async function emptied(store: ProjectStore, id: string): Promise<void> {
  const layer = value(await store.layer(id, '李雷'));
  const context = { author: '李雷', at: aTime, newId: () => `gone-${id}` };
  value(await store.commit(id, '李雷', remove(layer, layer.annotations.all, context)));
}

async function twoReports() {
  const store = await aStore();
  value(await store.ensureReviewer('李雷'));
  const [first, second] = [await aReport(store, '0.5%'), await aReport(store, '0.9%')];
  return { store, first, second, home: await temporaryFolder() };
}

interface Opening {
  /** The clock is late by default, so that files pass for old. */
  readonly now?: () => number;
  readonly home?: string | null;
  readonly program?: string;
}

function gathered(store: ProjectStore, { home = null, program = '1', now }: Opening = {}) {
  const late = () => Date.now() + 60_000;
  const plan = { directory: store.directory, home, program, dayOf, now: now ?? late };
  const work = new GatheredWork(plan);
  const update = async () => {
    const { reports, project } = store;
    let read = 0;
    const onProgress = () => void (read += 1);
    const unread = value(await work.update({ reports, project }, { onProgress }));
    const view = work.ledger.view({ ...wholeLedger, from: 0, most: 99, chosen: null });
    return { read, unread, outcomes: view.groups.map(({ outcome }) => outcome) };
  };
  return { work, update };
}

test('two reports that contradict each other are found, also after one was changed', async () => {
  const { store, first, second } = await twoReports();
  const { work, update } = gathered(store);
  expect(await update()).toEqual({ read: 2, unread: [], outcomes: ['conflict'] });
  await emptied(store, second);
  work.forget(second);
  expect(await update()).toEqual({ read: 1, unread: [], outcomes: ['single'] });
  await aReport(store, '0.50%');
  expect((await update()).outcomes).toEqual(['equal']);
  await emptied(store, first);
  // Somebody says only that anything may have changed.
  work.forget(null);
  expect(await update()).toEqual({ read: 1, unread: [], outcomes: ['single'] });
});

test('the next opening reads only what has changed since, and gives the same', async () => {
  const { store, second, home } = await twoReports();
  expect((await gathered(store, { home }).update()).read).toBe(2);
  const again = gathered(store, { home });
  expect(await again.update()).toEqual({ read: 0, unread: [], outcomes: ['conflict'] });
  expect(again.work.overview).toEqual(value(await new OverviewBook(store, dayOf).read()));
  await emptied(store, second);
  expect(await gathered(store, { home }).update()).toMatchObject({ read: 1, outcomes: ['single'] });
  // Another program has another engine.
  expect((await gathered(store, { home, program: '2' }).update()).read).toBe(2);
});

test('files that were written just now are not remembered, since their next change might look the same', async () => {
  const { store, home } = await twoReports();
  expect((await gathered(store, { home, now: Date.now }).update()).read).toBe(2);
  expect((await gathered(store, { home }).update()).read).toBe(2);
});

test.each([
  ['cut', (bytes: Buffer) => bytes.subarray(0, bytes.length - 9)],
  ['altered', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from('x')])],
  ['empty', () => Buffer.alloc(0)],
])('a memory that is %s is none', async (_, harm) => {
  const { store, home } = await twoReports();
  await gathered(store, { home }).update();
  for (const name of await readdir(home, { recursive: true })) {
    const file = join(home, name);
    if (name.endsWith('.work')) await writeFile(file, harm(await readFile(file)));
  }
  expect(await gathered(store, { home }).update()).toMatchObject({
    read: 2,
    outcomes: ['conflict'],
  });
});

test('many small memories become one, and nothing of them is lost', async () => {
  const { store, home } = await twoReports();
  for (let rate = 10; rate < 20; rate += 1) {
    await aReport(store, `${rate}%`);
    await gathered(store, { home }).update();
  }
  const files = async () =>
    (await readdir(home, { recursive: true })).filter((name) => name.endsWith('.work'));
  expect((await files()).length).toBeLessThan(10);
  expect(await gathered(store, { home }).update()).toMatchObject({ read: 0 });
});

test('a report that cannot be read is named and passed over, and its files stay as they are', async () => {
  const { store, second } = await twoReports();
  const layer = join(store.directory, 'reports', second, 'text.txt');
  await appendFile(layer, 'x');
  const before = await readFile(layer);
  expect(await gathered(store).update()).toEqual({
    read: 2,
    unread: [second],
    outcomes: ['single'],
  });
  expect(await readFile(layer)).toEqual(before);
});

test('reading stops when asked, and goes on where it stopped, also at the next opening', async () => {
  const { store, home } = await twoReports();
  const { reports, project } = store;
  const stop = new AbortController();
  const { work } = gathered(store, { home });
  const onProgress = () => stop.abort();
  expect(await work.update({ reports, project }, { onProgress, signal: stop.signal })).toEqual({
    ok: false,
    error: { code: 'cancelled' },
  });
  expect((await gathered(store, { home }).update()).read).toBe(1);
});

test('a rule that is switched off is left out without reading anything again', async () => {
  const store = await aStore();
  value(await store.ensureReviewer('李雷'));
  await aReport(store, '0.5%');
  const { work } = gathered(store);
  const { reports, project } = store;
  value(await work.update({ reports, project }));
  const doubts = () => countOf(work.overview.checks, 'doubtful');
  const all = doubts();
  const rulesOff = ['skipped', 'above-whole', 'later-date', 'misplaced', 'headline-place'].map(
    (rule) => ({ id: `plausibility/${rule}` }),
  );
  const without = { ...project, parts: { ...project.parts, rulesOff } };
  let read = 0;
  value(await work.update({ reports, project: without }, { onProgress: () => (read += 1) }));
  expect([doubts(), read]).toEqual([0, 0]);
  expect(all).toBe(1);
});
