import { chmod, mkdir, readFile, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { largestAttachment } from '../../core/annotation/attached-file.ts';
import { writeEvidence } from '../../core/annotation/edit/edit-casework.ts';
import { historyOf, undo } from '../../core/annotation/history/history.ts';
import { aTime } from '../../core/testing/builders.ts';
import { attachFile, copyToShow, forgetShown, readAttachment, shownName } from './attachments.ts';
import { saveCopy } from '../backup/save-copy.ts';
import { sha256 } from '../disk/digest.ts';
import { projectPaths } from '../paths.ts';
import { aStore, aStoreWithReport, findingsIn, reopened, value } from '../testing/stores.ts';
import { FailingDisk } from '../testing/failing-disk.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

async function aFile(name: string, content: string): Promise<string> {
  const path = join(await temporaryFolder(), name);
  await writeFile(path, content);
  return path;
}

/** A project in which a card of evidence brings a file. */
async function withCard() {
  const { store, report } = await aStoreWithReport();
  const file = value(await attachFile(store, await aFile('统计公报.pdf', '%PDF 公报')));
  const layer = value(await store.layer(report, '李雷'));
  let ids = 0;
  const context = { author: '李雷', at: aTime, newId: () => `id-${(ids += 1)}` };
  const words = { source: '公报', locator: '', quote: '', url: '', seen: null, passage: null };
  const change = writeEvidence(layer, { ...words, file }, { before: null, serves: null }, context);
  value(await store.commit(report, '李雷', change));
  return { store, report, file, path: projectPaths(store.directory).attachment(file.sha256) };
}

test('a file is kept once under its hash, whatever it is called, and read back', async () => {
  const store = await aStore();
  const one = value(await attachFile(store, await aFile('年鉴.pdf', '%PDF 年鉴')));
  const other = value(await attachFile(store, await aFile('yearbook.pdf', '%PDF 年鉴')));
  expect(one).toEqual({ name: '年鉴.pdf', sha256: sha256('%PDF 年鉴'), size: 11 });
  expect(other).toEqual({ ...one, name: 'yearbook.pdf' });
  expect(await readdir(projectPaths(store.directory).attachments)).toEqual([one.sha256]);
  const bytes = value(await readAttachment(store.directory, one));
  expect(Buffer.from(bytes).toString()).toBe('%PDF 年鉴');
});

test('what is too large, no file, or not there is refused by name, and nothing is kept', async () => {
  const store = await aStore();
  const large = await aFile('扫描件.pdf', '');
  await truncate(large, largestAttachment + 1);
  const folder = join(await temporaryFolder(), '材料');
  await mkdir(folder);
  const missing = join(folder, '没有.pdf');
  const errors = [];
  for (const path of [large, folder, missing]) errors.push(await attachFile(store, path));
  expect(errors).toEqual([
    {
      ok: false,
      error: {
        ...{ code: 'attachment-too-large', name: '扫描件.pdf' },
        ...{ bytes: largestAttachment + 1, limit: largestAttachment },
      },
    },
    { ok: false, error: { code: 'attachment-not-file', name: '材料' } },
    { ok: false, error: { code: 'cannot-read', path: missing, reason: 'ENOENT' } },
  ]);
  expect(await readdir(store.directory)).not.toContain('attachments');
  await truncate(large, largestAttachment);
  expect(value(await attachFile(store, large)).size).toBe(largestAttachment);
});

test('a full disk leaves nothing under the hash, and the next try keeps it', async () => {
  const disk = new FailingDisk();
  const store = await aStore(disk);
  const path = await aFile('公报.txt', '公报');
  disk.failing = { steps: ['create'], code: 'ENOSPC' };
  const kept = projectPaths(store.directory).attachment(sha256('公报'));
  expect(await attachFile(store, path)).toEqual({
    ok: false,
    error: { code: 'cannot-write', path: kept, reason: 'ENOSPC' },
  });
  expect(
    await readAttachment(store.directory, { name: '公报.txt', sha256: sha256('公报'), size: 6 }),
  ).toEqual({
    ok: false,
    error: { code: 'attachment-missing', name: '公报.txt' },
  });
  disk.failing = null;
  expect(value(await attachFile(store, path)).sha256).toBe(sha256('公报'));
});

test('a file that is gone or other is found by verify, and not shown; attached again it is whole', async () => {
  const { store, file, path, report } = await withCard();
  await store.close();
  expect(await findingsIn(store.directory)).toEqual([]);
  await writeFile(join(path, '..', 'notes.txt'), '');
  await writeFile(path, '%PDF 改过');
  const name = `attachments/${file.sha256}`;
  expect(await findingsIn(store.directory)).toEqual([
    { kind: 'wrong-hash', file: name, place: null, detail: '' },
    { kind: 'extra-file', file: 'attachments/notes.txt', place: null, detail: '' },
  ]);
  await rm(join(path, '..', 'notes.txt'));
  const changed = { ok: false, error: { code: 'attachment-changed', name: '统计公报.pdf' } };
  expect(await copyToShow(store.directory, file)).toEqual(changed);
  await rm(path);
  const [finding] = await findingsIn(store.directory);
  expect(finding).toMatchObject({ kind: 'missing-attachment', detail: '统计公报.pdf' });
  expect(finding?.file).toContain(report);
  const again = await reopened(store);
  value(await attachFile(again, await aFile('统计公报.pdf', '%PDF 公报')));
  await again.close();
  expect(await findingsIn(store.directory)).toEqual([]);
});

test('undo of the card keeps the file, so that redo has it', async () => {
  const { store, report, file } = await withCard();
  const { done } = value(await store.history(report, '李雷'));
  const step = undo(historyOf(done, []), { id: 'u', author: '李雷', at: aTime });
  if (step === null) throw new Error('nothing to undo');
  value(await store.commit(report, '李雷', step.change));
  expect(value(await store.layer(report, '李雷')).casework).toEqual([]);
  expect((await readAttachment(store.directory, file)).ok).toBe(true);
});

test('a copy for other programs is nobody’s to write or run, keeps its kind, and goes when told', async () => {
  const { store, file } = await withCard();
  const copy = value(await copyToShow(store.directory, file));
  expect(copy).toMatch(/统计公报\.pdf$/);
  expect(await readFile(copy, 'utf8')).toBe('%PDF 公报');
  await chmod(copy, 0o600);
  await forgetShown([copy]);
  await expect(readFile(copy)).rejects.toThrow('ENOENT');
  expect(['../../x.pdf', 'a:b?.docx', '.pdf'].map(shownName)).toEqual([
    'x.pdf',
    'a_b_.docx',
    'pdf',
  ]);
});

test('a copy of the project and every backup have the attached files', async () => {
  const { store, file } = await withCard();
  const target = join(await temporaryFolder(), 'copy');
  const sources = { waiting: [], projectChanges: [], vault: null };
  const copy = value(await saveCopy(store, target, sources));
  await copy.store.close();
  expect((await readAttachment(target, file)).ok).toBe(true);
});
