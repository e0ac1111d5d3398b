import { copyFile, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { screens } from '../src/core/command/screen.ts';
import type { Settings } from '../src/core/ipc/views.ts';
import { commandWords } from '../src/core/locale/window/commands-words.ts';
import { expect, test } from './fixtures.ts';
import { halfAnnotate } from './half-annotated.ts';
import type { Hezhu } from './hezhu.ts';
import { misfits, sizes, takePicture } from './every-look.ts';
import { EditorPage } from './pages/editor.ts';

const root = resolve(import.meta.dirname, '..');
const pictures = join(root, 'test-results', 'looks');

/** Gives the reviewer a name that is the same on every machine, and puts the first hint away. */
async function sitDown({ page }: Hezhu): Promise<void> {
  await page.evaluate(() =>
    window.hezhu.request('settings:change', { reviewerName: '我', hintDismissed: true }),
  );
}

/** Shows the window in a language, a theme and a size. */
async function dress(
  { page, app, desk }: Hezhu,
  settings: Partial<Settings>,
  size: (typeof sizes)[number],
): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(width, height);
  }, size);
  await page.evaluate((patch) => window.hezhu.request('settings:change', patch), settings);
  await page.reload();
  await desk.painted();
}

/** Shows the desk in a language, a theme and a size, with a figure chosen in the half annotated report. */
async function arrange(
  hezhu: Hezhu,
  settings: Partial<Settings>,
  size: (typeof sizes)[number],
): Promise<void> {
  const { page } = hezhu;
  await dress(hezhu, settings, size);
  const editor = new EditorPage(page);
  await editor.scrollTo('50829人');
  await editor.click('50829人');
  await expect(editor.activeQuote).toHaveText('50829人');
  await page.mouse.move(1, size.height / 2);
}

for (const size of sizes) {
  test(`the desk at ${size.width} × ${size.height}, in both themes and languages`, async ({
    start,
  }) => {
    const hezhu = await start();
    await sitDown(hezhu);
    await halfAnnotate(hezhu.page);
    for (const language of ['zh-CN', 'en'] as const) {
      for (const theme of ['light', 'dark'] as const) {
        await arrange(hezhu, { language, theme }, size);
        await takePicture(hezhu.page, `desk-${size.width}-${language}-${theme}`);
        expect.soft(await misfits(hezhu), `${language}, ${theme}`).toEqual([]);
        expect(await hezhu.desk.theme()).toBe(theme);
      }
    }
  });
}

for (const screen of screens) {
  test(`the screen ${screen} in all sizes, themes and languages`, async ({ start }) => {
    const hezhu = await start();
    await sitDown(hezhu);
    await halfAnnotate(hezhu.page);
    for (const size of sizes) {
      for (const language of ['zh-CN', 'en'] as const) {
        for (const theme of ['light', 'dark'] as const) {
          await dress(hezhu, { language, theme }, size);
          await hezhu.desk.command(commandWords[language][screen]);
          await expect(hezhu.page.locator(`[data-screen="${screen}"]`)).toBeVisible();
          const name = `${screen}-${size.width}-${language}-${theme}`;
          await takePicture(hezhu.page, name);
          expect.soft(await misfits(hezhu), name).toEqual([]);
        }
      }
    }
  });
}

test('overlaps three deep stay readable, in both themes and languages', async ({ start }) => {
  const hezhu = await start();
  await sitDown(hezhu);
  await halfAnnotate(hezhu.page);
  const size = { width: 1280, height: 800 } as const;
  await arrange(hezhu, { language: 'zh-CN', theme: 'light' }, size);
  const editor = new EditorPage(hezhu.page);
  // Under a figure its clause's subject, and under both the whole of it.
  for (const [quote, key] of [
    ['建档立卡贫困人口50829人', 'Digit2'],
    ['贫困人口50829人', 'Digit3'],
    ['国家扶贫开发', 'Digit2'],
    ['党委抓统筹、政府抓具体', 'Digit3'],
  ] as const) {
    await editor.drag(quote);
    await editor.press(key);
  }
  await hezhu.desk.saved();
  for (const language of ['zh-CN', 'en'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      await arrange(hezhu, { language, theme, linksShown: true }, size);
      await hezhu.page.keyboard.press('Escape');
      await takePicture(hezhu.page, `overlaps-${language}-${theme}`);
      expect.soft(await misfits(hezhu), `${language}, ${theme}`).toEqual([]);
    }
  }
});

test('a picture of the desk for the papers', async ({ start }) => {
  const hezhu = await start();
  await sitDown(hezhu);
  await halfAnnotate(hezhu.page);
  const size = { width: 1280, height: 800 } as const;
  await arrange(hezhu, { language: 'zh-CN', theme: 'light' }, size);
  // Without the bar over the text, and with work done at this sitting.
  const { desk, page } = hezhu;
  await page.keyboard.press('Escape');
  await desk.inspector.getByRole('radio', { name: '未核' }).check({ force: true });
  await desk.inspector.getByRole('radio', { name: '属实' }).check({ force: true });
  await desk.saved();
  await mkdir(pictures, { recursive: true });
  const picture = join(pictures, 'screenshot.png');
  await hezhu.page.screenshot({ path: picture });
  // The papers' own copy is renewed on demand: every run would otherwise leave a changed file behind.
  if (process.env['UPDATE_SCREENSHOTS'] === '1') {
    await copyFile(picture, join(root, 'docs', 'screenshot.png'));
  }
});
