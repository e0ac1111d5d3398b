import { appendFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aTime } from '../../core/testing/builders.ts';
import { projectPaths } from '../paths.ts';
import { aStoreWithReport, aText, reopened, tagging, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

/** A project with a report that has one figure, opened again, so that nothing of it is in memory. */
async function aStoreAtRest() {
  const { store, report } = await aStoreWithReport();
  value(await store.commit(report, '李雷', await tagging(store, report, 8, 12)));
  return {
    store: await reopened(store),
    report,
    paths: projectPaths(store.directory).report(report),
  };
}

test('a report that was read ahead is opened with its work', async () => {
  const { store, report } = await aStoreAtRest();
  expect(value(await store.readAhead(report, '李雷'))?.text).toBe(aText);
  expect(await store.remembered()).toEqual([]);
  expect(value(await store.readReport(report)).text).toBe(aText);
  expect(value(await store.layer(report, '李雷')).annotations.all).toHaveLength(1);
  expect(await store.remembered()).toHaveLength(1);
  // What is in memory is not read ahead.
  expect(value(await store.readAhead(report, '李雷'))).toBeNull();
});

test('who asks for the work while what was read ahead is verified gets the same report', async () => {
  const { store, report } = await aStoreAtRest();
  value(await store.readAhead(report, '李雷'));
  const [text, layer] = await Promise.all([store.readReport(report), store.layer(report, '李雷')]);
  expect([value(text).text, value(layer).annotations.size]).toEqual([aText, 1]);
  expect(await store.remembered()).toHaveLength(1);
  const { store: another } = await aStoreAtRest();
  value(await another.readAhead(report, '李雷'));
  await appendFile(projectPaths(another.directory).report(report).text, '。');
  const both = await Promise.all([another.readReport(report), another.layer(report, '李雷')]);
  expect(both.map((read) => (read.ok ? null : read.error.code))).toEqual([
    'hash-differs',
    'hash-differs',
  ]);
});

test('what changed on the disk between reading ahead and opening is found', async () => {
  const { store, report, paths } = await aStoreAtRest();
  const text = await readFile(paths.text);
  value(await store.readAhead(report, '李雷'));
  await appendFile(paths.text, '。');
  const opened = await store.readReport(report);
  expect(opened.ok ? null : opened.error.code).toBe('hash-differs');
  const layer = await store.layer(report, '李雷');
  expect(layer.ok ? null : layer.error.code).toBe('hash-differs');
  await writeFile(paths.text, text);
  value(await store.readAhead(report, '李雷'));
  await rm(paths.layer('李雷'), { force: true });
  await rm(paths.journal('李雷'), { force: true });
  value(await store.readReport(report));
  expect(value(await store.layer(report, '李雷')).annotations.all).toEqual([]);
});

test('a change that comes before the opening is in what is opened', async () => {
  const { store, report } = await aStoreAtRest();
  value(await store.readAhead(report, '李雷'));
  value(await store.commit(report, '李雷', await tagging(store, report, 0, 2)));
  value(await store.readReport(report));
  expect(value(await store.layer(report, '李雷')).annotations.all).toHaveLength(2);
});

test('one report is read ahead at a time, and none at the desk goes for it', async () => {
  const { store, report } = await aStoreAtRest();
  const folder = await temporaryFolder();
  const others: string[] = [];
  for (const name of ['一', '二', '三', '四', '五']) {
    const file = join(folder, `${name}.txt`);
    await writeFile(file, `${name}村5个。`);
    others.push(value(await store.importFile(file, { at: aTime })).id);
  }
  for (const id of others.slice(0, 4)) value(await store.readReport(id));
  const [first, second] = await Promise.all([
    store.readAhead(report, '李雷'),
    store.readAhead(others[4] ?? '', '李雷'),
  ]);
  expect([value(first)?.report.id, value(second)]).toEqual([report, null]);
  const kept = (await store.remembered()).map((each) => each.report.id);
  expect([...kept].sort()).toEqual(others.slice(0, 4).sort());
});
