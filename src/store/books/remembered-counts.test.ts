import { readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { CountedReport } from '../../core/ipc/views.ts';
import { openToRead } from '../project/open-project.ts';
import { projectPaths } from '../paths.ts';
import { RememberedCounts } from './remembered-counts.ts';
import { ReportCounts } from './report-counts.ts';
import { seeded } from '../testing/seeded.ts';
import { aStoreWithReport, tagging, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

/** A minute on, when files are settled. */
const later = (): number => Date.now() + 60_000;

/** A project with a tagged report, closed, and a place for what is counted of it. */
async function counted() {
  const { store, report } = await aStoreWithReport();
  value(await store.commit(report, '李雷', await tagging(store, report, 0, 2)));
  value(await store.commit(report, '李雷', await tagging(store, report, 8, 12)));
  await store.close();
  const home = await temporaryFolder();
  const { directory } = store;
  return {
    ...{ report, directory, home },
    layer: projectPaths(directory).report(report).layer('李雷'),
    remembered: new RememberedCounts({ home, project: directory, reviewer: '李雷' }, later),
  };
}

/** What the list says of the only report when the project is opened. */
async function told(directory: string, remembered: RememberedCounts | null) {
  const store = value(await openToRead(directory));
  const news: CountedReport[] = [];
  const counts = new ReportCounts(store, '李雷', (each) => news.push(...each), remembered);
  await counts.count();
  await store.close();
  const [summary] = counts.summaries;
  expect(news).toHaveLength(1);
  return summary?.annotations;
}

/** Has a count remembered that is not true, so that one sees whether it is believed. */
async function plant(remembered: RememberedCounts, report: string, annotations: number) {
  const stamp = (await remembered.stamps([report])).get(report);
  if (typeof stamp !== 'string') throw new Error('the file is not settled');
  const none = { state: 'in-progress', details: null, note: '', checked: 0, furthest: 0 } as const;
  await remembered.keep([{ stamp, counted: { ...none, report, annotations } }]);
}

test('a layer whose files are as they were is not read again', async () => {
  const { directory, remembered, report } = await counted();
  expect(await told(directory, remembered)).toBe(2);
  const [kept] = (await remembered.recall()).values();
  expect(kept?.counted).toMatchObject({ report, annotations: 2, furthest: 12 });
  await plant(remembered, report, 7);
  expect(await told(directory, remembered)).toBe(7);
});

test('a layer that another program has changed is, though size and time say nothing', async () => {
  const { directory, remembered, report, layer } = await counted();
  await plant(remembered, report, 7);
  const { atime, mtime } = await stat(layer);
  const content = await readFile(layer, 'utf8');
  await writeFile(layer, content.replace('近4万人', '近5万人'));
  await utimes(layer, atime, mtime);
  expect((await stat(layer)).size).toBe(Buffer.byteLength(content));
  expect(await told(directory, remembered)).toBe(2);
});

test('a layer that was worked on, came or went is counted', async () => {
  const { directory, remembered, report, layer } = await counted();
  await plant(remembered, report, 7);
  await rm(projectPaths(directory).report(report).journal('李雷'));
  expect(await told(directory, remembered)).toBe(2);
  await plant(remembered, report, 7);
  await rm(layer);
  expect(await told(directory, remembered)).toBe(0);
});

test('what was written a moment ago is not remembered, since the next write may look the same', async () => {
  const { directory, home } = await counted();
  const remembered = new RememberedCounts({ home, project: directory, reviewer: '李雷' });
  expect(await told(directory, remembered)).toBe(2);
  expect((await remembered.recall()).size).toBe(0);
});

test('memory that is gone, of another project or of another person is no memory', async () => {
  const { directory, remembered, report, home } = await counted();
  await plant(remembered, report, 7);
  const [name] = await readdir(home);
  const bytes = await readFile(join(home, name ?? ''));
  const place = { home: await temporaryFolder(), project: directory, reviewer: '韩梅梅' };
  const others = new RememberedCounts(place, later);
  await others.keep([]);
  const [own] = await readdir(place.home);
  await writeFile(join(place.home, own ?? ''), bytes);
  expect((await others.recall()).size).toBe(0);
  await rm(home, { recursive: true });
  expect(await told(directory, remembered)).toBe(2);
});

test('memory that is cut after any byte or has any bit turned is no memory', async () => {
  const { remembered, report, home } = await counted();
  await plant(remembered, report, 7);
  const [name] = await readdir(home);
  const path = join(home, name ?? '');
  const whole = await readFile(path);
  for (let length = 0; length < whole.length; length += 1) {
    await writeFile(path, whole.subarray(0, length));
    expect((await remembered.recall()).size).toBe(0);
  }
  const random = seeded(1);
  for (let run = 0; run < 300; run += 1) {
    const flipped = Buffer.from(whole);
    const at = Math.floor(random() * whole.length);
    flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << Math.floor(random() * 8)), at);
    await writeFile(path, flipped);
    expect((await remembered.recall()).size).toBe(0);
  }
  await writeFile(path, whole);
  expect((await remembered.recall()).size).toBe(1);
});

test('a place where nothing can be written costs a count and nothing else', async () => {
  const { directory, home } = await counted();
  const file = join(home, 'a file');
  await writeFile(file, '');
  const place = { home: join(file, 'counts'), project: directory, reviewer: '李雷' };
  expect(await told(directory, new RememberedCounts(place, later))).toBe(2);
});
