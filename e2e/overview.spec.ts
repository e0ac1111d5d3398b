import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bothThemes } from './every-look.ts';
import { expect, test } from './fixtures.ts';
import { halfAnnotate } from './half-annotated.ts';
import type { Hezhu } from './hezhu.ts';
import { EditorPage } from './pages/editor.ts';

const pictures = join(resolve(import.meta.dirname, '..'), 'test-results', 'looks');

async function halfDone({ page, desk }: Hezhu): Promise<void> {
  await halfAnnotate(page);
  await page.reload();
  await desk.painted();
}

test('the overview counts what is done and left, and every count leads to its place', async ({
  start,
  place,
}) => {
  const hezhu = await start();
  await halfDone(hezhu);
  const { page, app, desk } = hezhu;
  const screen = page.locator('[data-screen="overview"]');
  const count = (id: string) => screen.locator(`[data-count="${id}"]`).first();
  await page.keyboard.press('Control+3');
  await expect(screen.getByRole('button', { name: '重新统计' })).toBeFocused();
  const reports = screen.getByRole('region', { name: '各报告' });
  await expect(reports.locator('[data-report]')).toHaveCount(5);
  const numberOf = async (id: string): Promise<number> =>
    Number((await count(id).locator('.count-number').innerText()).replaceAll(',', ''));
  const [unchecked, confirmed] = [await numberOf('unchecked'), await numberOf('confirmed')];
  expect(confirmed).toBeGreaterThan(0);

  // A state narrows the list of reports, and all of them come back.
  const begun = await numberOf('in-progress');
  await count('in-progress').click();
  await expect(reports.locator('[data-report]')).toHaveCount(begun);
  await reports.getByRole('button', { name: '显示全部' }).click();
  await expect(reports.locator('[data-report]')).toHaveCount(5);

  // A verdict leads to the search of just these figures.
  await count('confirmed').click();
  const find = page.locator('[data-screen="find-in-project"]');
  await expect(find.getByRole('searchbox').or(find.locator('input').first())).toHaveValue(/属实/);
  await page.keyboard.press('Control+3');

  // The plot leaves as the same numbers in files.
  const pace = screen.getByRole('region', { name: '进度' });
  await expect(pace.getByRole('img')).toHaveAccessibleName(/每天核查的数字/);
  await expect(pace).toContainText('还估计不了');
  await bothThemes(hezhu, 'overview-pace');
  for (const ending of ['png', 'svg', 'csv']) {
    const path = join(place.root, `pace.${ending}`);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, path);
    await pace.getByRole('button', { name: `存为 ${ending.toUpperCase()}` }).click();
    await expect(desk.status).toContainText(`已存为 pace.${ending}`);
  }
  expect(await readFile(join(place.root, 'pace.csv'), 'utf8')).toMatch(
    /\r\n2026-01-05,\d+,\d+\r\n/,
  );

  // A report opens; what is checked there is counted at once.
  await reports.locator('[data-report]').first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(screen).toHaveCount(0);
  await page.keyboard.press('Control+3');
  await expect(screen.getByRole('button', { name: '重新统计' })).toBeVisible();
  expect(await numberOf('unchecked')).toBe(unchecked);
  await page.keyboard.press('Escape');
  const editor = new EditorPage(page);
  await expect(editor.text).toBeVisible();
});

test('an untouched project says that nothing is annotated, and a new one that it has no reports', async ({
  start,
  place,
}) => {
  const hezhu = await start();
  const { page } = hezhu;
  const screen = page.locator('[data-screen="overview"]');
  await page.keyboard.press('Control+3');
  await expect(screen).toContainText('还没有标注数字');
  await expect(screen).toContainText('还没有可以画的进度');
  await page.keyboard.press('Escape');
  await hezhu.choose(join(place.documents, '空工程'));
  await page.keyboard.press('Control+n');
  await page.getByRole('button', { name: '选择文件夹…' }).click();
  await expect(page).toHaveTitle(/空工程/);
  await page.keyboard.press('Control+3');
  await expect(screen).toContainText('还没有报告');
});

for (const theme of ['light', 'dark'] as const) {
  for (const [language, size] of [
    ['zh-CN', { width: 1280, height: 800 }],
    ['en', { width: 1920, height: 1080 }],
    ['en', { width: 1024, height: 700 }],
  ] as const) {
    test(`the overview looks right: ${theme}, ${language}, ${String(size.width)}`, async ({
      start,
    }) => {
      const hezhu = await start();
      const { page, app } = hezhu;
      await app.evaluate(({ BrowserWindow }, { width, height }) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
      }, size);
      await page.evaluate((patch) => window.hezhu.request('settings:change', patch), {
        theme,
        language,
        hintDismissed: true,
      });
      await halfDone(hezhu);
      await page.keyboard.press('Control+3');
      const screen = page.locator('[data-screen="overview"]');
      await expect(screen.locator('[data-report]')).toHaveCount(5);
      await mkdir(pictures, { recursive: true });
      const name = `overview-${theme}-${language}-${String(size.width)}`;
      await page.screenshot({ path: join(pictures, `${name}.png`) });
      const content = screen.locator('.screen-content');
      const sideways = await content.evaluate(
        ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
      );
      expect(sideways).toBeLessThanOrEqual(0);
      await content.evaluate((element) => element.scrollTo(0, element.scrollHeight));
      await page.screenshot({ path: join(pictures, `${name}-end.png`) });
    });
  }
}
