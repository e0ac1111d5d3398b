import AxeBuilder from '@axe-core/playwright';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from './fixtures.ts';
import { halfAnnotate } from './half-annotated.ts';

const pictures = join(resolve(import.meta.dirname, '..'), 'test-results', 'looks');

test('reports are taken out with a word on what they hold, undone, and put back after a restart', async ({
  start,
}) => {
  const hezhu = await start();
  const { page, desk } = hezhu;
  const all = await desk.reportTitles().count();
  await page.evaluate(() => window.hezhu.request('settings:change', { reviewerName: '韩梅梅' }));
  await halfAnnotate(page);
  await page.evaluate(() => window.hezhu.request('settings:change', { reviewerName: '李雷' }));
  await page.reload();
  await desk.painted();
  const [first, second] = await desk.reportTitles().allTextContents();
  if (first === undefined || second === undefined) throw new Error('too few reports');

  await test.step('a key on the line of a report', async () => {
    await desk.reportList.locator('[data-row-focus]').first().focus();
    await page.keyboard.press('Delete');
    await expect(desk.dialog).toContainText('移出报告');
    await expect(desk.dialog.getByRole('checkbox', { checked: true })).toHaveCount(1);
    await expect(desk.dialog.getByRole('row', { name: /^韩梅梅/ })).toBeVisible();
    await desk.dialog.getByRole('button', { name: '取消' }).click();
    await expect(desk.reportTitles()).toHaveCount(all);
  });

  await test.step('several, from the menu, and back by the bar', async () => {
    await hezhu.menu('remove-reports');
    await desk.dialog.getByRole('textbox').fill(second.slice(0, 6));
    await desk.dialog.getByRole('checkbox').first().check();
    await expect(desk.dialog).toContainText(`选了 2 / ${all} 份`);
    await desk.dialog.getByRole('button', { name: '移出 2 份' }).click();
    await expect(desk.reportTitles()).toHaveCount(all - 2);
    await expect(desk.text.locator('.ProseMirror')).toBeVisible();
    await expect(page.locator('.notice.moved')).toContainText('等 2 份报告移出工程');
    await page.locator('.notice.moved').getByRole('button', { name: '撤销' }).click();
    await expect(desk.reportTitles()).toHaveCount(all);
  });

  await test.step('one for good, and undo is named on a screen of the project', async () => {
    await desk.openReport(first);
    await page.keyboard.press('Control+Shift+Delete');
    await desk.dialog.getByRole('button', { name: '移出 1 份' }).click();
    await expect(desk.reportTitles()).toHaveCount(all - 1);
    await expect(page).toHaveTitle(new RegExp(second.slice(0, 6)));
    await page.keyboard.press('Control+Digit2');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('撤销');
    await expect(desk.dialog).toContainText('移出“');
    await page.keyboard.press('Escape');
  });
  await hezhu.quit();

  const again = await start();
  await expect(again.desk.reportTitles()).toHaveCount(all - 1);
  await again.menu('bring-back-reports');
  await again.desk.dialog.getByRole('checkbox').check();
  await expect(again.desk.dialog.getByRole('row', { name: /^韩梅梅/ })).toBeVisible();
  await again.desk.dialog.getByRole('button', { name: '放回 1 份' }).click();
  await expect(again.desk.reportTitles()).toHaveCount(all);
  await again.menu('bring-back-reports');
  await expect(again.desk.dialog).toContainText('没有移出的报告');
});

test('taking out and putting back, in all sizes, themes and languages, with nothing for axe to find', async ({
  start,
}) => {
  test.setTimeout(180_000);
  await mkdir(pictures, { recursive: true });
  const hezhu = await start();
  const { page, desk, app } = hezhu;
  await page.evaluate(() => window.hezhu.request('settings:change', { reviewerName: '李雷' }));
  await halfAnnotate(page);
  await hezhu.menu('remove-reports');
  await desk.dialog.getByRole('button', { name: '移出 1 份' }).click();
  await expect(page.locator('.notice.moved')).toBeVisible();
  await page.screenshot({ path: join(pictures, 'moved-bar.png') });
  for (const { width, height } of [
    { width: 960, height: 600 },
    { width: 1280, height: 800 },
    { width: 1920, height: 1080 },
  ]) {
    await app.evaluate(
      ({ BrowserWindow }, size) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    );
    for (const language of ['zh-CN', 'en'] as const) {
      for (const theme of ['light', 'dark'] as const) {
        await page.evaluate((settings) => window.hezhu.request('settings:change', settings), {
          language,
          theme,
        });
        await page.reload();
        await desk.painted();
        for (const way of ['remove-reports', 'bring-back-reports'] as const) {
          await hezhu.menu(way);
          await desk.dialog.getByRole('checkbox').first().check();
          await expect(desk.dialog.locator('.removal-held')).not.toHaveClass(/counting/);
          const name = `${way}-${width}-${language}-${theme}.png`;
          await page.screenshot({ path: join(pictures, name) });
          const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
          expect
            .soft(
              violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
              name,
            )
            .toEqual([]);
          await page.keyboard.press('Escape');
          await expect(desk.dialog).toBeHidden();
        }
      }
    }
  }
});
