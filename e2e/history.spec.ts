import { type Locator, type Page } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Settings } from '../src/core/ipc/views.ts';
import { expect, test } from './fixtures.ts';
import { halfAnnotate } from './half-annotated.ts';
import type { Hezhu } from './hezhu.ts';
import { EditorPage } from './pages/editor.ts';

const pictures = join(resolve(import.meta.dirname, '..'), 'test-results', 'looks');

/** The history panel as a person sees it. */
class HistoryPage {
  readonly page: Page;
  readonly panel: Locator;
  readonly lines: Locator;
  readonly detail: Locator;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.locator('.history-panel');
    this.lines = page.locator('.history-line');
    this.detail = page.locator('.history-detail');
    this.dialog = page.locator('dialog[open]');
  }

  /** Opens the panel by its key and waits for its first line. */
  async open(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+Y');
    await expect(this.lines.first()).toBeVisible();
    await expect(this.page.locator('.history-line:focus')).toBeVisible();
  }

  line(words: string): Locator {
    return this.lines.filter({ hasText: words });
  }
}

/** A started Hezhu with a morning's work on its first report. */
async function worked(start: () => Promise<Hezhu>): Promise<Hezhu> {
  const hezhu = await start();
  await hezhu.page.evaluate(() =>
    window.hezhu.request('settings:change', { reviewerName: '我', hintDismissed: true }),
  );
  await halfAnnotate(hezhu.page);
  await hezhu.page.reload();
  await hezhu.desk.painted();
  return hezhu;
}

function annotations(page: Page): Locator {
  return page.locator('.status-line').getByText(/^标注 /);
}

test('a report is gone through step by step and restored to an earlier one by the keyboard, and back by undo', async ({
  start,
}) => {
  const hezhu = await worked(start);
  const { page, desk } = hezhu;
  const history = new HistoryPage(page);
  const before = (await annotations(page).textContent()) ?? '';
  await history.open();
  await expect(history.lines.first()).toContainText('关联“50829人”→“延边州”');
  await page.keyboard.press('ArrowDown');
  await expect(history.detail).toContainText('把“50829人”的结论改为属实');
  await expect(history.detail).toContainText('未核 → 属实');
  // The text has gone along.
  await expect(new EditorPage(page).ring.first()).toBeVisible();
  await page.keyboard.press('End');
  await expect(history.detail).toContainText('标注');
  await expect(history.detail).toContainText('等');
  await page.getByRole('button', { name: '恢复到这一步…' }).focus();
  await page.keyboard.press('Enter');
  await expect(history.dialog).toContainText('加回 0 条，改回 8 条，删去 0 条标注');
  await expect(history.dialog).toContainText('关联加回 0 个，删去 1 个');
  await history.dialog.getByText('这一步之前').click();
  await expect(history.dialog).toContainText('报告状态：标注中 → 未开始');
  await history.dialog.getByRole('button', { name: '恢复', exact: true }).click();
  await expect(annotations(page)).toHaveText('标注 0');
  await expect(history.lines.first()).toContainText('恢复到以前');
  await desk.saved();
  await page.keyboard.press('Control+z');
  await expect(annotations(page)).toHaveText(before);
  await expect(history.lines.first()).toContainText('撤销：恢复到以前');
  await expect(history.lines.nth(1)).toContainText('已撤销');
});

test('what was deleted is found in the history and brought back with its link, also after a restart', async ({
  start,
}) => {
  const first = await worked(start);
  const editor = new EditorPage(first.page);
  await editor.scrollTo('50829人');
  await editor.click('50829人');
  await editor.press('Delete');
  await first.desk.saved();
  await first.quit();
  const hezhu = await start();
  const { page } = hezhu;
  const history = new HistoryPage(page);
  const before = (await annotations(page).textContent()) ?? '';
  await history.open();
  await page.getByLabel('所有操作').selectOption({ label: '删除' });
  await expect(history.lines).toHaveCount(1);
  await history.line('删除标注“50829人”').click();
  await expect.poll(() => new EditorPage(page).selected()).toBe('50829人');
  await history.detail.getByRole('button', { name: '找回 1 条' }).click();
  await expect(annotations(page)).not.toHaveText(before);
  await page.getByLabel('所有操作').selectOption({ label: '所有操作' });
  await expect(history.lines.first()).toContainText('找回标注“50829人”');
  await page.getByRole('tab', { name: '标注' }).first().click();
  await expect(hezhu.desk.inspector).toContainText('延边州');
  await expect(hezhu.desk.inspector.locator('.history')).toContainText('恢复');
});

test('the history is narrowed by text, label and time, and says when nothing fits', async ({
  start,
}) => {
  const { page } = await worked(start);
  const history = new HistoryPage(page);
  await history.open();
  await page.keyboard.press('Shift+Tab');
  const box = page.getByLabel('按原文、属性或备注查找');
  await box.fill('43930');
  await expect(history.line('标记“43930名”待回看')).toBeVisible();
  await box.fill('没有这样的话');
  await expect(history.panel).toContainText('没有符合筛选条件的记录。');
  await history.panel.getByRole('button', { name: '清除筛选' }).click();
  await page.getByLabel('所有时间').selectOption({ label: '今天' });
  await expect(history.panel).toContainText('没有符合筛选条件的记录。');
});

test('the card of an annotation tells its steps with their values, and leads into the history', async ({
  start,
}) => {
  const { page, desk } = await worked(start);
  const editor = new EditorPage(page);
  await editor.scrollTo('50829人');
  await editor.click('50829人');
  const card = desk.inspector.locator('.history');
  const note = desk.inspector.getByLabel('备注', { exact: true });
  await note.fill('见年鉴');
  await note.press('Enter');
  await expect(card).toContainText('备注 空 → 见年鉴');
  await card.getByRole('button', { name: '在历史中查看' }).click();
  const history = new HistoryPage(page);
  await expect(history.panel).toContainText('只看“50829人”');
  await expect(history.lines).toHaveCount(5);
});

test('a report that nobody has begun says what its history will be', async ({ start }) => {
  const { page } = await start();
  await page.keyboard.press('Control+Shift+Y');
  await expect(page.locator('.history-panel')).toContainText('还没有修改记录');
});

for (const size of [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const) {
  test(`the history at ${size.width} × ${size.height}, in both themes and languages`, async ({
    start,
  }) => {
    await mkdir(pictures, { recursive: true });
    const hezhu = await worked(start);
    const { page } = hezhu;
    const history = new HistoryPage(page);
    await hezhu.app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, size);
    for (const language of ['zh-CN', 'en'] as const) {
      for (const theme of ['light', 'dark'] as const) {
        const patch: Partial<Settings> = { language, theme };
        await page.evaluate((wanted) => window.hezhu.request('settings:change', wanted), patch);
        await page.reload();
        await hezhu.desk.painted();
        await history.open();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowDown');
        await expect(history.detail).toBeVisible();
        const name = `${size.width}-${language}-${theme}.png`;
        await page.screenshot({ path: join(pictures, `history-${name}`) });
        await page.keyboard.press('End');
        await history.detail.locator('.button').last().click();
        await expect(history.dialog.locator('.restore-row').first()).toBeVisible();
        await page.screenshot({ path: join(pictures, `restore-${name}`) });
        await page.keyboard.press('Escape');
      }
    }
  });
}
