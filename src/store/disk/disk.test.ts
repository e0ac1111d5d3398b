import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { type Disk, makeFolders, realDisk } from './disk.ts';
import { createProject } from '../project/open-project.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

test('a folder is made only where the one above it stands', async () => {
  const folder = await temporaryFolder();
  await expect(realDisk.makeFolder(join(folder, 'a', 'b'))).rejects.toThrow('ENOENT');
  await makeFolders(realDisk, join(folder, 'a', 'b'));
  await realDisk.makeFolder(join(folder, 'a', 'b'));
  expect(await readdir(folder, { recursive: true })).toEqual(['a', join('a', 'b')]);
  await writeFile(join(folder, 'file'), '');
  await expect(realDisk.makeFolder(join(folder, 'file'))).rejects.toThrow('EEXIST');
});

test('a new project on a read-only disk is refused because of that, however deep it would lie', async () => {
  const folder = join(await temporaryFolder(), 'disk');
  await mkdir(folder);
  const readOnly: Disk = {
    ...realDisk,
    makeFolder: (path) =>
      dirname(path) === folder
        ? Promise.reject(Object.assign(new Error('EROFS'), { code: 'EROFS' }))
        : realDisk.makeFolder(path),
  };
  const dir = join(folder, 'a', 'b');
  expect(await createProject(dir, { name: '', at: '2026-01-01T00:00:00.000Z' }, readOnly)).toEqual({
    ok: false,
    error: { code: 'cannot-write', path: dir, reason: 'EROFS' },
  });
});
