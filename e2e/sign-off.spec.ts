import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bothThemes } from './every-look.ts';
import { expect, test } from './fixtures.ts';
import { halfAnnotate } from './half-annotated.ts';
import type { Hezhu } from './hezhu.ts';
import { EditorPage } from './pages/editor.ts';

const pictures = join(resolve(import.meta.dirname, '..'), 'test-results', 'looks');

/** Seats a reviewer at the desk. */
async function seat({ page, desk }: Hezhu, reviewerName: string): Promise<void> {
  await page.evaluate((name) => {
    const patch = { reviewerName: name, hintDismissed: true };
    return window.hezhu.request('settings:change', patch);
  }, reviewerName);
  await page.reload();
  await desk.painted();
}

test('a second reviewer signs and objects by key; who gave the verdicts sees it, and a changed verdict loses its signature', async ({
  start,
}) => {
  test.setTimeout(90_000);
  const hezhu = await start();
  const { page, desk } = hezhu;
  await seat(hezhu, '我');
  await halfAnnotate(page);
  await page.reload();
  await desk.painted();
  // The project asks for signatures; that is undone and done again.
  await page.keyboard.press('F9');
  const demand = page.getByLabel('结论须由第二人复核');
  await demand.click();
  await expect(demand).toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(demand).not.toBeChecked();
  await page.keyboard.press('Control+Shift+z');
  await expect(demand).toBeChecked();
  await expect(page.locator('.sheet-paper')).toContainText('待复核');
  await page.keyboard.press('Escape');
  await desk.saved();
  await seat(hezhu, '小王');
  await page.keyboard.press('F7');
  const panel = page.locator('.review-panel');
  await expect(panel.locator('.check-row').first()).toContainText('待复核');
  await expect(panel.locator('.check-detail .check-written')).toHaveText('3个');
  await page.keyboard.press('Control+F7');
  await expect(panel.locator('.check-detail .signing')).toHaveText('已复核');
  await page.keyboard.press('F7');
  await expect(panel.locator('.check-detail .check-written')).toHaveText('第二');
  await page.keyboard.press('Control+Shift+F7');
  await panel.getByLabel('异议的理由').fill('2017 年是第三');
  await page.keyboard.press('Enter');
  await expect(panel.locator('.check-detail .signing')).toHaveText('有异议');
  await page.keyboard.press('Control+z');
  await expect(panel.locator('.check-detail .signing')).toHaveText('待复核');
  await page.keyboard.press('Control+Shift+z');
  await expect(panel.locator('.check-detail .signing')).toHaveText('有异议');
  await bothThemes(hezhu, 'sign-off-objected');
  await mkdir(pictures, { recursive: true });
  for (const language of ['zh-CN', 'en'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      await page.evaluate((patch) => window.hezhu.request('settings:change', patch), {
        language,
        theme,
      });
      await page.reload();
      await desk.painted();
      await page.keyboard.press('Control+Alt+F7');
      await panel.locator('.check-row').nth(1).click();
      await page.screenshot({ path: join(pictures, `sign-off-${language}-${theme}.png`) });
    }
  }
  await page.evaluate(() =>
    window.hezhu.request('settings:change', { language: 'zh-CN', theme: 'light' }),
  );
  await seat(hezhu, '我');
  const editor = new EditorPage(page);
  await editor.scrollTo('第二');
  await editor.click('第二');
  const said = desk.inspector.locator('.signed-by');
  await expect(said).toContainText('小王 有异议：2017 年是第三');
  await editor.click('3个');
  await expect(said).toContainText('小王 已复核');
  await bothThemes(hezhu, 'sign-off-card');
  await editor.press('KeyX');
  await expect(said).toContainText('小王 复核过，之后结论改了');
  await desk.inspector.getByRole('tab', { name: /全部/ }).click();
  await desk.inspector.getByLabel('所有状态').selectOption({ label: '须重新复核' });
  await expect(desk.inspector.locator('.annotation-row')).toHaveCount(1);
  await page.screenshot({ path: join(pictures, 'sign-off-list.png') });
  await page.keyboard.press('F9');
  await expect(page.locator('.sheet-paper')).toContainText('“3个”的结论在复核之后改过');
  await page.screenshot({ path: join(pictures, 'sign-off-sheet.png') });
});

test('the check sheet is printed with the system’s dialog, and what the printer refuses is told', async ({
  start,
}) => {
  const hezhu = await start();
  const { page, app } = hezhu;
  await app.evaluate(({ app: electron }) => {
    electron.on('web-contents-created', (_, contents) => {
      contents.print = (_options, done) => {
        process.env['HEZHU_TEST_PRINTED'] = contents.getTitle();
        process.env['HEZHU_TEST_PRINTS'] = String(
          Number(process.env['HEZHU_TEST_PRINTS'] ?? '0') + 1,
        );
        const answer = process.env['HEZHU_TEST_PRINTER'] ?? '';
        done?.(answer === '', answer);
      };
    });
  });
  // Without waiting for a print to have come to its end, the next would begin within it.
  const printed = (times: number): Promise<void> =>
    expect
      .poll(() => app.evaluate(() => process.env['HEZHU_TEST_PRINTS'] ?? '0'))
      .toBe(String(times));
  await page.keyboard.press('Control+Alt+p');
  await expect(page.getByRole('contentinfo')).toContainText('已交给打印机');
  expect(await app.evaluate(() => process.env['HEZHU_TEST_PRINTED'])).toContain('核查单：');
  await app.evaluate(() => (process.env['HEZHU_TEST_PRINTER'] = 'Print job canceled'));
  await page.keyboard.press('F9');
  await page.getByRole('button', { name: /打印…/ }).click();
  await printed(2);
  await expect(page.getByRole('button', { name: /打印…/ })).toBeEnabled();
  await expect(page.getByRole('alert')).toBeEmpty();
  await app.evaluate(() => (process.env['HEZHU_TEST_PRINTER'] = 'Invalid printer settings'));
  await page.getByRole('button', { name: /打印…/ }).click();
  await printed(3);
  await expect(page.getByRole('alert')).toContainText('没有打印出来：Invalid printer settings');
});
