import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Settings } from '../src/core/ipc/views.ts';
import { expect, test } from './fixtures.ts';

const pictures = join(resolve(import.meta.dirname, '..'), 'test-results', 'looks');

/** “祥莲镇序：”, “2018年19万人”, “2019年31万人” in GB 18030. */
const bytes = Buffer.from(
  'cfe9c1abd5f2d0f2a3ba0a32303138c4ea3139cdf2c8cb0a32303139c4ea3331cdf2c8cb0a',
  'hex',
);

test('a report read in the wrong encoding is read again, and its annotations follow', async ({
  start,
  place,
}) => {
  const hezhu = await start();
  const { page, desk } = hezhu;
  const file = join(place.root, '乡镇.txt');
  await writeFile(file, bytes);
  await hezhu.choose(file);
  await page.evaluate(() => window.hezhu.request('project:import', { from: 'chosen-encoding' }));
  await page.reload();
  await desk.painted();
  await hezhu.choose(file);
  await desk.command('选择编码导入');
  await desk.dialog.getByText('Big5').click();
  await desk.dialog.getByRole('button', { name: /导入 1 个文件/ }).click();
  await desk.dialog.getByRole('button', { name: '完成' }).click();
  await desk.text.locator('.ProseMirror').focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('1');
  await desk.saved();
  await desk.command('更换编码');
  const dialog = desk.dialog;
  await expect(dialog).toContainText('乡镇.txt');
  await dialog.getByText('GB 18030').click();
  await expect(dialog.locator('.encoding-counts')).toContainText('失位 0');
  await mkdir(pictures, { recursive: true });
  const pose = async (name: string, settings: Partial<Settings>, width: number, height: number) => {
    await page.evaluate((patch) => window.hezhu.request('settings:change', patch), settings);
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(pictures, `report-encoding-${name}.png`) });
  };
  await pose('light-1280', {}, 1280, 800);
  await pose('dark-1920', { theme: 'dark' }, 1920, 1080);
  await dialog.getByRole('button', { name: /改用 GB 18030/ }).click();
  await expect(dialog).toBeHidden();
  await expect(desk.text).toContainText('2019年31万人');
  await expect(desk.status).toContainText('标注 1');
  await page.keyboard.press('Control+Shift+B');
  await expect(desk.dialog).toContainText('改编码前');
});
