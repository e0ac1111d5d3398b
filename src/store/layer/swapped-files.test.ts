import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { type EditContext, setNote } from '../../core/annotation/edit/edit.ts';
import { aTime } from '../../core/testing/builders.ts';
import { projectPaths } from '../paths.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { aStoreWithReport, findingsIn, reopened, tagging, value } from '../testing/stores.ts';

const saved = { ok: true, value: { savedAt: expect.any(String) } };

/** A project whose layer has a snapshot with 近4万人, opened again, and its two files. */
async function aStoreWithSnapshot() {
  const { store, report } = await aStoreWithReport();
  const { layer, journal } = projectPaths(store.directory).report(report);
  const tag = async (open: ProjectStore, start: number, end: number) =>
    open.commit(report, '李雷', await tagging(open, report, start, end));
  value(await tag(store, 8, 12));
  const again = await reopened(store);
  return { store: again, report, tag, layer: layer('李雷'), journal: journal('李雷') };
}

async function notes(store: ProjectStore, report: string) {
  const layer = value(await store.layer(report, '李雷'));
  return layer.annotations.all.map(({ quote, note }) => [quote, note]);
}

test('what another program brought into the snapshot, and what waits here, are both kept', async () => {
  const { store, report, tag, layer } = await aStoreWithSnapshot();
  expect(await tag(store, 0, 2)).toEqual(saved);
  const theirs = await readFile(layer, 'utf8');
  const ours = await tagging(store, report, 2, 4);
  await writeFile(layer, theirs.replace('"note":""', '"note":"来自另一台电脑"'));
  await utimes(layer, 1, 1);
  expect(await store.commit(report, '李雷', ours)).toEqual(saved);
  const expected = [
    ['全县', ''],
    ['共有', ''],
    ['近4万人', '来自另一台电脑'],
  ];
  expect(await notes(store, report)).toEqual(expected);
  expect(await notes(await reopened(store), report)).toEqual(expected);
  expect(await findingsIn(store.directory)).toEqual([]);
});

test('a change that no longer fits is refused, and the other work stands', async () => {
  const { store, report, layer } = await aStoreWithSnapshot();
  const [annotation] = value(await store.layer(report, '李雷')).annotations.all;
  if (annotation === undefined) throw new Error('nothing was tagged');
  const content = await readFile(layer, 'utf8');
  await writeFile(layer, content.replace('"note":""', '"note":"另一台电脑"'));
  const context: EditContext = { author: '李雷', at: aTime, newId: () => 'c' };
  expect(await store.commit(report, '李雷', setNote(annotation, '这里', context))).toMatchObject({
    error: { code: 'change-conflict', reason: 'different' },
  });
  expect((await stat(layer)).size).toBeGreaterThan(content.length);
});

test.each(['an earlier one', 'none'])(
  'a journal replaced by %s gets back what was acknowledged, with what comes next or on closing',
  async (which) => {
    const { store, report, tag, journal } = await aStoreWithSnapshot();
    const earlier = await readFile(journal);
    const swap = () => (which === 'none' ? rm(journal) : writeFile(journal, earlier));
    value(await tag(store, 0, 2));
    await swap();
    value(await tag(store, 2, 4));
    await swap();
    const again = await reopened(store);
    expect(await notes(again, report)).toEqual([
      ['全县', ''],
      ['共有', ''],
      ['近4万人', ''],
    ]);
    expect(await findingsIn(store.directory)).toEqual([]);
  },
);

test('both files going back to an earlier state under an open report keep what was acknowledged since', async () => {
  const { store, report, tag, journal, layer } = await aStoreWithSnapshot();
  const [snapshot, changes] = [await readFile(layer), await readFile(journal)];
  value(await tag(store, 0, 2));
  await writeFile(layer, snapshot);
  await writeFile(journal, changes);
  value(await tag(store, 2, 4));
  expect((await notes(await reopened(store), report)).map(([quote]) => quote)).toEqual([
    '全县',
    '共有',
    '近4万人',
  ]);
});

test('a snapshot that is gone, old or damaged is made again from the journal', async () => {
  const { store, report, tag, layer } = await aStoreWithSnapshot();
  const old = await readFile(layer);
  value(await tag(store, 0, 2));
  let open = store;
  for (const content of [null, old, Buffer.from('{"cut')]) {
    await open.close();
    if (content === null) await rm(layer);
    else await writeFile(layer, content);
    open = await reopened(open);
    const read = await open.layer(report, '李雷');
    if (!read.ok) expect(read.error).toMatchObject({ code: 'damaged-file', path: layer });
    expect((await notes(open, report)).map(([quote]) => quote)).toEqual(['全县', '近4万人']);
  }
});

test('changes for which a snapshot from elsewhere has no place are kept aside, and said once', async () => {
  const { store, report, layer } = await aStoreWithSnapshot();
  const theirs = await readFile(layer, 'utf8');
  const [annotation] = value(await store.layer(report, '李雷')).annotations.all;
  if (annotation === undefined) throw new Error('nothing was tagged');
  const context: EditContext = { author: '李雷', at: aTime, newId: () => 'c' };
  value(await store.commit(report, '李雷', setNote(annotation, '这里', context)));
  await writeFile(layer, theirs.replace('"note":""', '"note":"那里"'));
  const read = await store.layer(report, '李雷');
  const aside = read.ok || read.error.code !== 'damaged-file' ? null : read.error.movedTo;
  expect(await readFile(aside ?? '', 'utf8')).toContain('这里');
  expect(await notes(await reopened(store), report)).toEqual([['近4万人', '那里']]);
});

test('a journal that is older than its snapshot, or damaged before it, loses no change, and the next ones are kept', async () => {
  const { store, report, tag, journal } = await aStoreWithSnapshot();
  value(await tag(store, 0, 2));
  const older = (await readFile(journal)).subarray(0, -400);
  value(await tag(store, 2, 4));
  let open = store;
  for (const [content, start] of [
    [older, 4],
    [Buffer.from('{"sum":"00000000"}\n'), 6],
  ] as const) {
    await open.close();
    await writeFile(journal, content);
    open = await reopened(open);
    // Damage is told of once.
    await open.layer(report, '李雷');
    value(await tag(open, start, start + 2));
  }
  const { annotations } = value(await (await reopened(open)).layer(report, '李雷'));
  expect(annotations.all.map(({ start }) => start)).toEqual([0, 2, 4, 6, 8]);
});
