import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bothThemes } from './every-look.ts';
import { expect, test } from './fixtures.ts';
import type { Hezhu } from './hezhu.ts';
import { makeProject } from './made-project.ts';
import { EditorPage } from './pages/editor.ts';
import type { Place } from './place.ts';

const root = resolve(import.meta.dirname, '..');
const pictures = join(root, 'test-results', 'looks');

const text =
  '山中见闻\n2020-03-01\n' +
  '长白山下雪。\n远望长白山。\n再看长白山。\n又是长白山。\n还有长白山。\n送来书籍12摞，又有3摞，后来8摞。\n';

/** Starts with a project of one report. */
async function opened(
  place: Place,
  start: (options: { readonly args: readonly string[] }) => Promise<Hezhu>,
): Promise<Hezhu> {
  const project = join(place.root, 'one');
  await makeProject(project, { mountain: text });
  const hezhu = await start({ args: ['--project', project] });
  await hezhu.page.evaluate(() => window.hezhu.request('settings:change', { hintDismissed: true }));
  return hezhu;
}

/** Rejects the next proposals that say something. */
async function reject({ page, desk }: Hezhu, quote: string, times: number): Promise<void> {
  const shown = page.locator('.proposal-what strong');
  await expect(page.locator('.status-proposals')).toHaveText(/待处理/, { timeout: 20_000 });
  await page.locator('.editor-text').focus();
  await page.keyboard.press('Control+Home');
  for (let left = times; left > 0; left -= 1) {
    for (let step = 0; step < 12; step += 1) {
      if ((await shown.count()) > 0 && (await shown.textContent()) === quote) break;
      await page.keyboard.press('Tab');
      await expect(shown).toBeVisible();
    }
    await expect(shown).toHaveText(quote);
    await page.keyboard.press('Backspace');
    await desk.saved();
  }
}

test('what is rejected again and again is proposed no more, is shown with its counts, and comes back when it is forgotten', async ({
  place,
  start,
}) => {
  const hezhu = await opened(place, start);
  const { page, app } = hezhu;
  const screen = page.locator('[data-screen="lessons"]');
  const status = page.locator('.status-proposals');
  await expect(status).toHaveText(/待处理/, { timeout: 20_000 });
  const waiting = async () => Number(/\d+/.exec((await status.textContent()) ?? '')?.[0] ?? 0);
  const all = await waiting();
  await page.keyboard.press('Control+8');
  await expect(screen.locator('.list-empty')).toBeVisible();
  await page.keyboard.press('Escape');
  await reject(hezhu, '长白山', 3);
  // Three were answered, and two more are kept away.
  await expect.poll(waiting).toBe(all - 5);
  await page.keyboard.press('Control+8');
  const line = screen.locator('.lesson-line').filter({ hasText: '长白山' });
  await expect(line).toContainText('不再建议');
  await expect(line).toContainText('接受 0 · 拒绝 3');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await screen.getByRole('button', { name: '忘掉以前的回答' }).click();
  await expect(line).toContainText('接受 0 · 拒绝 0');
  await page.keyboard.press('Escape');
  await expect.poll(waiting).toBe(all - 3);
  await page.keyboard.press('Control+8');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+z');
  await expect(line).toContainText('不再建议');
  // Undoing a rejection teaches the opposite again.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect.poll(waiting).toBe(all - 2);
  const file = join(place.root, 'lessons.json');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.keyboard.press('Control+8');
  await screen.getByRole('button', { name: '导出 JSON…' }).click();
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('长白山');
});

test('a unit that is marked twice is known from then on, and says so; pictures', async ({
  place,
  start,
}) => {
  await mkdir(pictures, { recursive: true });
  const hezhu = await opened(place, start);
  const { page, app, desk } = hezhu;
  const editor = new EditorPage(page);
  await reject(hezhu, '长白山', 2);
  await page.keyboard.press('Escape');
  for (const quote of ['12摞', '3摞']) {
    await editor.drag(quote);
    await editor.press('Digit1');
    await desk.saved();
  }
  await expect(async () => {
    await editor.click('8摞');
    await expect(page.locator('.proposal-what strong')).toHaveText('8摞', { timeout: 500 });
  }).toPass({ timeout: 15_000 });
  await expect(page.locator('.proposal-what small').first()).toContainText('数带学到的单位');
  await editor.click('又是长白山'.slice(2));
  await page.locator('.editor-text').focus();
  for (const [theme, language, width, height] of [
    ['light', 'zh-CN', 1280, 800],
    ['dark', 'en', 1920, 1080],
    ['light', 'en', 960, 600],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, size) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
      },
      { width, height },
    );
    await page.evaluate((patch) => window.hezhu.request('settings:change', patch), {
      theme,
      language,
    });
    await page.reload();
    await desk.painted();
    await page.keyboard.press('Control+8');
    await expect(page.locator('.lesson-line')).toHaveCount(2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.screenshot({ path: join(pictures, `lessons-${theme}-${language}-${width}.png`) });
    await page.keyboard.press('Escape');
    await expect(page.locator('.status-proposals')).toHaveText(/待处理|next/, { timeout: 20_000 });
    await page.locator('.editor-text').focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('Tab');
    await expect(page.locator('.proposal-why')).toBeVisible();
    await page.screenshot({ path: join(pictures, `why-${theme}-${language}-${width}.png`) });
  }
});

test('a decision is written by hand, exported, and brought back from its file; pictures', async ({
  place,
  start,
}) => {
  await mkdir(pictures, { recursive: true });
  const hezhu = await opened(place, start);
  const { page, app, desk } = hezhu;
  const screen = page.locator('[data-screen="lessons"]');
  const status = page.locator('.status-proposals');
  await expect(status).toHaveText(/待处理/, { timeout: 20_000 });
  const waiting = async () => Number(/\d+/.exec((await status.textContent()) ?? '')?.[0] ?? 0);
  const before = await waiting();
  await page.keyboard.press('Control+8');
  await screen.getByRole('button', { name: '添加…' }).click();
  const form = screen.getByRole('form', { name: '添加一条规定' });
  // Nothing typed is refused with a word, and Esc gives the form up.
  await page.keyboard.press('Enter');
  await expect(form.getByRole('alert')).toHaveText(/一到一百个字/);
  await bothThemes(hezhu, 'lesson-form');
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await screen.getByRole('button', { name: '添加…' }).click();
  await form.getByRole('radio', { name: '单位' }).check({ force: true });
  await form.getByRole('textbox', { name: '文字' }).fill('摞');
  await page.keyboard.press('Enter');
  const line = screen.locator('.lesson-line');
  await expect(line).toHaveCount(1);
  await expect(line).toContainText('会主动建议');
  await page.keyboard.press('Escape');
  // 12摞, 3摞 and 8摞 are figures from now on.
  await expect.poll(waiting).toBe(before + 3);
  const file = join(place.root, 'decisions.json');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
  await page.keyboard.press('Control+8');
  await screen.getByRole('button', { name: '导出 JSON…' }).click();
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('摞');
  await page.keyboard.press('Control+z');
  await expect(line).toHaveCount(0);
  await screen.getByRole('button', { name: '导入…' }).click();
  await expect(line).toHaveCount(1);
  await expect(line).toContainText('已固定');
  // A file that is none is refused with its line, and changes nothing.
  await writeFile(file, 'words,decision\n山,always\n');
  await screen.getByRole('button', { name: '导入…' }).click();
  await expect(page.getByText('第 2 行的“always”')).toBeVisible();
  await page.keyboard.press('Escape');
  for (const [theme, language, width, height] of [
    ['light', 'zh-CN', 1280, 800],
    ['dark', 'en', 1920, 1080],
    ['light', 'en', 960, 600],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, size) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
      },
      { width, height },
    );
    await page.evaluate((patch) => window.hezhu.request('settings:change', patch), {
      theme,
      language,
    });
    await page.reload();
    await desk.painted();
    await page.keyboard.press('Control+8');
    await expect(line).toHaveCount(1);
    await screen.getByRole('button', { name: /^(?:添加…|Add…)$/ }).click();
    await screen.getByRole('textbox').last().fill('123');
    await page.screenshot({
      path: join(pictures, `lesson-form-${theme}-${language}-${width}.png`),
    });
  }
});
