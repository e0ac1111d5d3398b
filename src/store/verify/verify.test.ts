import { currentSchema } from '../../core/project/migrations/migrate.ts';
import { copyFile, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aTime, anExcuse } from '../../core/testing/builders.ts';
import { projectPaths } from '../paths.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { aStoreWithReport, findingsIn, reopened, tagging, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

async function soundProject() {
  const { store, report } = await aStoreWithReport();
  value(await store.commit(report, '李雷', await tagging(store, report, 8, 12, 'a')));
  const other = join(await temporaryFolder(), '另一份.txt');
  await writeFile(other, '另一份报告，贫困人口1200人。');
  const second = value(await store.importFile(other, { at: aTime })).id;
  await store.close();
  const paths = projectPaths(store.directory);
  return {
    folder: store.directory,
    paths,
    report,
    second,
    r: `reports/${report}`,
    s: `reports/${second}`,
  };
}

async function edit(path: string, from: string, to: string): Promise<void> {
  const content = await readFile(path, 'utf8');
  if (!content.includes(from)) throw new Error(`${path} does not hold ${from}`);
  await writeFile(path, content.replace(from, to));
}

async function findings(folder: string): Promise<readonly string[]> {
  const found = await findingsIn(folder);
  return found
    .map(({ kind, file, place, detail }) => [kind, file, place ?? '', detail].join(' | '))
    .sort();
}

test('a sound project has nothing wrong, also while it is open and in version control', async () => {
  const { store } = await aStoreWithReport();
  await mkdir(join(store.directory, '.git'));
  await writeFile(join(store.directory, 'reports', '.DS_Store'), '');
  expect(await findings(store.directory)).toEqual([]);
});

test('a folder that is no project lacks its project.json', async () => {
  const folder = await temporaryFolder();
  expect(await findings(join(folder, 'missing'))).toEqual(['missing-file | project.json |  | ']);
});

test('files that are missing, too many, left over or set aside are named', async () => {
  const { folder, paths, report, second, r, s } = await soundProject();
  await rm(paths.report(report).text);
  await rm(join(paths.report(second).source, '另一份.txt'));
  await rm(paths.report(second).report);
  await writeFile(join(folder, '笔记.txt'), '');
  await writeFile(join(paths.report(report).layers, '李雷 (conflicted copy).json'), '');
  await writeFile(join(paths.reviewers, 'notes.md'), '');
  await writeFile(join(paths.reports, 'stray.txt'), '');
  await mkdir(paths.temporary);
  await writeFile(join(paths.temporary, '12-ab'), '');
  await mkdir(paths.setAside);
  await writeFile(join(paths.setAside, 'layer.json'), '');
  expect(await findings(folder)).toEqual(
    [
      `missing-file | ${r}/text.txt |  | `,
      `missing-file | ${s}/report.json |  | `,
      'extra-file | 笔记.txt |  | ',
      `extra-file | ${r}/layers/李雷 (conflicted copy).json |  | `,
      'extra-file | reviewers/notes.md |  | ',
      'extra-file | reports/stray.txt |  | ',
      'left-over | .tmp/12-ab |  | ',
      'set-aside | set-aside/layer.json |  | ',
    ].sort(),
  );
});

test('hashes, lengths and names that do not agree are named', async () => {
  const { folder, paths, report, second, r, s } = await soundProject();
  await edit(join(paths.report(report).source, '报告.txt'), '4', '5');
  await edit(paths.report(report).report, '"length": ', '"length": 1');
  await edit(paths.report(second).text, '1200', '1300');
  await rename(paths.reviewer('李雷'), paths.reviewer('韩梅梅'));
  await cp(paths.report(second).folder, paths.report('copy').folder, { recursive: true });
  const length = Number(
    /"length": (\d+)/.exec(await readFile(paths.report(report).report, 'utf8'))?.[1],
  );
  expect(await findings(folder)).toEqual(
    [
      `wrong-hash | ${r}/source/报告.txt |  | `,
      `wrong-length | ${r}/report.json |  | ${length} ≠ ${String(length).slice(1)}`,
      `wrong-hash | ${s}/text.txt |  | `,
      'wrong-hash | reports/copy/text.txt |  | ',
      `misnamed | reports/copy/report.json |  | ${second}`,
      // Folders are read in order of their names, and the copy need not be the second.
      `duplicate-report | ${['copy', second].sort()[1] === 'copy' ? 'reports/copy' : s}/report.json |  | `,
      'misnamed | reviewers/韩梅梅.json |  | 李雷',
      `unknown-reviewer | ${r}/layers/李雷.json |  | 李雷`,
    ].sort(),
  );
});

test('files that are no records, and those of a newer version, are named with the reason', async () => {
  const { folder, paths, report, second, r, s } = await soundProject();
  await writeFile(paths.report(report).layer('李雷'), '');
  await writeFile(paths.report(second).report, Buffer.from([0xff]));
  await edit(paths.project, `"schema": ${currentSchema('project')}`, '"schema": 9');
  await edit(paths.reviewer('李雷'), '"name": "李雷"', '"name": ""');
  expect(await findings(folder)).toEqual(
    [
      `unreadable | ${r}/layers/李雷.json |  | the file is empty`,
      `unreadable | ${s}/report.json |  | not UTF-8`,
      'newer-schema | project.json |  | 9',
      'unreadable | reviewers/李雷.json |  | name: a text that is not empty expected',
    ].sort(),
  );
});

test('records that break a rule are named with their ids and quotes', async () => {
  const { folder, paths, report, second, r, s } = await soundProject();
  const layer = paths.report(report).layer('李雷');
  await mkdir(paths.report(second).layers, { recursive: true });
  await copyFile(layer, paths.report(second).layer('李雷'));
  await edit(layer, '"label":"figure"', '"label":"law"');
  const [first, later] = [`${r}/layers/李雷.json`, `${s}/layers/李雷.json`];
  expect(await findings(folder)).toEqual(
    [
      `unknown-label | ${first} | a | 近4万人: law`,
      `quote-differs | ${later} | a | 近4万人 ≠ ${'另一份报告，贫困人口1200人。'.slice(8, 12)}`,
      `duplicate-id | ${[first, later].sort()[1]} | a | 近4万人`,
    ].sort(),
  );
});

test('a journal that is cut, damaged, of another copy or at odds with its snapshot is named', async () => {
  const { store, report } = await aStoreWithReport();
  const journal = projectPaths(store.directory).report(report).journal('李雷');
  const layer = projectPaths(store.directory).report(report).layer('李雷');
  const r = `reports/${report}/layers`;
  const tag = async (open: ProjectStore, start: number) =>
    value(await open.commit(report, '李雷', await tagging(open, report, start, start + 2)));
  await tag(store, 0);
  const again = await reopened(store);
  const snapshot = await readFile(layer, 'utf8');
  await tag(again, 2);
  await tag(again, 4);
  const whole = await readFile(journal);
  const second = whole.indexOf('\n') + 1;
  await again.close();
  await writeFile(layer, snapshot);
  const found = async (content: string | Uint8Array) => {
    await writeFile(journal, content);
    return findings(store.directory);
  };
  const later = whole.toString('utf8').slice(whole.subarray(0, second).toString('utf8').length);
  expect([
    await found(whole),
    await found(whole.subarray(0, whole.length - 9)),
    await found(whole.toString('utf8').replace('"start":2', '"start":1')),
    await found(later.slice(later.indexOf('\n') + 1)),
  ]).toEqual([
    [],
    [`left-over | ${r}/李雷.journal |  | `],
    [`unreadable | ${r}/李雷.journal |  | line 2: the checksum differs`],
    [`other-journal | ${r}/李雷.journal |  | tag-0-2-change`],
  ]);
  await writeFile(journal, whole);
  await writeFile(
    layer,
    snapshot.replace('"in-progress"', '"final"').replace('"id":"tag-0-2"', '"id":"tag-2-4"'),
  );
  expect(await findings(store.directory)).toEqual([
    `unfit-change | ${r}/李雷.journal |  | tag-2-4-change`,
  ]);
});

test('a link between two issues of which one is not there is named', async () => {
  const { store, report } = await aStoreWithReport();
  const link = { id: report, earlier: 'gone', name: '报告' };
  value(
    await store.commitProject({
      ...{ id: 'c', gesture: 'link-issue', origin: 'edit', author: '李雷', at: aTime },
      diffs: { reissues: { added: [link], updated: [], removed: [] } },
    }),
  );
  await store.close();
  expect(await findings(store.directory)).toEqual([
    `missing-issue | project.json | ${report} | gone`,
  ]);
});

test('an excuse of a conflict is known, and one by somebody who is no reviewer is named', async () => {
  const { store } = await aStoreWithReport();
  const added = [anExcuse(), anExcuse({ id: 'f', author: '谁' })];
  value(
    await store.commitProject({
      ...{ id: 'c', gesture: 'excuse-conflict', origin: 'edit', author: '李雷', at: aTime },
      diffs: { excuses: { added, updated: [], removed: [] } },
    }),
  );
  await store.close();
  expect(await findings(store.directory)).toEqual(['unknown-reviewer | project.json | f | 谁']);
});
