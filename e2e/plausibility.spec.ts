import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from './fixtures.ts';
import type { Hezhu } from './hezhu.ts';
import type { Place } from './place.ts';

const pictures = join(resolve(import.meta.dirname, '..'), 'test-results', 'looks');

const report = [
  '宜昌市易地搬迁工作综述',
  '2019-06-20',
  '恩施州山高路远，近年来，恩施州利川市和恩施州来凤县先后建成安置点312个，调研组又到了湖北省张家界市。',
  '主要抓了三件事。一是选址，二是建房。四是就业，带动1200户增收。截至2019年底，已有812户搬入新居，自来水覆盖率达到103%。',
  '',
].join('\n');

/** Hezhu with the report open, and what is doubtful in it found. */
async function opened(start: () => Promise<Hezhu>, place: Place): Promise<Hezhu> {
  const hezhu = await start();
  const { page, desk } = hezhu;
  await page.evaluate(() =>
    window.hezhu.request('settings:change', { reviewerName: '我', hintDismissed: true }),
  );
  await page.reload();
  await desk.painted();
  const file = join(place.documents, '综述.txt');
  await writeFile(file, report);
  await hezhu.choose(file);
  await page.keyboard.press('Control+i');
  await expect(desk.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(desk.dialog).toBeHidden();
  await desk.openReport('宜昌市易地搬迁');
  await expect(desk.status).toContainText('存疑');
  return hezhu;
}

test('what is not plausible is listed apart, stepped to, dismissed by key, and switched off by rule', async ({
  start,
  place,
}) => {
  const { page, desk } = await opened(start, place);
  const rows = page.locator('.check-panel .check-row');
  const row = (words: string) => rows.filter({ hasText: words });
  await page.keyboard.press('Control+Shift+K');
  await expect(row('合理性 · 标题中的地名与正文不一致')).toContainText('存疑');
  await expect(row('张家界市不在湖北省内')).toContainText('地名不在上级区划内');
  await expect(row('2019-12-01 > 2019-06-20')).toContainText('日期晚于报告日期');
  await expect(row('103% > 100%')).toContainText('部分的百分比超过 100');
  await expect(row('一是、二是、四是，缺“三是”')).toContainText('序号有遗漏');
  await expect(desk.status).toContainText('存疑 5');
  await expect(desk.status).not.toContainText('不成立');
  await expect(page.locator('.editor-marks .doubt.doubtful').first()).toBeAttached();
  const marks = await page.locator('.editor-marks .doubt.doubtful').count();
  // The first in the text; a doubt is dismissed by the key that answers any check.
  await page.keyboard.press('F8');
  await expect(page.locator('.check-detail')).toContainText('标题中的地名与正文不一致');
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, 'doubts-zh-light.png') });
  await page.locator('.check-detail').getByRole('button', { name: '没有问题' }).click();
  await expect(desk.status).toContainText('存疑 4');
  await expect(row('标题中的地名与正文不一致')).toContainText('没有问题');
  await expect
    .poll(() => page.locator('.editor-marks .doubt.doubtful').count())
    .toBeLessThan(marks);
  await page.keyboard.press('Control+z');
  await expect(desk.status).toContainText('存疑 5');
  await desk.saved();

  await desk.command('rules');
  const screen = page.locator('[data-screen="rules"]');
  const off = screen.locator('[data-rule="plausibility/misplaced"]');
  await off.scrollIntoViewIfNeeded();
  await page.screenshot({ path: join(pictures, 'doubts-rules-zh-light.png') });
  await off.getByRole('checkbox').click();
  await expect(off).toHaveAttribute('data-off', 'true');
  await page.evaluate(() =>
    window.hezhu.request('settings:change', { language: 'en', theme: 'dark' }),
  );
  await page.reload();
  await desk.painted();
  await desk.openReport('宜昌市易地搬迁');
  await expect(desk.status).toContainText('Doubtful 4');
  await page.keyboard.press('Control+Shift+K');
  await expect(rows.filter({ hasText: 'is not in' })).toHaveCount(0);
  await page.keyboard.press('F8');
  await page.screenshot({ path: join(pictures, 'doubts-en-dark.png') });
});
