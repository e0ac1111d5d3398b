import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from './fixtures.ts';
import type { Hezhu } from './hezhu.ts';
import { openReport } from './one-report.ts';

const pictures = join(resolve(import.meta.dirname, '..'), 'test-results', 'looks');

const text =
  '全县脱贫攻坚综述\n全县共有贫困人口近4万人，汪清县脱贫1.2万人。\n产业扶贫覆盖95.3%的村。\n';

async function pose(hezhu: Hezhu, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  for (const [theme, language, width, height] of [
    ['dark', 'en', 1920, 1080],
    ['light', 'zh-CN', 1280, 800],
  ] as const) {
    await hezhu.menu(`theme-${theme}`);
    await hezhu.menu(`language-${language}`);
    await hezhu.page.setViewportSize({ width, height });
    await hezhu.page.waitForTimeout(300);
    await hezhu.page.screenshot({ path: join(pictures, `lists-${name}-${theme}.png`) });
  }
}

test('a report has a note, flags and notes are listed, and searches are kept with the project', async ({
  start,
  place,
}) => {
  const { hezhu, folder, editor } = await openReport(place, start, text);
  const { page, desk } = hezhu;
  for (const quote of ['近4万人', '95.3%']) {
    await editor.scrollTo(quote);
    await editor.drag(quote);
    await page.keyboard.press('1');
  }
  await page.keyboard.press('f');
  // A note on the whole report, by keyboard alone.
  await page.keyboard.press('Shift+F2');
  await page.keyboard.type('口径待问统计局');
  await pose(hezhu, 'note');
  await page.keyboard.press('Control+Enter');
  await expect(page.locator('.report-note-bar')).toContainText('口径待问统计局');
  await expect(desk.reportList).toContainText('有备注');
  await page.keyboard.press('Control+Z');
  await expect(page.locator('.report-note-bar')).toBeHidden();
  await page.keyboard.press('Control+Y');
  await expect(page.locator('.report-note-bar')).toContainText('口径待问统计局');
  // What is to be come back to, as a list that leads there.
  await page.keyboard.press('Control+Alt+F');
  const hits = page.locator('.found-hit');
  await expect(hits).toHaveCount(1);
  await expect(hits.first()).toContainText('95.3%');
  await page.locator('.saved-searches').getByRole('button', { name: '存下这个查找' }).click();
  await page.keyboard.type('回头看');
  await page.keyboard.press('Enter');
  await expect(page.locator('.saved-search')).toHaveText(['回头看']);
  await pose(hezhu, 'saved');
  await page.locator('.saved-searches').getByRole('button', { name: '改名' }).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('待回看');
  await page.keyboard.press('Enter');
  await expect(page.locator('.saved-search')).toHaveText(['待回看']);
  await hits.first().focus();
  await page.keyboard.press('Control+Z');
  await expect(page.locator('.saved-search')).toHaveText(['回头看']);
  await page.keyboard.press('Control+Y');
  await hits.first().click();
  await expect(editor.activeQuote).toHaveText('95.3%');
  await desk.saved();
  await hezhu.kill();
  // The project keeps them, and the palette has them.
  const again = await start({ args: ['--project', folder] });
  await expect(again.page.locator('.report-note-bar')).toContainText('口径待问统计局');
  await again.desk.text.locator('.ProseMirror').focus();
  await again.desk.command('查找：待回看');
  await expect(again.page.locator('.found-hit')).toHaveCount(1);
  await again.page.locator('.saved-searches').getByRole('button', { name: '删除' }).click();
  await expect(again.page.locator('.saved-search')).toHaveCount(0);
  // However much is said of a report, its state stands beside it.
  await again.menu('report-details');
  await again.desk.dialog.getByRole('textbox').nth(2).fill('中共延边朝鲜族自治州委员会机关报');
  await again.page.keyboard.press('Enter');
  const origin = again.page.locator('.report-origin');
  await expect(origin).toContainText('机关报 · ');
  const state = await again.page.locator('.report-state select').boundingBox();
  const said = await origin.boundingBox();
  expect((said?.x ?? 0) + (said?.width ?? 0)).toBeLessThanOrEqual(state?.x ?? 0);
});
