import { readFile, rm, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Layer } from '../../core/annotation/layer.ts';
import { openToRead } from '../project/open-project.ts';
import { projectPaths } from '../paths.ts';
import { repairProject } from '../repair/repair-project.ts';
import { aStoreWithReport, findingsIn, reopened, tagging, value } from '../testing/stores.ts';

/** A closed project with 近4万人 and 全县 annotated, of which another program has moved one and altered the other's quote. */
async function aDamagedProject() {
  const { store, report } = await aStoreWithReport();
  value(await store.commit(report, '李雷', await tagging(store, report, 8, 12)));
  value(await store.commit(report, '李雷', await tagging(store, report, 0, 2)));
  await store.close();
  const { layer, journal } = projectPaths(store.directory).report(report);
  const content = await readFile(layer('李雷'), 'utf8');
  const damaged = content
    .replace('"end":12', '"end":7')
    .replace('"start":8', '"start":3')
    .replace('"quote":"全县"', '"quote":"本县"');
  expect(damaged).not.toBe(content);
  await writeFile(layer('李雷'), damaged);
  return { store, report, layer: layer('李雷'), journal: journal('李雷'), damaged };
}

const told = ({ annotations, unanchored }: Layer) => [
  annotations.all.map(({ start, quote }) => `${quote}@${start}`),
  unanchored.map(({ id }) => id),
];

const mended = [['近4万人@8'], ['tag-0-2']];

test('a layer that does not fit its text opens mended, and leaves no trace where it is only read', async () => {
  const { store, report, layer, journal, damaged } = await aDamagedProject();
  const before = await readFile(journal, 'utf8');
  const reader = value(await openToRead(store.directory));
  expect(told(value(await reader.layer(report, '李雷')))).toEqual(mended);
  await reader.close();
  const again = await reopened(store);
  expect(told(value(await again.layer(report, '李雷')))).toEqual(mended);
  await again.close();
  expect([await readFile(layer, 'utf8'), await readFile(journal, 'utf8')]).toEqual([
    damaged,
    before,
  ]);
});

test('the mend is written once, as a change that undo passes over', async () => {
  const { store, report } = await aDamagedProject();
  const again = await reopened(store);
  expect(value(await again.mendLayer(report, '李雷'))).toMatchObject({
    gesture: 'reanchor',
    author: '李雷',
  });
  expect(value(await again.mendLayer(report, '李雷'))).toBe(null);
  const third = await reopened(again);
  expect(value(await third.mendLayer(report, '李雷'))).toBe(null);
  expect(told(value(await third.layer(report, '李雷')))).toEqual(mended);
  const { done } = value(await third.history(report, '李雷'));
  expect(done.map(({ gesture }) => gesture)).toEqual(['annotate', 'annotate']);
  expect((await findingsIn(store.directory)).map(({ kind, place }) => [kind, place])).toEqual([
    ['unanchored', 'tag-0-2'],
  ]);
});

test('the next change takes the mend with it', async () => {
  const { store, report } = await aDamagedProject();
  const again = await reopened(store);
  value(await again.commit(report, '李雷', await tagging(again, report, 2, 4)));
  const third = await reopened(again);
  expect(value(await third.mendLayer(report, '李雷'))).toBe(null);
  expect(told(value(await third.layer(report, '李雷')))).toEqual([
    ['共有@2', '近4万人@8'],
    ['tag-0-2'],
  ]);
});

test('a layer that is damaged while it is open is mended with what waits', async () => {
  const { store, report, layer, damaged } = await aDamagedProject();
  const again = await reopened(store);
  value(await again.mendLayer(report, '李雷'));
  await writeFile(layer, damaged);
  const change = await tagging(again, report, 2, 4);
  value(await again.commit(report, '李雷', change));
  expect(told(value(await (await reopened(again)).layer(report, '李雷')))).toEqual([
    ['共有@2', '近4万人@8'],
    ['tag-0-2'],
  ]);
});

test('repair gives what is certain its place, and lists the rest', async () => {
  const { store, report, journal } = await aDamagedProject();
  const kinds = (findings: readonly { readonly kind: string }[]) =>
    findings.map(({ kind }) => kind).sort();
  expect(kinds(await findingsIn(store.directory))).toEqual(['quote-differs', 'quote-differs']);
  const { mended: done, left } = value(await repairProject(store.directory));
  expect([kinds(done), left]).toMatchObject([
    ['quote-differs', 'quote-differs'],
    [{ kind: 'unanchored', place: 'tag-0-2', detail: '本县' }],
  ]);
  await rm(journal);
  expect(told(value(await (await reopened(store)).layer(report, '李雷')))).toEqual(mended);
});
