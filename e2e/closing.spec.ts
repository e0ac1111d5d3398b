import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import type { Hezhu } from './hezhu.ts';
import type { Place } from './place.ts';

/** Tags the first character of the open report and leaves the inspector at it. */
async function tagFirstCharacter({ page, desk }: Hezhu): Promise<void> {
  await desk.text.locator('.ProseMirror').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('2');
  await expect(desk.status).toContainText('标注 1');
}

/** Everything that the layers of the sample hold. */
async function layersOf(place: Place): Promise<string> {
  const reports = join(place.sample, 'reports');
  const contents: string[] = [];
  for (const id of await readdir(reports)) {
    const layers = join(reports, id, 'layers');
    for (const name of await readdir(layers).catch(() => [])) {
      contents.push(await readFile(join(layers, name), 'utf8'));
    }
  }
  return contents.join('\n');
}

test('what stands in a text box when the window closes is on disk', async ({ start, place }) => {
  const hezhu = await start();
  await tagFirstCharacter(hezhu);
  await hezhu.page.getByRole('textbox', { name: '备注' }).fill('问统计局');
  await hezhu.quit();
  expect(await layersOf(place)).toContain('问统计局');
});

test('a tag set in the moment of closing is on disk', async ({ start, place }) => {
  const hezhu = await start();
  const ended = new Promise((resolve) => hezhu.process.once('exit', resolve));
  await tagFirstCharacter(hezhu);
  await hezhu.page.keyboard.press('Control+Q').catch(() => undefined);
  await ended;
  expect(await layersOf(place)).toMatch(/"label":\s*"program"/);
});

test('every key and menu that closes ends the program', async ({ start }) => {
  for (const close of ['Control+W', 'Control+Q']) {
    const hezhu = await start();
    const ended = new Promise((resolve) => hezhu.process.once('exit', resolve));
    await hezhu.page.keyboard.press(close).catch(() => undefined);
    await ended;
  }
  for (const item of ['close-window', 'quit']) {
    const hezhu = await start();
    const ended = new Promise((resolve) => hezhu.process.once('exit', resolve));
    await hezhu.menu(item).catch(() => undefined);
    await ended;
  }
});

test.describe('a page in trouble', () => {
  test.use({ faultsExpected: true });

  test('that has crashed is loaded again, with everything in it', async ({ start }) => {
    const hezhu = await start();
    await tagFirstCharacter(hezhu);
    await hezhu.desk.saved();
    await hezhu.app.evaluate(({ dialog, BrowserWindow }) => {
      dialog.showMessageBox = () => Promise.resolve({ response: 0, checkboxChecked: false });
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    const status = () =>
      hezhu.app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (contents === undefined || contents.isCrashed() || contents.isLoading()) return '';
        const text: unknown = await Promise.race([
          contents.executeJavaScript("document.querySelector('.status-line')?.textContent"),
          // A page that crashes meanwhile never answers.
          new Promise((resolve) => setTimeout(resolve, 1000)),
        ]);
        return String(text);
      });
    await expect.poll(status, { timeout: 15_000 }).toContain('标注 1');
  });

  test('that hangs does not keep the window open', async ({ start }) => {
    const hezhu = await start();
    const ended = new Promise((resolve) => hezhu.process.once('exit', resolve));
    await hezhu.app.evaluate(({ BrowserWindow, app }) => {
      void BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('for (;;);');
      setTimeout(() => app.quit(), 300);
    });
    await ended;
  });
});

test('a window that asks something stays open until it is answered', async ({ start }) => {
  const hezhu = await start();
  await hezhu.desk.text.locator('.ProseMirror').focus();
  await hezhu.page.keyboard.press('Control+Home');
  await hezhu.page.keyboard.press('Shift+ArrowRight');
  await hezhu.page.keyboard.press('1');
  await expect(hezhu.desk.status).toContainText('标注 1');
  await hezhu.page.getByRole('textbox', { name: '数值' }).fill('很多');
  await hezhu.app.evaluate(({ app }) => app.quit());
  const question = hezhu.page.getByRole('dialog');
  await expect(question).toContainText('还有内容没有存到磁盘上');
  // Longer than a page that does not answer would be waited for.
  await hezhu.page.waitForTimeout(6000);
  await expect(question).toBeVisible();
  const ended = new Promise((resolve) => hezhu.process.once('exit', resolve));
  await question
    .getByRole('button', { name: '仍要关闭' })
    .click()
    .catch(() => undefined);
  await ended;
});
