import { type Locator, type Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Settings } from '../src/core/ipc/views.ts';
import { expect, test } from './fixtures.ts';
import type { Hezhu } from './hezhu.ts';
import { EditorPage } from './pages/editor.ts';

const pictures = join(resolve(import.meta.dirname, '..'), 'test-results', 'looks');

/** Regions as a person sees them: the list, and what is greyed in the text. */
class RegionsPage {
  readonly page: Page;
  readonly panel: Locator;
  readonly lines: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.locator('.region-panel');
    this.lines = page.locator('.region-line');
  }

  /** Opens the list by its key. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+U');
    await expect(this.panel).toBeVisible();
  }

  /** The beginnings of what is greyed near the window. */
  greyed(name: 'region-excluded' | 'region-proposed'): Promise<readonly string[]> {
    return this.page.evaluate((wanted) => {
      const highlight = CSS.highlights.get(wanted);
      return [...(highlight ?? [])].map(({ startContainer, startOffset }) =>
        (startContainer.textContent ?? '').slice(startOffset, startOffset + 4),
      );
    }, name);
  }
}

/** A started Hezhu with the report of 延边 open, the first of which is a saved page. */
async function opened(start: () => Promise<Hezhu>): Promise<Hezhu> {
  const hezhu = await start();
  await hezhu.page.evaluate(() =>
    window.hezhu.request('settings:change', { reviewerName: '我', hintDismissed: true }),
  );
  await hezhu.page.reload();
  await hezhu.desk.painted();
  await hezhu.desk.openReport('栉风沐雨扶贫路');
  await expect(hezhu.page.locator('.status-line')).toContainText('段建议排除');
  return hezhu;
}

test('what is proposed to go is grey, left out by one key, taken back by one undo, and there after a restart', async ({
  start,
}) => {
  const first = await opened(start);
  const regions = new RegionsPage(first.page);
  await expect
    .poll(() => regions.greyed('region-proposed'))
    .toEqual(['84农业', '地区:安', '当前位置', '84农业']);
  await first.page.keyboard.press('Control+Shift+O');
  await expect
    .poll(() => regions.greyed('region-excluded'))
    .toEqual(['84农业', '地区:安', '当前位置', '84农业']);
  await expect(first.desk.status).toContainText('已排除 6 段');
  await first.page.keyboard.press('Control+z');
  await expect(first.desk.status).toContainText('6 段建议排除');
  await first.page.keyboard.press('Control+Shift+z');
  await first.desk.saved();
  await first.quit();
  const again = await start();
  await again.desk.openReport('栉风沐雨扶贫路');
  await expect(again.desk.status).toContainText('已排除 6 段');
  await again.page.keyboard.press('Control+z');
  await expect(again.desk.status).toContainText('6 段建议排除');
});

test('a selection is left out and a region kept by key in the text, and the list follows', async ({
  start,
}) => {
  const { page } = await opened(start);
  const regions = new RegionsPage(page);
  const editor = new EditorPage(page);
  await regions.open();
  await expect(regions.lines).toHaveCount(6);
  await expect(page.locator('.region-panel .button:focus')).toBeVisible();
  await editor.scrollTo('43930名贫困人口实现脱贫');
  await editor.drag('43930名贫困人口实现脱贫');
  await editor.press('KeyO');
  await expect(regions.lines).toHaveCount(7);
  const own = regions.lines.filter({ hasText: '43930名贫困人口实现脱贫' });
  await expect(own).toContainText('手工');
  await own.getByLabel('原因').selectOption({ label: '广告' });
  await expect(own.getByLabel('原因')).toHaveValue('advertisement');
  await editor.drag('43930');
  await editor.press('KeyI');
  await expect(regions.lines).toHaveCount(6);
  await regions.lines.nth(1).getByRole('button', { name: '保留' }).click();
  await expect(regions.lines.nth(1)).toContainText('保留');
  await expect(page.locator('.status-line')).toContainText('5 段建议排除');
  await page.keyboard.press('Control+z');
  await expect(page.locator('.status-line')).toContainText('6 段建议排除');
  await regions.lines.last().locator('.region-words').click();
  await expect.poll(() => regions.greyed('region-proposed')).toContain('84农业');
});

test('what is left out is one line that opens by mouse, key, command and search, and is one place for the caret', async ({
  start,
}) => {
  const { page } = await opened(start);
  const editor = new EditorPage(page);
  const folds = page.locator('.editor-text .fold');
  await page.keyboard.press('Control+Shift+O');
  await expect(folds).toHaveCount(3);
  await expect(folds.first()).toHaveText('已排除 · 导航、链接列表、当前位置 224 字展开');
  const heightOf = async (quote: string): Promise<number> => {
    const { top, bottom } = await editor.boxOf(quote);
    return bottom - top;
  };
  await expect.poll(() => heightOf('新闻资讯')).toBe(0);
  // By the mouse, and back.
  await folds.first().click();
  await expect.poll(() => heightOf('新闻资讯')).toBeGreaterThan(10);
  await expect(folds.first()).toContainText('收起');
  await folds.first().click();
  await expect.poll(() => heightOf('新闻资讯')).toBe(0);
  // By the keyboard: the caret stands on the line, which Enter opens, and leaves it for the headline.
  await editor.text.focus();
  await editor.press('Home', { ctrlKey: true });
  await expect(folds.first()).toHaveClass(/current/);
  await editor.press('Enter');
  await expect.poll(() => heightOf('新闻资讯')).toBeGreaterThan(10);
  await editor.press('Enter');
  await editor.press('ArrowDown');
  await editor.press('ArrowRight', { shiftKey: true });
  await editor.expectSelected('栉');
  await editor.press('ArrowUp');
  await expect(folds.first()).toHaveClass(/current/);
  // By the search, which looks into what is folded too.
  await page.keyboard.press('Control+f');
  await page.keyboard.type('免责声明');
  await expect.poll(() => heightOf('免责声明')).toBeGreaterThan(10);
  // All of them by the command, and away again.
  await page.keyboard.press('Control+Shift+M');
  await expect.poll(() => heightOf('新闻资讯')).toBeGreaterThan(10);
  await page.keyboard.press('Control+Shift+M');
  await expect.poll(() => heightOf('新闻资讯')).toBe(0);
  await expect.poll(() => heightOf('免责声明')).toBe(0);
  // What is kept again is drawn again.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(folds).toHaveCount(0);
  await expect.poll(() => heightOf('新闻资讯')).toBeGreaterThan(10);
});

test('a report’s details are corrected, checked, shown in list and title, and undone', async ({
  start,
}) => {
  const { page, desk } = await opened(start);
  await page.keyboard.press('F2');
  const dialog = desk.dialog;
  await expect(dialog.getByLabel('标题', { exact: true })).toBeFocused();
  await dialog.getByLabel('标题', { exact: true }).fill('延边州脱贫综述');
  await dialog.getByLabel('日期', { exact: true }).fill('2019-09-31');
  await expect(dialog).toContainText('请写成 2019-09-18 这样的日期');
  await expect(dialog.getByRole('button', { name: '保存' })).toBeDisabled();
  await dialog.getByRole('button', { name: '还原日期' }).click();
  await dialog.getByLabel('作者', { exact: true }).fill('李某');
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/^延边州脱贫综述/);
  await expect(desk.reportTitles().filter({ hasText: '延边州脱贫综述' })).toBeVisible();
  await desk.saved();
  await page.keyboard.press('Control+z');
  await expect(page).toHaveTitle(/^栉风沐雨扶贫路/);
});

interface Look {
  readonly name: string;
  readonly settings: Partial<Settings>;
  readonly size: readonly [width: number, height: number];
}

const looks: readonly Look[] = [
  { name: 'light', settings: { theme: 'light' }, size: [1280, 800] },
  { name: 'dark', settings: { theme: 'dark' }, size: [1280, 800] },
  { name: 'english', settings: { theme: 'light', language: 'en' }, size: [1280, 800] },
  { name: 'large', settings: { theme: 'dark' }, size: [1920, 1080] },
];

for (const { name, settings, size } of looks) {
  test(`looks of regions and details: ${name}`, async ({ start }) => {
    const hezhu = await opened(start);
    const { page, app } = hezhu;
    await app.evaluate(({ BrowserWindow }, [width, height]) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, size);
    await page.evaluate((patch) => window.hezhu.request('settings:change', patch), settings);
    await page.reload();
    await hezhu.desk.painted();
    await hezhu.desk.openReport('栉风沐雨扶贫路');
    await mkdir(pictures, { recursive: true });
    const regions = new RegionsPage(page);
    await regions.open();
    await regions.lines.nth(2).getByRole('button').nth(1).click();
    await page.screenshot({ path: join(pictures, `regions-${name}.png`) });
    await page.keyboard.press('Control+Shift+O');
    await expect(page.locator('.editor-text .fold')).toHaveCount(3);
    await page.locator('.editor-text').focus();
    await page.screenshot({ path: join(pictures, `folds-${name}.png`) });
    await page.keyboard.press('F2');
    await page.locator('dialog[open] input').nth(1).fill('2019-9-1');
    await page.screenshot({ path: join(pictures, `details-${name}.png`) });
  });
}
