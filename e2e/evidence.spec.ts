import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bothThemes, everyLook } from './every-look.ts';
import { expect, test } from './fixtures.ts';
import { halfAnnotate } from './half-annotated.ts';
import type { Hezhu } from './hezhu.ts';
import { EditorPage } from './pages/editor.ts';

const pictures = join(resolve(import.meta.dirname, '..'), 'test-results', 'looks');

/** Hezhu with a morning's work done on the first report. */
async function working({ page, desk }: Hezhu): Promise<void> {
  await page.evaluate(() =>
    window.hezhu.request('settings:change', { reviewerName: '我', hintDismissed: true }),
  );
  await halfAnnotate(page);
  await page.reload();
  await desk.painted();
}

test('evidence for a wrong figure is given by keys, cited again, and there after a restart', async ({
  start,
}) => {
  const hezhu = await start();
  await working(hezhu);
  const { page, desk } = hezhu;
  const editor = new EditorPage(page);
  await editor.scrollTo('251个');
  await editor.click('251个');
  await expect(editor.activeQuote).toHaveText('251个');
  await editor.press('KeyX');
  await expect(desk.inspector.locator('.assessing-lacks')).toBeVisible();
  await expect(desk.inspector.locator('.assessing-lacks')).toContainText('请写明正确的数值');
  // The same key once more leads to what should stand there, and Enter back to the text.
  await editor.press('KeyX');
  await expect(desk.field('应为')).toBeFocused();
  await page.keyboard.type('250个');
  await page.keyboard.press('Enter');
  await expect(editor.text).toBeFocused();
  await expect(desk.inspector.locator('.assessing-lacks')).not.toContainText('数值');
  await editor.press('KeyE');
  await expect(desk.dialog).toContainText('为“251个”添加证据');
  await page.keyboard.press('Enter');
  await expect(desk.dialog.getByRole('alert')).toHaveText('请写明来源，或选一份报告，或附上文件。');
  await bothThemes(hezhu, 'evidence-problem');
  await desk.dialog.getByLabel('来源').fill('延边统计年鉴');
  await desk.dialog.getByLabel('位置').fill('第 12 页');
  await desk.dialog.getByLabel('查阅日期').fill('2026-01-31');
  await page.keyboard.press('Enter');
  const card = desk.inspector.locator('.evidence');
  await expect(card).toContainText('延边统计年鉴');
  await expect(card).toContainText('2026-01-31');
  await expect(desk.inspector.locator('.assessing-lacks')).toHaveCount(0);
  // The same card serves another figure.
  await editor.click('50829人');
  await desk.inspector.getByLabel('引用已有证据…').selectOption({ label: '延边统计年鉴' });
  await expect(card).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(card).toHaveCount(0);
  // By a key, too, which has nothing to add the second time.
  await editor.press('KeyE', { shiftKey: true });
  await expect(card).toHaveCount(1);
  await expect(desk.status).toContainText('引用了“延边统计年鉴”');
  await editor.press('KeyE', { shiftKey: true });
  await expect(desk.status).toContainText('已经引用“延边统计年鉴”');
  await expect(card).toHaveCount(1);
  await desk.saved();
  await hezhu.quit();
  const again = await start();
  const later = new EditorPage(again.page);
  await later.scrollTo('50829人');
  await later.click('50829人');
  await expect(again.desk.inspector.locator('.evidence')).toContainText('第 12 页');
});

test('a passage of another report is found by its words, taken by keys, or refused', async ({
  start,
}) => {
  const hezhu = await start();
  await working(hezhu);
  const { page, desk } = hezhu;
  const editor = new EditorPage(page);
  await editor.click('50829人');
  await editor.press('KeyE');
  // The report by words of its title, then the passage by words of its own; the form is saved by no Enter in between.
  const finder = desk.dialog.getByRole('combobox', { name: '本工程报告' });
  await finder.fill('没有这样的标题');
  await expect(desk.dialog).toContainText('没有这样标题的报告');
  await finder.fill('安图');
  const options = desk.dialog.getByRole('option');
  const title = (await options.first().textContent()) ?? '';
  await page.keyboard.press('Enter');
  const passages = desk.dialog.getByRole('combobox', { name: '在这份报告里找原文' });
  await expect(passages).toBeFocused();
  await expect(passages).toHaveValue('50829人');
  await passages.fill('贫困');
  await expect(options.nth(1)).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(options.nth(1)).toHaveAttribute('aria-selected', 'true');
  const sentence = (await options.nth(1).textContent()) ?? '';
  await everyLook(hezhu, 'evidence-passage');
  await page.keyboard.press('Enter');
  await expect(desk.dialog.getByLabel('原文', { exact: true })).toHaveValue(sentence);
  await desk.dialog.getByLabel('原文', { exact: true }).fill('没有这句话的');
  await desk.dialog.getByRole('button', { name: '保存' }).click();
  await expect(desk.dialog.getByRole('alert')).toContainText('没有这句原文');
  await desk.dialog.getByLabel('原文', { exact: true }).fill(sentence);
  await desk.dialog.getByRole('button', { name: '保存' }).click();
  await expect(desk.inspector.locator('.evidence')).toContainText(sentence);
  await expect(desk.inspector.locator('.evidence')).toContainText(title);
});

test('the card of a checked figure looks right in both themes and languages', async ({ start }) => {
  const hezhu = await start();
  await working(hezhu);
  await mkdir(pictures, { recursive: true });
  const { page, desk, app } = hezhu;
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800);
  });
  const editor = new EditorPage(page);
  await editor.scrollTo('251个');
  await editor.click('251个');
  await editor.press('KeyE');
  await desk.dialog.getByLabel('来源').fill('延边统计年鉴');
  await page.screenshot({ path: join(pictures, 'evidence-form.png') });
  await page.keyboard.press('Enter');
  await desk.saved();
  for (const language of ['zh-CN', 'en'] as const) {
    for (const theme of ['light', 'dark'] as const) {
      await page.evaluate((patch) => window.hezhu.request('settings:change', patch), {
        language,
        theme,
      });
      await page.reload();
      await desk.painted();
      await editor.scrollTo('251个');
      await editor.click('251个');
      await expect(desk.inspector.locator('.evidence')).toBeVisible();
      await page.screenshot({ path: join(pictures, `evidence-${language}-${theme}.png`) });
    }
  }
});
