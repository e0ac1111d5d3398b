import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { everyLook } from './every-look.ts';
import { expect, test } from './fixtures.ts';
import { halfAnnotate } from './half-annotated.ts';

/** “祥莲镇序：”, “2018年19万人”, “2019年31万人” in GB 18030. */
const inGb = Buffer.from(
  'cfe9c1abd5f2d0f2a3ba0a32303138c4ea3139cdf2c8cb0a32303139c4ea3331cdf2c8cb0a',
  'hex',
);
const seeds = resolve(import.meta.dirname, '../seeds');

async function seedText(): Promise<string> {
  const names = (await readdir(seeds)).filter((name) => name.endsWith('.txt')).sort();
  return readFile(join(seeds, names[0] ?? ''), 'utf8');
}

test('importing in all sizes, themes and languages', async ({ start, place }) => {
  test.setTimeout(300_000);
  const hezhu = await start();
  const { page, desk, app } = hezhu;
  const folder = join(place.root, '来稿');
  await mkdir(folder);
  await writeFile(join(folder, '乡镇.txt'), inGb);
  await writeFile(join(folder, '坏了.txt'), Buffer.concat([inGb, Buffer.from([0xff, 0xff, 0x0a])]));
  await writeFile(join(folder, '空.txt'), '');
  await writeFile(join(folder, '图.txt'), Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'));
  const again = `${await seedText()}\n又有1234户脱贫。\n`;
  await writeFile(join(folder, '再版.txt'), again);
  await test.step('which encoding, and bytes that mean nothing in it', async () => {
    await hezhu.choose(join(folder, '乡镇.txt'), join(folder, '坏了.txt'));
    await desk.command('选择编码导入');
    await expect(desk.dialog).toContainText('选择编码');
    await everyLook(hezhu, 'encoding-dialog');
    await page.keyboard.press('Escape');
  });
  await test.step('what an import did, what it refused, and what is like a report that is there', async () => {
    await hezhu.choose(folder);
    await page.keyboard.press('Control+Shift+i');
    await expect(desk.dialog).toBeVisible();
    const skip = desk.dialog.getByRole('button', { name: '都不导入' });
    if (await skip.isVisible()) await skip.click();
    await expect(desk.dialog).toContainText('导入结果');
    await everyLook(hezhu, 'import-result');
    await page.keyboard.press('Escape');
  });
  await test.step('from the clipboard', async () => {
    await app.evaluate(({ clipboard }) => clipboard.writeText('甲乡脱贫简报\n全乡近4万人脱贫。\n'));
    await page.keyboard.press('Control+Shift+n');
    await expect(desk.dialog).toContainText('已导入 1 份');
    await everyLook(hezhu, 'clipboard-import');
    await page.keyboard.press('Escape');
    await expect(desk.text).toContainText('全乡近4万人脱贫');
  });
  await test.step('another issue, to be chosen', async () => {
    await hezhu.menu('compare-issues');
    await expect(desk.dialog).toBeVisible();
    await everyLook(hezhu, 'issue-picker');
    await page.keyboard.press('Escape');
  });
});

test('what is kept and mended, in all sizes, themes and languages', async ({ start, place }) => {
  test.setTimeout(300_000);
  const hezhu = await start();
  const { page, desk } = hezhu;
  await page.evaluate(() => window.hezhu.request('settings:change', { reviewerName: '我' }));
  await halfAnnotate(page);
  await page.reload();
  await desk.painted();
  await test.step('the history of a report', async () => {
    await hezhu.menu('report-history');
    await expect(desk.inspector.locator('.history-panel')).toBeVisible();
    await everyLook(hezhu, 'history-panel');
  });
  await test.step('backups', async () => {
    await page.keyboard.press('Control+Shift+B');
    await expect(desk.dialog).toBeVisible();
    await desk.dialog.getByRole('button', { name: '立即备份' }).click();
    await expect(desk.dialog.locator('.backup-row').first()).toBeVisible();
    await everyLook(hezhu, 'backups');
    await page.keyboard.press('Escape');
  });
  await hezhu.quit();
  const reports = join(place.sample, 'reports');
  // The first of the list opens, and is to open again.
  const dated = await Promise.all(
    (await readdir(reports)).map(async (id) => {
      const { report } = JSON.parse(await readFile(join(reports, id, 'report.json'), 'utf8'));
      return `${String(report.importedAt)} ${id}`;
    }),
  );
  const [one = '', two = ''] = dated
    .sort()
    .slice(-2)
    .map((each) => each.split(' ')[1] ?? '');
  await rm(join(reports, one, 'text.txt'));
  await rm(join(reports, two, 'text.txt'));
  for (const source of await readdir(join(reports, two, 'source'))) {
    await writeFile(join(reports, two, 'source', source), '别的内容');
  }
  const later = await start();
  await test.step('what a check found, and its repair', async () => {
    const bar = later.page.locator('.notice.findings');
    await expect(bar).toBeVisible({ timeout: 30_000 });
    await bar.getByRole('button').first().click();
    await everyLook(later, 'findings');
    await later.menu('repair-project');
    await expect(later.desk.dialog).toBeVisible();
    await everyLook(later, 'repair');
    await later.page.keyboard.press('Escape');
  });
});
