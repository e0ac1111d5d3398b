import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
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
  await page.keyboard.press('Control+Shift+z');
  await desk.saved();
  await hezhu.quit();
  const again = await start();
  const later = new EditorPage(again.page);
  await later.scrollTo('50829人');
  await later.click('50829人');
  await expect(again.desk.inspector.locator('.evidence')).toContainText('第 12 页');
});

test('a passage of another report is cited by its very words, or refused', async ({ start }) => {
  const hezhu = await start();
  await working(hezhu);
  const { page, desk } = hezhu;
  const editor = new EditorPage(page);
  await editor.click('50829人');
  await editor.press('KeyE');
  const other = desk.dialog.getByLabel('本工程报告').locator('option').nth(2);
  const title = (await other.textContent()) ?? '';
  await desk.dialog.getByLabel('本工程报告').selectOption({ label: title });
  await desk.dialog.getByLabel('原文').fill('没有这句话的');
  await desk.dialog.getByRole('button', { name: '保存' }).click();
  await expect(desk.dialog.getByRole('alert')).toContainText('没有这句原文');
  await desk.dialog.getByLabel('原文').fill('脱贫');
  await desk.dialog.getByRole('button', { name: '保存' }).click();
  await expect(desk.inspector.locator('.evidence')).toContainText('“脱贫”');
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
