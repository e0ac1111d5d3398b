import type { Locator, Page } from '@playwright/test';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Settings } from '../src/core/ipc/views.ts';
import { bothThemes } from './every-look.ts';
import { expect, test } from './fixtures.ts';
import type { Hezhu } from './hezhu.ts';
import type { Place } from './place.ts';
import { EditorPage } from './pages/editor.ts';

const pictures = join(resolve(import.meta.dirname, '..'), 'test-results', 'looks');

/** The checks as a person sees them: the list, and the one that they are at. */
class ChecksPage {
  readonly page: Page;
  readonly panel: Locator;
  readonly rows: Locator;
  readonly detail: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.locator('.check-panel');
    this.rows = this.panel.locator('.check-row');
    this.detail = this.panel.locator('.check-detail');
  }

  /** Opens the list by its key. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+K');
    await expect(this.panel).toBeVisible();
  }

  /** The row whose formula contains this. */
  row(formula: string): Locator {
    return this.rows.filter({ hasText: formula });
  }
}

const report = [
  '某县脱贫攻坚工作总结',
  '全县共有贫困户1676户，其中东乡979户，西乡103户，南乡600户。',
  '2018年全县贫困人口26人，每人补助5000元，共发放13万元。',
  '',
].join('\n');

/** Hezhu with the report of one's own open, and its figures reckoned. */
async function opened(start: () => Promise<Hezhu>, place: Place): Promise<Hezhu> {
  const hezhu = await start();
  const { page, desk } = hezhu;
  await page.evaluate(() =>
    window.hezhu.request('settings:change', { reviewerName: '我', hintDismissed: true }),
  );
  await page.reload();
  await desk.painted();
  const file = join(place.documents, '总结.txt');
  await writeFile(file, report);
  await hezhu.choose(file);
  await page.keyboard.press('Control+i');
  await expect(desk.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(desk.dialog).toBeHidden();
  await desk.openReport('某县脱贫攻坚');
  await expect(desk.status).toContainText('不成立 1');
  return hezhu;
}

test('a sum that fails is listed first, ringed in the text, excused, and excused after a restart', async ({
  start,
  place,
}) => {
  const hezhu = await opened(start, place);
  const { page, desk } = hezhu;
  const checks = new ChecksPage(page);
  await page.keyboard.press('F8');
  await expect(checks.panel).toBeVisible();
  await expect(checks.rows.first()).toContainText('≠ 1,676');
  await expect(checks.rows.first()).toContainText('不成立');
  await expect(checks.detail).toContainText('1,682');
  await expect(page.locator('.ring.related')).toHaveCount(4);
  await expect(page.locator('.editor-marks .doubt')).toHaveCount(4);
  await expect(checks.row('26 × 5,000')).toContainText('成立');
  await bothThemes(hezhu, 'check-fails');
  // Through the figures by the keyboard.
  await checks.detail.locator('.check-figure').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(checks.detail.locator('.check-figure').nth(1)).toBeFocused();
  await checks.detail.getByLabel('解释为').selectOption({ label: '口径不同' });
  await expect(checks.row('≠ 1,676')).toContainText('可解释');
  await expect(page.locator('.editor-marks .doubt')).toHaveCount(0);
  await expect(desk.status).not.toContainText('不成立');
  await page.keyboard.press('Control+z');
  await expect(page.locator('.editor-marks .doubt')).toHaveCount(4);
  await page.keyboard.press('Control+Shift+z');
  await desk.saved();
  await hezhu.quit();
  const again = await start();
  await again.desk.openReport('某县脱贫攻坚');
  const later = new ChecksPage(again.page);
  await later.open();
  await expect(later.row('≠ 1,676')).toContainText('可解释');
});

test('a figure is checked again as soon as it is corrected, and its card lists its sums', async ({
  start,
  place,
}) => {
  const { page, desk } = await opened(start, place);
  const editor = new EditorPage(page);
  await editor.click('600户');
  await page.keyboard.press('Enter');
  await editor.click('600户');
  await expect(editor.activeQuote).toHaveText('600户');
  const sums = desk.inspector.locator('.figure-checks');
  await expect(sums).toContainText('不成立');
  await desk.field('数值').fill('594');
  await page.keyboard.press('Enter');
  await expect(sums).toContainText('成立');
  await expect(sums).not.toContainText('不成立');
  await sums.getByRole('button').first().click();
  await expect(new ChecksPage(page).detail).toContainText('594');
});

test('a check of one’s own is written with figures of the text, says where it is wrong, and is kept', async ({
  start,
  place,
}) => {
  const { page, desk } = await opened(start, place);
  const editor = new EditorPage(page);
  for (const quote of ['979户', '103户']) {
    await editor.click(quote);
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Control+Shift+G');
  const form = desk.inspector.locator('.own-check-form');
  for (const quote of ['979户', '103户']) {
    await editor.click(quote);
    await form.getByRole('button', { name: `加入“${quote}”` }).click();
  }
  const formula = form.getByLabel('算式', { exact: true });
  await formula.fill('a + c = b');
  await expect(form).toContainText('没有叫 c 的数字');
  await formula.fill('a = b × 9.5');
  await expect(form).toContainText('979 = 978.5');
  await formula.fill('a > b');
  await expect(form).toContainText('成立');
  await page.keyboard.press('Enter');
  const own = desk.inspector.locator('.own-check');
  await expect(own).toContainText('成立');
  await page.keyboard.press('Control+z');
  await expect(own).toHaveCount(0);
});

/** Shows the checks in a language, a theme and a size. */
async function arrange(
  { page, app, desk }: Hezhu,
  settings: Partial<Settings>,
  size: { readonly width: number; readonly height: number },
): Promise<void> {
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, size);
  await page.evaluate((patch) => window.hezhu.request('settings:change', patch), settings);
  await page.reload();
  await desk.painted();
  await desk.openReport('栉风沐雨扶贫路');
  const checks = new ChecksPage(page);
  await checks.open();
  await checks.rows.first().click();
  await expect(checks.detail).toBeVisible();
}

test('the checks of a seed look right in both themes, languages and sizes', async ({ start }) => {
  const hezhu = await start();
  await mkdir(pictures, { recursive: true });
  for (const size of [
    { width: 1280, height: 800 },
    { width: 1920, height: 1080 },
  ]) {
    for (const language of ['zh-CN', 'en'] as const) {
      for (const theme of ['light', 'dark'] as const) {
        await arrange(hezhu, { language, theme, hintDismissed: true }, size);
        const picture = join(pictures, `checks-${size.width}-${language}-${theme}.png`);
        await hezhu.page.screenshot({ path: picture });
      }
    }
  }
});
