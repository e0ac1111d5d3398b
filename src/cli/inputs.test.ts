import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCaptured } from './testing/run-captured.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'hezhu-inputs-'))));
afterEach(() => rm(folder, { recursive: true }));

const path = (...names: readonly string[]) => join(folder, ...names);
const gb18030 = new Uint8Array([0xbd, 0xfc, 0x34, 0xcd, 0xf2, 0xc8, 0xcb, 0x0a]);

describe.each(['propose', 'check', 'normalize'])('hezhu %s --text', (command) => {
  it('cannot read a folder, a broken document or what is no text, and says so by its status', async () => {
    await mkdir(path('folder'));
    await writeFile(path('broken.docx'), Buffer.from('PK\u0003\u0004 cut short'));
    await writeFile(path('binary.dat'), new Uint8Array(600));
    for (const name of ['folder', 'broken.docx', 'binary.dat', 'missing.txt', '']) {
      const ran = await runCaptured([command, '--text', path(name)]);
      expect([name, ran.status, ran.out]).toEqual([name, 3, '']);
      expect(ran.err).not.toContain('File → Import');
    }
  });

  it('finds nothing in an empty file', async () => {
    await writeFile(path('empty.txt'), '');
    await writeFile(path('mark.txt'), '\ufeff');
    for (const name of ['empty.txt', 'mark.txt']) {
      expect(await runCaptured([command, '--text', path(name)])).toMatchObject({
        ...{ status: 0, out: '', err: '' },
      });
    }
  });

  it('reads standard input where the file is called -', async () => {
    await writeFile(path('报告.txt'), '近4万人\n');
    const given = await runCaptured([command, '--text', '-'], { input: '近4万人\n' });
    const read = await runCaptured([command, '--text', path('报告.txt')]);
    expect(given.status).toBe(0);
    expect(given.out.replaceAll('"-"', '"报告.txt"')).toBe(read.out);
  });

  it.skipIf(process.platform === 'win32')('reads a pipe', async () => {
    await promisify(execFile)('mkfifo', [path('pipe')]);
    const ran = runCaptured([command, '--text', path('pipe')]);
    await writeFile(path('pipe'), '近4万人\n');
    expect((await ran).status).toBe(0);
  });
});

it('reads the lines of standard input in whatever encoding they come', async () => {
  const ran = await runCaptured(['normalize'], { input: gb18030 });
  expect(ran.records()).toMatchObject([{ text: '近4万人', value: '40000' }]);
  const whole = await runCaptured(['normalize'], { input: '\n4\u0000\n' });
  expect(whole.records()).toHaveLength(2);
});

describe('folders that are none', () => {
  it.each([['new'], ['list'], ['stats'], ['verify'], ['agree'], ['propose'], ['check']])(
    'takes no empty path for the folder that one stands in: %s',
    async (command) => {
      expect((await runCaptured([command, ''])).status).toBe(2);
    },
  );

  it('finds no project in a folder of other files, and does not back it up to repair it', async () => {
    await mkdir(path('other'));
    await writeFile(path('other', 'mine.txt'), 'mine');
    for (const more of [[], ['--repair']]) {
      const ran = await runCaptured(['verify', path('other'), ...more]);
      expect([ran.status, ran.out]).toEqual([3, '']);
    }
    expect(await readdir(folder)).toEqual(['other']);
  });

  it.skipIf(process.platform === 'win32')(
    'imports a folder that a link leads to, and merges no project with a link to it',
    async () => {
      await mkdir(path('many'));
      await writeFile(path('many', '一.txt'), '全县脱贫5户。\n');
      await symlink(path('many'), path('link'));
      await runCaptured(['new', path('p')]);
      expect((await runCaptured(['import', path('p'), path('link')])).status).toBe(0);
      await symlink(path('p'), path('same'));
      expect((await runCaptured(['merge', path('p'), path('same')])).status).toBe(2);
    },
  );
});
