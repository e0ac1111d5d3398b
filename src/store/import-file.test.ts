import { spawnSync } from 'node:child_process';
import { mkdir, open, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aTime } from '../core/testing/builders.ts';
import { sha256 } from './digest.ts';
import { largestSource } from './import-file.ts';
import { projectPaths } from './paths.ts';
import { FailingDisk } from './testing/failing-disk.ts';
import { aStore, findingsIn, reopened, value } from './testing/stores.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

const at = { at: aTime };

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  return path;
}

describe('an imported file', () => {
  test('is kept byte for byte beside its text, with both hashes', async () => {
    const store = await aStore();
    const bytes = Buffer.from('\ufeff全县脱贫工作综述\r\n近4万人。\r\n', 'utf16le');
    const report = value(await store.importFile(await file('综 述.txt', bytes), at));
    const text = '全县脱贫工作综述\n近4万人。\n';
    expect(report).toEqual({
      id: sha256(bytes).slice(0, 16),
      title: '全县脱贫工作综述',
      date: null,
      outlet: null,
      author: null,
      url: null,
      source: { name: '综 述.txt', encoding: 'utf-16le', sha256: sha256(bytes) },
      textSha256: sha256(text),
      length: text.length,
      importedAt: aTime,
    });
    const paths = projectPaths(store.directory).report(report.id);
    expect([await readdir(paths.source), await readFile(join(paths.source, '综 述.txt'))]).toEqual([
      ['综 述.txt'],
      bytes,
    ]);
    expect(value(await (await reopened(store)).readReport(report.id))).toEqual({
      report,
      text,
      source: bytes,
    });
  });

  test('that simply is its text in UTF-8 has no source beside it to carry along', async () => {
    const store = await aStore();
    const report = value(await store.importFile(await file('a.txt', '近4万人\n'), at));
    expect(value(await store.readReport(report.id)).source).toBeNull();
  });

  test.each([
    'con.txt',
    'a:b?.txt',
    `${'长'.repeat(80)}.txt`,
    'no extension',
    '.hidden',
    'a.tar.gz',
  ])('may be called %s', async (name) => {
    const store = await aStore();
    const report = value(await store.importFile(await file(name, '近4万人'), at));
    expect(report.source.name).toBe(name);
    expect(await findingsIn(store.directory)).toEqual([]);
    expect((await (await reopened(store)).readReport(report.id)).ok).toBe(true);
  });

  test('is one report however often and under whatever name it is imported, also at once', async () => {
    const store = await aStore();
    const paths = [await file('甲.txt', '近4万人脱贫'), await file('乙.txt', '近4万人脱贫')];
    const results = await Promise.all(
      [...paths, ...paths].map((path) => store.importFile(path, at)),
    );
    const refused = results.filter((result) => !result.ok);
    expect([store.reports.length, refused.map((result) => result.error)]).toEqual([
      1,
      expect.arrayContaining([{ code: 'import-duplicate', file: paths[1], title: '近4万人脱贫' }]),
    ]);
    expect(refused.length).toBe(3);
  });
});

describe('bad input gets one clear error that names the file, and leaves nothing in the project:', () => {
  test('not a text, empty, a folder, missing, too large, no file at all', async () => {
    const store = await aStore();
    const folder = await temporaryFolder();
    const named = (name: string) => join(folder, name);
    await writeFile(named('picture.png'), Buffer.from('89504e470d0a1a0a0000', 'hex'));
    await writeFile(named('empty.txt'), '');
    await writeFile(named('blank.txt'), ' \r\n\u3000\n');
    await mkdir(named('folder'));
    await symlink(named('nowhere'), named('dangling.txt'));
    await symlink(named('loop.txt'), named('loop.txt'));
    const huge = await open(named('huge.txt'), 'w');
    await huge.truncate(200 * 1024 * 1024);
    await huge.close();
    const files = ['picture.png', 'empty.txt', 'blank.txt', 'folder', 'missing.txt'];
    const more = ['dangling.txt', 'loop.txt', 'huge.txt', 'empty.txt/inside'];
    const errors = [];
    for (const name of [...files, ...more]) {
      const imported = await store.importFile(named(name), at);
      errors.push(imported.ok ? null : imported.error);
    }
    expect(errors).toEqual([
      { code: 'import-not-text', file: named('picture.png') },
      { code: 'import-empty', file: named('empty.txt') },
      { code: 'import-empty', file: named('blank.txt') },
      { code: 'import-is-folder', file: named('folder') },
      { code: 'cannot-read', path: named('missing.txt'), reason: 'ENOENT' },
      { code: 'cannot-read', path: named('dangling.txt'), reason: 'ENOENT' },
      { code: 'cannot-read', path: named('loop.txt'), reason: 'ELOOP' },
      {
        code: 'import-too-large',
        file: named('huge.txt'),
        bytes: 200 * 1024 * 1024,
        limit: largestSource,
      },
      { code: 'cannot-read', path: named('empty.txt/inside'), reason: 'ENOTDIR' },
    ]);
    expect([store.reports, await findingsIn(store.directory)]).toEqual([[], []]);
  });

  // Root may read anything, and Windows has neither modes nor pipes of this kind.
  test.skipIf(process.platform === 'win32')('a pipe, which is not waited for', async () => {
    const store = await aStore();
    const pipe = join(await temporaryFolder(), 'pipe.txt');
    spawnSync('mkfifo', [pipe]);
    expect(await store.importFile(pipe, at)).toEqual({
      ok: false,
      error: { code: 'import-not-text', file: pipe },
    });
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'a file without permission',
    async () => {
      const store = await aStore();
      const path = await file('secret.txt', '近4万人');
      spawnSync('chmod', ['000', path]);
      expect(await store.importFile(path, at)).toMatchObject({
        error: { code: 'cannot-read', path, reason: 'EACCES' },
      });
    },
  );
});

test.each(['create', 'rename', 'makeFolder', 'syncFolder'] as const)(
  'when %s fails half-way there is no half of a report, and trying again succeeds',
  async (step) => {
    const disk = new FailingDisk();
    const store = await aStore(disk);
    const path = await file('a.txt', '近4万人');
    disk.failing = { steps: [step], code: 'ENOSPC' };
    expect(await store.importFile(path, at)).toMatchObject({
      error: { code: 'cannot-write', reason: 'ENOSPC' },
    });
    disk.failing = null;
    expect(store.reports).toEqual([]);
    const report = value(await store.importFile(path, at));
    const again = await reopened(store);
    expect([again.reports, again.problems, await findingsIn(again.directory)]).toEqual([
      [report],
      [],
      [],
    ]);
  },
);
