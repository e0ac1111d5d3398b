import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { bothThemes } from './every-look.ts';
import { expect, test } from './fixtures.ts';
import { halfAnnotate } from './half-annotated.ts';
import type { Hezhu } from './hezhu.ts';
import { EditorPage } from './pages/editor.ts';

const pictures = join(resolve(import.meta.dirname, '..'), 'test-results', 'looks');

/** Hezhu with a morning's work done, and the form for evidence open on a figure. */
async function addingEvidence({ page, desk }: Hezhu): Promise<EditorPage> {
  await page.evaluate(() =>
    window.hezhu.request('settings:change', { reviewerName: '我', hintDismissed: true }),
  );
  await halfAnnotate(page);
  await page.reload();
  await desk.painted();
  const editor = new EditorPage(page);
  await editor.scrollTo('251个');
  await editor.click('251个');
  await expect(editor.activeQuote).toHaveText('251个');
  await editor.press('KeyE');
  await expect(desk.dialog).toContainText('为“251个”添加证据');
  return editor;
}

/** Drops a file of the disk on the row of the form that takes it. */
async function dropOnForm(page: Page, file: string): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'dropped';
    document.querySelector('dialog')?.append(input);
  });
  await page.locator('#dropped').setInputFiles(file);
  await page.evaluate(() => {
    const input = document.querySelector<HTMLInputElement>('#dropped');
    const dropped = input?.files?.[0];
    if (dropped === undefined) throw new Error('no file to drop');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(dropped);
    for (const type of ['dragover', 'drop']) {
      const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer });
      document.querySelector('.attachment')?.dispatchEvent(event);
    }
    input?.remove();
  });
}

/** Has the system's way to show a file write down what it was given. */
async function watchShown({ app }: Hezhu): Promise<void> {
  await app.evaluate(({ shell }) => {
    shell.openPath = (path) => {
      process.env['HEZHU_TEST_SHOWN'] = path;
      return Promise.resolve('');
    };
  });
}

function shown({ app }: Hezhu): Promise<string> {
  return app.evaluate(() => process.env['HEZHU_TEST_SHOWN'] ?? '');
}

test('a file is picked for a card, kept in the project, opened as a copy on request, and there after a restart', async ({
  start,
  place,
}) => {
  const hezhu = await start();
  await addingEvidence(hezhu);
  await watchShown(hezhu);
  const { desk } = hezhu;
  const source = join(place.documents, '统计公报 2019.pdf');
  await writeFile(source, '%PDF 公报');
  await hezhu.choose(source);
  await desk.dialog.getByRole('button', { name: '选择文件…' }).click();
  await expect(desk.dialog.locator('.attachment-name')).toHaveText('统计公报 2019.pdf');
  await bothThemes(hezhu, 'attachment-form');
  await desk.dialog.getByRole('button', { name: '保存' }).click();
  const line = desk.inspector.locator('.evidence-file');
  await expect(line).toContainText('统计公报 2019.pdf');
  await bothThemes(hezhu, 'attachment-card');
  await desk.saved();
  // Saving a card opens nothing.
  expect(await shown(hezhu)).toBe('');
  await desk.inspector.getByRole('button', { name: '打开附件“统计公报 2019.pdf”' }).click();
  await expect.poll(() => shown(hezhu)).toMatch(/统计公报 2019\.pdf$/);
  const copy = await shown(hezhu);
  expect(await readFile(copy, 'utf8')).toBe('%PDF 公报');
  const saved = join(place.documents, '另存.pdf');
  await hezhu.choose(saved);
  await desk.inspector.getByRole('button', { name: '另存附件“统计公报 2019.pdf”' }).click();
  await expect(desk.status).toContainText('附件已另存为“另存.pdf”');
  expect(await readFile(saved, 'utf8')).toBe('%PDF 公报');
  await hezhu.quit();
  await expect(readFile(copy)).rejects.toThrow('ENOENT');
  await rm(source);
  const again = await start();
  const editor = new EditorPage(again.page);
  await editor.scrollTo('251个');
  await editor.click('251个');
  await expect(again.desk.inspector.locator('.evidence-file')).toContainText('统计公报 2019.pdf');
});

test('a dropped file goes to the card, a program is never opened, and a file that is gone is told', async ({
  start,
  place,
}) => {
  const hezhu = await start();
  await addingEvidence(hezhu);
  await watchShown(hezhu);
  const { page, desk } = hezhu;
  const program = join(place.documents, '年鉴.exe');
  await writeFile(program, 'MZ');
  await dropOnForm(page, program);
  await expect(desk.dialog.locator('.attachment-name')).toHaveText('年鉴.exe');
  await desk.dialog.getByRole('button', { name: '去掉附件“年鉴.exe”' }).click();
  await expect(desk.dialog.locator('.attachment-name')).toHaveCount(0);
  await dropOnForm(page, program);
  await desk.dialog.getByRole('button', { name: '保存' }).click();
  const line = desk.inspector.locator('.evidence-file');
  await expect(line).toContainText('年鉴.exe');
  await expect(line.getByRole('button', { name: '打开附件' })).toHaveCount(0);
  await expect(line.getByRole('button', { name: '另存附件' })).toHaveCount(1);
  await desk.saved();
  // A page that asks for it all the same is refused.
  const refused = await page.evaluate(() =>
    window.hezhu.request('attachment:show', {
      ...{ name: 'x.exe', sha256: '0'.repeat(64), size: 2 },
    }),
  );
  expect(refused).toEqual({ ok: false, error: { code: 'attachment-not-shown', name: 'x.exe' } });
  expect(await shown(hezhu)).toBe('');
  // The stored copy goes astray behind the program's back.
  const attachments = join(await projectFolder(place.documents), 'attachments');
  for (const name of await readdir(attachments)) await rm(join(attachments, name));
  await hezhu.choose(join(place.documents, 'x.exe'));
  await line.getByRole('button', { name: '另存附件' }).click();
  await expect(page.getByRole('alert')).toContainText('附件“年鉴.exe”不在工程里了');
  await page.screenshot({ path: join(pictures, 'attachment-gone.png') });
});

test('a file that is too large is refused in the form, which keeps what was typed', async ({
  start,
  place,
}) => {
  const hezhu = await start();
  await addingEvidence(hezhu);
  const { page, desk } = hezhu;
  const large = join(place.documents, '扫描件.tif');
  await writeFile(large, Buffer.alloc(50 * 1024 * 1024 + 1));
  await desk.dialog.getByLabel('来源').fill('年鉴');
  await hezhu.choose(large);
  await desk.dialog.getByRole('button', { name: '选择文件…' }).click();
  await expect(desk.dialog.getByRole('alert')).toContainText('超过了附件上限 50 MB');
  await expect(desk.dialog.getByLabel('来源')).toHaveValue('年鉴');
  await page.screenshot({ path: join(pictures, 'attachment-too-large.png') });
});

/** The folder of the one project in a folder. */
async function projectFolder(documents: string): Promise<string> {
  const entries = await readdir(documents, { recursive: true });
  const found = entries.find((name) => name.endsWith('project.json'));
  if (found === undefined) throw new Error('no project');
  return join(documents, found, '..');
}
