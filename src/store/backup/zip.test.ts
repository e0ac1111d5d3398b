import { createWriteStream } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { expect, test } from 'vitest';
import { ZipFile } from 'yazl';
import { aTime } from '../../core/testing/builders.ts';
import { sha256 } from '../disk/digest.ts';
import { openProject } from '../project/open-project.ts';
import { aStoreWithReport, findingsIn, tagging, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { projectFiles } from './project-files.ts';
import { restoreZip } from './zip-read.ts';
import { writeZip } from './zip-write.ts';

async function aZip() {
  const { store, report } = await aStoreWithReport();
  value(await store.commit(report, '李雷', await tagging(store, report, 8, 12)));
  const subject = { folder: store.directory, project: store.project };
  const folder = await temporaryFolder();
  const zip = join(folder, '备份.zip');
  return { store, subject, folder, zip, written: value(await writeZip(subject, zip, aTime)) };
}

async function contents(folder: string): Promise<Readonly<Record<string, string>>> {
  const files = await projectFiles(folder);
  const pairs = files.map(
    async ({ name, path }) => [name, await readFile(path, 'base64')] as const,
  );
  return Object.fromEntries(await Promise.all(pairs));
}

/** A zip file with these entries, and a manifest that fits them unless one is given. */
async function foreignZip(
  entries: Readonly<Record<string, Buffer>>,
  manifest?: unknown,
): Promise<{ readonly path: string; readonly target: string }> {
  const folder = await temporaryFolder();
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(entries)) zip.addBuffer(bytes, name);
  const files = Object.entries(entries).map(([name, bytes]) => ({
    name,
    sha256: sha256(bytes),
    size: bytes.length,
  }));
  const said = { hezhu: 'backup', version: 1, at: aTime, project: { id: 'p', name: 'P' }, files };
  const whole: unknown = manifest ?? said;
  if (whole !== 'none') zip.addBuffer(Buffer.from(JSON.stringify(whole)), 'hezhu-backup.json');
  zip.end();
  const path = join(folder, 'foreign.zip');
  await pipeline(zip.outputStream, createWriteStream(path));
  return { path, target: join(folder, 'out') };
}

async function refusal(zip: { readonly path: string; readonly target: string }) {
  const restored = await restoreZip(zip.path, zip.target);
  const left = await readdir(join(zip.target, '..'));
  return { code: restored.ok ? 'ok' : restored.error.code, left };
}

const untouched = (code: string) => ({ code, left: ['foreign.zip'] });

test('a project comes back from its zip file byte for byte, and is sound', async () => {
  const { store, folder, zip, written } = await aZip();
  await store.close();
  const target = join(folder, '恢复', '工程');
  const { project } = store;
  expect(await restoreZip(zip, target)).toEqual({
    ok: true,
    value: { project: { id: project.id, name: project.name }, files: written.files },
  });
  const restored = value(await openProject(target));
  expect(restored.reports).toEqual(store.reports);
  await restored.close();
  expect(await findingsIn(target)).toEqual([]);
  expect(await readdir(folder)).toEqual(['备份.zip', '恢复']);
});

test('the files in a zip are those of the project', async () => {
  const { store, subject, folder } = await aZip();
  await store.close();
  const zip = join(folder, 'closed.zip');
  value(await writeZip(subject, zip, aTime));
  const target = join(folder, 'out');
  value(await restoreZip(zip, target));
  expect(await contents(target)).toEqual(await contents(store.directory));
});

test('a project is never restored over anything', async () => {
  const { folder, zip } = await aZip();
  const target = join(folder, 'taken');
  await mkdir(target);
  await writeFile(join(target, 'mine.txt'), 'mine');
  expect(await restoreZip(zip, target)).toMatchObject({ error: { code: 'folder-not-empty' } });
  expect(await readdir(target)).toEqual(['mine.txt']);
});

test('what is cancelled or refused leaves nothing behind', async () => {
  const { subject, folder, zip } = await aZip();
  const signal = AbortSignal.abort();
  expect([
    await writeZip(subject, join(folder, 'b.zip'), aTime, { signal }),
    await restoreZip(zip, join(folder, 'out'), { signal }),
    await writeZip(subject, join(folder, 'nowhere', 'b.zip'), aTime),
  ]).toMatchObject([
    { error: { code: 'cancelled' } },
    { error: { code: 'cancelled' } },
    { error: { code: 'cannot-write', reason: 'ENOENT' } },
  ]);
  expect(await readdir(folder)).toEqual(['备份.zip']);
});

test('a zip file cut or bit-flipped anywhere is refused, or restores the very same project', async () => {
  const { store, folder, zip } = await aZip();
  await store.close();
  const bytes = await readFile(zip);
  value(await restoreZip(zip, join(folder, 'right')));
  const right = await contents(join(folder, 'right'));
  const codes = new Map<string, number>();
  const count = (code: string): unknown => codes.set(code, (codes.get(code) ?? 0) + 1);
  const broken = join(folder, 'broken.zip');
  for (let index = 0; index < 80; index += 1) {
    const place = Math.floor((bytes.length * index) / 80);
    const flipped = Buffer.from(bytes);
    flipped[place] = (flipped[place] ?? 0) ^ (1 << (index % 8));
    for (const content of [flipped, bytes.subarray(0, place)]) {
      await writeFile(broken, content);
      const target = join(folder, `t-${index}-${content.length}`);
      const restored = await restoreZip(broken, target);
      count(restored.ok ? 'same' : restored.error.code);
      if (restored.ok) expect(await contents(target)).toEqual(right);
      else expect(await readdir(target).catch(() => 'none')).toBe('none');
    }
  }
  expect([...codes.keys()].every((code) => /same|not-a-backup|damaged-backup/.test(code))).toBe(
    true,
  );
  expect(codes.get('damaged-backup')).toBeGreaterThan(10);
});

test('files that are no zip, and zips that are no backup, are called that', async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, 'foreign.zip'), 'no zip at all');
  expect(await refusal({ path: join(folder, 'foreign.zip'), target: join(folder, 'out') })).toEqual(
    untouched('not-a-backup'),
  );
  const plain = await foreignZip({ 'project.json': Buffer.from('{}') }, 'none');
  expect(await refusal(plain)).toEqual(untouched('not-a-backup'));
});

test('a zip that leads out of its folder, hides something or lies about its sizes is refused', async () => {
  const content = Buffer.from('x');
  const kept = { sha256: sha256(content), size: 1 };
  const said = (...files: readonly unknown[]) => ({
    hezhu: 'backup',
    version: 1,
    at: aTime,
    project: { id: 'p', name: 'P' },
    files,
  });
  const one = { a: content };
  const refused = [
    await foreignZip(one, said({ name: '../a', ...kept })),
    await foreignZip(one, said({ name: 'C:\\a', ...kept })),
    await foreignZip(one, said({ name: '/a', ...kept })),
    await foreignZip({ a: content, b: content }, said({ name: 'a', ...kept })),
    await foreignZip({ a: content, A: content }),
    await foreignZip(one, said({ name: 'a', ...kept, size: 2 })),
    await foreignZip(one, said({ name: 'a', ...kept, sha256: sha256('y') })),
  ];
  expect(await Promise.all(refused.map(refusal))).toEqual(
    refused.map(() => untouched('damaged-backup')),
  );
});

test('a zip that says it grows out of all proportion is refused before it is unpacked', async () => {
  const size = 0x7fffffff;
  const manifest = { hezhu: 'backup', version: 1, at: aTime, project: { id: 'p', name: 'P' } };
  const files = [{ name: 'a', sha256: sha256('x'), size }];
  const bomb = await foreignZip({ a: Buffer.from('x') }, { ...manifest, files });
  const bytes = await readFile(bomb.path);
  // The first record of the central directory, and in it the size after unpacking.
  bytes.writeUInt32LE(size, bytes.indexOf('PK\u0001\u0002') + 24);
  await writeFile(bomb.path, bytes);
  expect(await refusal(bomb)).toEqual(untouched('damaged-backup'));
});

test('an entry whose name climbs is refused', async () => {
  const { path, target } = await foreignZip({ 'xx/evil': Buffer.from('x') });
  const bytes = await readFile(path);
  await writeFile(
    path,
    Buffer.from(bytes.toString('latin1').replaceAll('xx/evil', '../evil'), 'latin1'),
  );
  expect(await refusal({ path, target })).toEqual(untouched('damaged-backup'));
});
