import { appendFile, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { currentSchema } from '../../core/project/migrations/migrate.ts';
import { openProject } from '../project/open-project.ts';
import { projectPaths } from '../paths.ts';
import { FailingDisk } from '../testing/failing-disk.ts';
import { aStoreWithReport, findingsIn, tagging, value } from '../testing/stores.ts';
import { repairProject } from './repair-project.ts';

async function aProject() {
  const { store, report } = await aStoreWithReport();
  value(await store.commit(report, '李雷', await tagging(store, report, 8, 12, 'a')));
  await store.close();
  const folder = store.directory;
  const paths = projectPaths(folder);
  return { folder, paths, report, own: paths.report(report), r: `reports/${report}` };
}

async function tagsIn(folder: string, report: string): Promise<readonly string[]> {
  const store = value(await openProject(folder));
  const { annotations } = value(await store.layer(report, '李雷'));
  expect(store.problems).toEqual([]);
  await store.close();
  return annotations.all.map(({ quote }) => quote);
}

/** Repairs, and tells what was done: kind and file. */
async function repaired(folder: string) {
  const { mended, left } = value(await repairProject(folder));
  const named = (found: typeof left) => found.map(({ kind, file }) => `${kind} ${file}`).sort();
  return { mended: named(mended), left: named(left) };
}

async function edit(path: string, from: string, to: string): Promise<void> {
  await writeFile(path, (await readFile(path, 'utf8')).replace(from, to));
}

test('a sound project is left as it is', async () => {
  const { folder } = await aProject();
  const before = (await readdir(folder, { recursive: true })).sort();
  expect(await repaired(folder)).toEqual({ mended: [], left: [] });
  expect((await readdir(folder, { recursive: true })).sort()).toEqual(before);
});

test('what was half-written is set aside, and every acknowledged change stays', async () => {
  const { folder, paths, own, report, r } = await aProject();
  const journal = own.journal('李雷');
  const whole = await readFile(journal);
  await appendFile(journal, whole.subarray(0, 40));
  await mkdir(paths.temporary, { recursive: true });
  await writeFile(join(paths.temporary, '12-ab'), 'half');
  await writeFile(join(folder, '.lock-x.new'), '');
  expect(await repaired(folder)).toEqual({
    mended: ['left-over .lock-x.new', 'left-over .tmp/12-ab', `left-over ${r}/layers/李雷.journal`],
    left: [],
  });
  expect(await readFile(journal)).toEqual(whole);
  expect((await readdir(paths.setAside)).length).toBe(3);
  expect(await tagsIn(folder, report)).toEqual(['近4万人']);
});

test.each(['', '{"schema":1,"layer":{"annotations":[{"id":"a","qu', '\u0000\u0000'])(
  'a snapshot damaged to %j is made again of its journal',
  async (content) => {
    const { folder, own, report, r } = await aProject();
    await writeFile(own.layer('李雷'), content);
    expect(await repaired(folder)).toEqual({
      mended: [`unreadable ${r}/layers/李雷.json`],
      left: [],
    });
    expect(await tagsIn(folder, report)).toEqual(['近4万人']);
  },
);

test('a snapshot that holds what its journal has not is left to the person', async () => {
  const { folder, own, r } = await aProject();
  await writeFile(own.layer('李雷'), '{"schema":1,"layer":{"annotations":[{"id":"imported","qu');
  expect(await repaired(folder)).toEqual({
    mended: [],
    left: [`unreadable ${r}/layers/李雷.json`],
  });
});

test('report.json is made again of the source, and the text with it', async () => {
  const { folder, own, report, r } = await aProject();
  const before = await readFile(own.text, 'utf8');
  await writeFile(own.report, 'broken');
  await rm(own.text);
  expect(await repaired(folder)).toEqual({
    mended: [`missing-file ${r}/text.txt`, `unreadable ${r}/report.json`],
    left: [],
  });
  expect(await readFile(own.text, 'utf8')).toBe(before);
  expect(await tagsIn(folder, report)).toEqual(['近4万人']);
});

test('a text or a source that was changed is made again of the other', async () => {
  for (const which of ['text', 'source'] as const) {
    const { folder, own, report, r } = await aProject();
    const [path, name] =
      which === 'text' ? [own.text, 'text.txt'] : [join(own.source, '报告.txt'), 'source/报告.txt'];
    await edit(path, '4', '5');
    expect(await repaired(folder)).toEqual({ mended: [`wrong-hash ${r}/${name}`], left: [] });
    expect(await tagsIn(folder, report)).toEqual(['近4万人']);
  }
});

test('where source and text are both changed, nothing is touched', async () => {
  const { folder, own, r } = await aProject();
  await edit(own.text, '4', '5');
  await edit(join(own.source, '报告.txt'), '4', '5');
  const { mended, left } = await repaired(folder);
  expect([mended, left]).toEqual([
    [],
    expect.arrayContaining([`wrong-hash ${r}/text.txt`, `wrong-hash ${r}/source/报告.txt`]),
  ]);
});

test('wrong lengths and wrong names are put right', async () => {
  const { folder, paths, own, report } = await aProject();
  await edit(own.report, '"length": ', '"length": 1');
  await rename(paths.reviewer('李雷'), paths.reviewer('韩梅梅'));
  await rename(own.layer('李雷'), own.layer('小明'));
  await rename(own.journal('李雷'), own.journal('小明'));
  await rename(own.folder, paths.report('moved').folder);
  expect((await repaired(folder)).left).toEqual([]);
  expect(await findingsIn(folder)).toEqual([
    expect.objectContaining({ kind: 'set-aside', file: expect.stringContaining('report.json') }),
  ]);
  expect(await tagsIn(folder, report)).toEqual(['近4万人']);
});

test('the author of a layer whom the project has lost is entered again', async () => {
  const { folder, paths, report, r } = await aProject();
  await rm(paths.reviewer('李雷'));
  expect(await repaired(folder)).toMatchObject({
    mended: expect.arrayContaining([`unknown-reviewer ${r}/layers/李雷.json`]),
    left: [],
  });
  expect(await tagsIn(folder, report)).toEqual(['近4万人']);
});

test('a file of a newer version and a foreign file are listed and left', async () => {
  const { folder, own, r } = await aProject();
  await edit(own.report, `"schema": ${currentSchema('report')}`, '"schema": 99');
  await writeFile(join(folder, '笔记.txt'), 'mine');
  expect(await repaired(folder)).toEqual({
    mended: [],
    left: ['extra-file 笔记.txt', `newer-schema ${r}/report.json`],
  });
});

test('a disk that takes nothing leaves everything as it is', async () => {
  const { folder, own } = await aProject();
  await writeFile(own.report, 'broken');
  const disk = new FailingDisk();
  disk.failing = { steps: ['create', 'rename', 'truncate'], code: 'EROFS' };
  expect(await repairProject(folder, disk)).toMatchObject({ error: { code: 'cannot-write' } });
  expect(await readFile(own.report, 'utf8')).toBe('broken');
});

test('an open project is not repaired under its program', async () => {
  const { store } = await aStoreWithReport();
  expect(await repairProject(store.directory)).toMatchObject({ error: { code: 'project-locked' } });
});
