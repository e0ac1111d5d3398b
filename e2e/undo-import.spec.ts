import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from './fixtures.ts';

const pictures = join(resolve(import.meta.dirname, '..'), 'test-results', 'looks');

test('an import is undone as a whole, with a question where its reports are annotated, and redone with the work', async ({
  start,
  place,
}) => {
  const hezhu = await start();
  const { page, desk } = hezhu;
  const before = await desk.reportTitles().count();
  const folder = join(place.root, '新到');
  await mkdir(folder);
  await writeFile(join(folder, '甲.txt'), '甲县脱贫攻坚综述\n全县共有贫困人口4万人。\n');
  await writeFile(join(folder, '乙.txt'), '乙县脱贫攻坚综述\n全县共有贫困人口5万人。\n');
  await hezhu.choose(folder);
  await page.keyboard.press('Control+Shift+i');
  await expect(desk.dialog).toContainText('已导入 2 份');
  await page.screenshot({ path: join(pictures, 'import-result.png') });
  await desk.dialog.getByRole('button', { name: '撤销这次导入' }).click();
  await expect(desk.reportTitles()).toHaveCount(before);
  await expect(desk.text.locator('.ProseMirror')).toBeVisible();

  await page.keyboard.press('Control+Digit2');
  await page.keyboard.press('Control+Shift+z');
  await expect(desk.reportTitles()).toHaveCount(before + 2);
  await desk.openReport('甲县');
  await desk.text.locator('.ProseMirror').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('3');
  await desk.saved();
  await page.keyboard.press('Control+Digit2');
  await expect(page.locator('.screen-bar')).toContainText('标签体系');
  await page.keyboard.press('Control+z');
  await expect(desk.dialog).toContainText('其中 1 份上有你的 1 条标注');
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, 'undo-import.png') });
  await desk.dialog.getByRole('button', { name: '移出工程' }).click();
  await expect(desk.reportTitles()).toHaveCount(before);
  await hezhu.quit();

  const again = await start();
  await expect(again.desk.reportTitles()).toHaveCount(before);
  await again.page.keyboard.press('Control+Digit2');
  await again.page.keyboard.press('Control+Shift+z');
  await expect(again.desk.reportTitles()).toHaveCount(before + 2);
  await again.desk.openReport('甲县');
  await expect(again.desk.status).toContainText('标注 1');
});

test('labels that came with a corpus go with its import, and come back with it', async ({
  start,
  place,
}) => {
  const hezhu = await start();
  const { page, desk } = hezhu;
  const before = await desk.reportTitles().count();
  const file = join(place.root, '事件.conll');
  await writeFile(file, '汪\tB-EVENT\n清\tI-EVENT\n县\tO\n脱\tO\n贫\tO\n');
  await desk.command('导入带标注的语料');
  await hezhu.choose(file);
  await desk.dialog.getByRole('button', { name: '选文件…' }).click();
  await desk.dialog.getByRole('button', { name: '导入 1 份文档' }).click();
  await expect(desk.dialog).toContainText('已导入 1 份');
  await page.keyboard.press('Escape');
  const event = page.locator('.top-bar').getByText('EVENT', { exact: true });
  await expect(event).toBeVisible();
  await page.keyboard.press('Control+Digit2');
  await page.keyboard.press('Control+z');
  await expect(desk.reportTitles()).toHaveCount(before);
  await page.keyboard.press('Control+Digit1');
  await expect(desk.text.locator('.ProseMirror')).toBeVisible();
  await expect(event).toHaveCount(0);
  await page.keyboard.press('Control+Digit2');
  await page.keyboard.press('Control+Shift+z');
  await expect(desk.reportTitles()).toHaveCount(before + 1);
  await page.keyboard.press('Control+Digit1');
  await expect(event).toBeVisible();
});
