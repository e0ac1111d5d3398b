import { spawnSync } from 'node:child_process';
import { mkdir, open, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aTime } from '../../core/testing/builders.ts';
import { sha256 } from '../disk/digest.ts';
import { hezhuJsonl } from '../../core/format/hezhu-jsonl/hezhu-jsonl.ts';
import { exportCorpus } from '../export/export-corpus.ts';
import { importCorpus } from '../import/import-corpus.ts';
import { largestSource } from './import-file.ts';
import { projectPaths } from '../paths.ts';
import { largestText } from '../source/convert.ts';
import { FailingDisk } from '../testing/failing-disk.ts';
import { aStore, findingsIn, reopened, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

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

  test('with cells keeps their addresses beside its text, and in a corpus', async () => {
    const store = await aStore();
    const html = '<html><h1>综述</h1><table><tr><td>甲</td><td>近4万人</td></tr></table></html>';
    const report = value(await store.importFile(await file('a.html', html), at));
    const structure = [
      { kind: 'heading', level: 1, start: 0, end: 2 },
      { kind: 'cell', table: 1, row: 1, column: 1, rows: 1, columns: 1, start: 3, end: 4 },
      { kind: 'cell', table: 1, row: 1, column: 2, rows: 1, columns: 1, start: 5, end: 9 },
    ];
    expect(report.source).toEqual({
      name: 'a.html',
      encoding: 'utf-8',
      format: 'html',
      sha256: sha256(html),
    });
    const again = await reopened(store);
    expect(value(await again.readReport(report.id))).toEqual({
      report,
      text: '综述\n甲\t近4万人',
      source: Buffer.from(html),
      structure,
    });
    expect(await findingsIn(again.directory)).toEqual([]);
    const out = join(await temporaryFolder(), 'out');
    value(await exportCorpus(again, hezhuJsonl, { labels: [], out }));
    const copy = await aStore();
    value(await importCorpus(copy, hezhuJsonl, join(out, 'corpus.jsonl')));
    expect(value(await copy.readReport(report.id))).toMatchObject({ report, structure });
  });

  test('of which some bytes cannot be read is refused until an encoding is chosen, and then counted', async () => {
    const store = await aStore();
    const bytes = Buffer.concat([
      Buffer.from('全县近4万人'),
      Buffer.from([0xff]),
      Buffer.from('脱贫'),
    ]);
    const path = await file('a.txt', bytes);
    expect(await store.importFile(path, at)).toEqual({
      ok: false,
      error: { code: 'import-undecodable', file: path, encoding: 'utf-8', count: 1 },
    });
    const report = value(await store.importFile(path, { ...at, encoding: 'utf-8' }));
    expect([report.source.undecodable, value(await store.readReport(report.id)).text]).toEqual([
      1,
      '全县近4万人\ufffd脱贫',
    ]);
  });

  test('may have thirty megabytes of text, or a million characters in one line, and no more', async () => {
    const store = await aStore();
    const line = '近4万人脱贫，'.repeat(150_000);
    const lines = '近4万人脱贫。\n'.repeat(1_560_000);
    const sizes = [Buffer.byteLength(lines) / 2 ** 20, line.length];
    expect(sizes.map(Math.floor)).toEqual([29, 1_050_000]);
    expect(value(await store.importFile(await file('line.txt', line), at)).length).toBe(
      line.length,
    );
    expect(value(await store.importFile(await file('30.txt', lines), at)).length).toBe(
      lines.length,
    );
    const wide = Buffer.from(`\ufeff${lines}${'四'.repeat(600_000)}`, 'utf16le');
    expect(await store.importFile(await file('31.txt', wide), at)).toMatchObject({
      error: { code: 'import-text-too-large', limit: largestText },
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
      { code: 'import-unsupported', file: named('picture.png'), what: 'image' },
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
