import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { noParts } from '../../core/project/project-record.ts';
import { builtInLabels } from '../../core/annotation/label/built-in-labels.ts';
import { currentSchema } from '../../core/project/migrations/migrate.ts';
import { aTime } from '../../core/testing/builders.ts';
import { createProject, openProject } from './open-project.ts';
import { projectPaths } from '../paths.ts';
import type { ProjectStore } from './project-store.ts';
import { FailingDisk } from '../testing/failing-disk.ts';
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

async function codeOf(result: Promise<Awaited<ReturnType<typeof openProject>>>): Promise<string> {
  const settled = await result;
  if (!settled.ok) return settled.error.code;
  await settled.value.close();
  return 'opened';
}

describe('a new project', () => {
  test('has the built-in labels, its folder’s name where it is given none, and opens again as it was', async () => {
    const store = value(
      await createProject(join(await temporaryFolder(), '扶贫'), { name: ' ', at: aTime }),
    );
    const { project } = store;
    expect(project).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: '扶贫',
      createdAt: aTime,
      labels: builtInLabels,
      parts: noParts,
      reviewers: [],
    });
    const again = await reopened(store);
    expect([again.project, again.reports, again.problems]).toEqual([project, [], []]);
  });

  test('is not made over anything that a person put there', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'full'));
    await writeFile(join(folder, 'full', '稿子.txt'), '字');
    await mkdir(join(folder, 'stray'));
    await writeFile(join(folder, 'stray', '.DS_Store'), '');
    await writeFile(join(folder, 'file'), '');
    const create = (name: string) => createProject(join(folder, name), { name, at: aTime });
    expect(await codeOf(create('stray'))).toBe('opened');
    expect([
      await create('stray'),
      await create('full'),
      await create('file'),
      await create('x'.repeat(300)),
    ]).toEqual(
      [
        { code: 'project-exists', path: join(folder, 'stray') },
        { code: 'folder-not-empty', path: join(folder, 'full') },
        { code: 'cannot-read', path: join(folder, 'file'), reason: 'ENOTDIR' },
        { code: 'cannot-read', path: join(folder, 'x'.repeat(300)), reason: 'ENAMETOOLONG' },
      ].map((error) => ({ ok: false, error })),
    );
  });

  test('on a full disk is told, and a second attempt finds the folder free', async () => {
    const disk = new FailingDisk();
    const folder = join(await temporaryFolder(), 'project');
    disk.failing = { steps: ['create'], code: 'ENOSPC' };
    const create = () => createProject(folder, { name: '扶贫', at: aTime }, disk);
    expect(await create()).toMatchObject({ error: { code: 'cannot-write', reason: 'ENOSPC' } });
    disk.failing = null;
    expect(await codeOf(create())).toBe('opened');
  });
});

describe('opening', () => {
  test('what is no project is told', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'file'), '');
    expect([
      await openProject(folder),
      await openProject(join(folder, 'missing')),
      await openProject(join(folder, 'file')),
    ]).toMatchObject([
      { error: { code: 'not-a-project', path: folder } },
      { error: { code: 'not-a-project' } },
      { error: { code: 'cannot-read', reason: 'ENOTDIR' } },
    ]);
  });

  test('a project that is open is refused, and the one who has it named', async () => {
    const store = await aStore();
    expect(await openProject(store.directory)).toEqual({
      ok: false,
      error: {
        code: 'project-locked',
        path: store.directory,
        pid: process.pid,
        host: hostname(),
      },
    });
    await store.close();
    expect(await codeOf(openProject(store.directory))).toBe('opened');
  });

  test('brings back reports with their texts, in order of import', async () => {
    const store = await aStore();
    const names = (await readdir(seeds)).filter((name) => name.endsWith('.txt')).sort();
    for (const [index, name] of [...names].reverse().entries()) {
      const at = aTime.replace('03:04', `03:0${index}`);
      value(await store.importFile(join(seeds, name), { at }));
    }
    const { reports } = store;
    const again = await reopened(store);
    expect(again.reports).toEqual(reports);
    expect(reports.map(({ source }) => source.name)).toEqual([...names].reverse());
    for (const { id, source } of reports) {
      const { text } = value(await again.readReport(id));
      expect(text).toBe(await readFile(join(seeds, source.name), 'utf8'));
    }
  });

  test('clears what a killed writer left half-written', async () => {
    const store = await aStore();
    const { temporary } = projectPaths(store.directory);
    await store.close();
    await mkdir(join(temporary, '1234-abcdef'), { recursive: true });
    await writeFile(join(temporary, '1234-abcdef', 'text.txt'), '全');
    await reopened(store);
    expect(await readdir(store.directory)).not.toContain('.tmp');
  });
});

/** Every kind of place where a file may be cut, and other ways to be no record. */
const damages: readonly (readonly [string, (content: string) => string])[] = [
  ['empty', () => ''],
  ['cut in its middle', (content) => content.slice(0, content.length / 2)],
  ['cut before its last brace', (content) => content.slice(0, -3)],
  ['zeros', (content) => '\0'.repeat(content.length)],
  ['of another shape', () => '{"schema": 1}\n'],
  ['merged with conflicts left in', (content) => `<<<<<<< ours\n${content}=======\n${content}`],
  ['without its schema', (content) => content.replace('"schema": ', '"shape": ')],
];

async function damagedProject() {
  const { store, report } = await aStoreWithReport();
  const other = join(await temporaryFolder(), '另一份.txt');
  await writeFile(other, '另一份报告，贫困人口1200人。');
  const second = value(await store.importFile(other, { at: aTime }));
  value(await store.commit(report, '李雷', await tagging(store, report, 8, 12)));
  await store.close();
  return { store, report, second, paths: projectPaths(store.directory) };
}

async function damage(path: string, how: (content: string) => string): Promise<string> {
  const content = how(await readFile(path, 'utf8'));
  await writeFile(path, content);
  return content;
}

async function setAsideIn(store: ProjectStore): Promise<readonly string[]> {
  const folder = projectPaths(store.directory).setAside;
  const names = await readdir(folder);
  return Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
}

describe('a file that was damaged is set aside and named, and the rest opens:', () => {
  test.each(damages)('project.json, %s', async (_name, how) => {
    const { store, report, second, paths } = await damagedProject();
    const content = await damage(paths.project, how);
    const again = await reopened(store);
    expect(again.problems).toMatchObject([{ code: 'damaged-file', path: paths.project }]);
    expect(await setAsideIn(again)).toEqual([content]);
    expect([again.project.name, again.project.reviewers, again.reports.length]).toEqual([
      // The name where it can still be read.
      content.includes('"name": "扶贫报告"') ? '扶贫报告' : basename(store.directory),
      [{ id: '李雷', name: '李雷' }],
      2,
    ]);
    expect((await again.readReport(second.id)).ok).toBe(true);
    expect(value(await again.layer(report, '李雷')).annotations.size).toBe(1);
  });

  test.each(damages)(
    'report.json, %s, and importing the source again brings its work back',
    async (_name, how) => {
      const { store, report, second, paths } = await damagedProject();
      const content = await damage(paths.report(report).report, how);
      const again = await reopened(store);
      expect(again.problems).toMatchObject([
        { code: 'damaged-file', path: paths.report(report).report },
      ]);
      expect(await setAsideIn(again)).toEqual([content]);
      expect(again.reports.map(({ id }) => id)).toEqual([second.id]);
      // It is told again at every opening until it is mended.
      const third = await reopened(again);
      expect(third.problems).toMatchObject([{ code: 'damaged-file', detail: 'it is missing' }]);
      const file = join(await temporaryFolder(), '报告.txt');
      await writeFile(file, aText);
      expect(value(await third.importFile(file, { at: aTime })).id).toBe(report);
      expect(value(await third.layer(report, '李雷')).annotations.size).toBe(1);
    },
  );

  test.each(damages)('a layer, %s', async (_name, how) => {
    const { store, report, second, paths } = await damagedProject();
    const path = paths.report(report).layer('李雷');
    const content = await damage(path, how);
    const again = await reopened(store);
    const first = await again.layer(report, '李雷');
    expect(first).toMatchObject({ error: { code: 'damaged-file', path } });
    expect(again.problems).toEqual(first.ok ? [] : [first.error]);
    expect(await setAsideIn(again)).toEqual([content]);
    expect((await again.layer(second.id, '李雷')).ok).toBe(true);
    value(await again.commit(report, '李雷', await tagging(again, report, 0, 2)));
    expect(await setAsideIn(again)).toEqual([content]);
  });

  test('a reviewer, whose work stays', async () => {
    const { store, report, paths } = await damagedProject();
    await damage(paths.reviewer('李雷'), () => '');
    const again = await reopened(store);
    expect(again.problems).toMatchObject([{ path: paths.reviewer('李雷') }]);
    expect(value(await again.layers(report)).map(({ reviewer }) => reviewer)).toEqual(['李雷']);
    value(await again.ensureReviewer('李雷'));
    expect(value(await again.layer(report, '李雷')).annotations.size).toBe(1);
  });
});

describe('a file of a newer Hezhu is refused and left alone:', () => {
  const newer = (content: string) => content.replace(/"schema": \d/, '"schema": 7');

  test('project.json, with the lock given back', async () => {
    const { store, paths } = await damagedProject();
    const content = await damage(paths.project, newer);
    expect(await openProject(store.directory)).toEqual({
      ok: false,
      error: {
        code: 'newer-schema',
        path: paths.project,
        found: 7,
        known: currentSchema('project'),
      },
    });
    expect([await readFile(paths.project, 'utf8'), await readdir(store.directory)]).toEqual([
      content,
      expect.not.arrayContaining(['.lock']),
    ]);
  });

  test('a layer, which nothing may be written to', async () => {
    const { store, report, paths } = await damagedProject();
    const path = paths.report(report).layer('李雷');
    const again = await reopened(store);
    const change = await tagging(again, report, 0, 2);
    const content = await damage(path, newer);
    const error = { code: 'newer-schema', path, found: 7, known: currentSchema('layer') };
    expect([
      await again.layer(report, '李雷'),
      await again.commit(report, '李雷', change),
      again.problems,
      await readFile(path, 'utf8'),
    ]).toEqual([{ ok: false, error }, { ok: false, error }, [error], content]);
  });
});

describe('files that contradict each other are named and left where they are:', () => {
  test('a text or source that is not the one that was imported', async () => {
    const { store, report, paths } = await damagedProject();
    const { text, source } = paths.report(report);
    await damage(text, (content) => content.replace('4', '5'));
    const again = await reopened(store);
    const error = { code: 'hash-differs', path: text };
    expect([await again.readReport(report), await again.layer(report, '李雷')]).toEqual([
      { ok: false, error },
      { ok: false, error },
    ]);
    await writeFile(text, aText);
    expect((await again.layer(report, '李雷')).ok).toBe(true);
    await writeFile(join(source, '报告.txt'), '改过的');
    expect(await again.readReport(report)).toMatchObject({
      error: { code: 'hash-differs', path: join(source, '报告.txt') },
    });
  });

  test('a layer that says it is another’s', async () => {
    const { store, report, paths } = await damagedProject();
    const path = paths.report(report).layer('李雷');
    const good = await readFile(path, 'utf8');
    const again = await reopened(store);
    await writeFile(path, good.replace('"reviewer": "李雷"', '"reviewer": "韩梅梅"'));
    const foreign = await again.layer(report, '李雷');
    expect(foreign).toMatchObject({ error: { code: 'damaged-file', path, movedTo: null } });
    await writeFile(path, good);
    expect(value(await again.layer(report, '李雷')).annotations.size).toBe(1);
  });
});

test('a project that went through version control, which keeps no empty folders, works', async () => {
  const { store, report } = await aStoreWithReport();
  const paths = projectPaths(store.directory);
  await store.close();
  await rm(paths.report(report).layers, { recursive: true });
  const again = await reopened(store);
  value(await again.commit(report, '李雷', await tagging(again, report, 0, 2)));
  expect(await findingsIn(again.directory)).toEqual([]);
});
