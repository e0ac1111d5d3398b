import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bothThemes } from './every-look.ts';
import { expect, test } from './fixtures.ts';

const root = resolve(import.meta.dirname, '..');
const pictures = join(root, 'test-results', 'looks');

/** A seed as it might be issued again: figures changed, a paragraph gone, one come. */
async function reissued(): Promise<string> {
  const seeds = (await readdir(join(root, 'seeds'))).filter((name) => name.endsWith('.txt'));
  const text = await readFile(join(root, 'seeds', seeds[0] ?? ''), 'utf8');
  const lines = text.split('\n');
  const long = lines.flatMap((line, index) => (line.length > 60 ? [index] : []));
  const [first = 0, second = 0, third = 0] = long;
  lines[first] = lines[first]?.replace(/\d/, (digit) => `${(Number(digit) % 9) + 1}`) ?? '';
  lines[second] = `${lines[second] ?? ''}据最新统计，又有1234户脱贫。`;
  lines.splice(third, 1, '这一段是后一版新写的，共投入567万元。');
  return lines.join('\n');
}

test('a re-issue is laid beside the earlier issue, and the work on that is carried over as one step', async ({
  start,
  place,
}) => {
  const hezhu = await start();
  const { page, desk } = hezhu;
  await desk.reportTitles().first().click();
  await desk.command('接受多条建议');
  await desk.dialog.getByRole('button', { name: /接受/ }).last().click();
  await expect(desk.dialog).toBeHidden();
  await desk.saved();
  const file = join(place.root, '后一版.txt');
  await writeFile(file, await reissued());
  await hezhu.choose(file);
  await page.keyboard.press('Control+i');
  await expect(desk.dialog).toContainText('像是它的另一版');
  await desk.dialog.getByRole('button', { name: '对照并沿用标注…' }).click();
  const { dialog } = desk;
  await expect(dialog.locator('.compared-steps')).toContainText(/处不同，其中数字/);
  await expect(dialog.locator('.issue-fates')).toContainText('整句未变');
  await page.keyboard.press('F7');
  await expect(dialog.locator('.compared-place')).toContainText('第 1 /');
  await expect(dialog.locator('[data-current="true"]').first()).toBeInViewport();
  await page.keyboard.press('Shift+F7');
  await page.keyboard.press('F7');
  await mkdir(pictures, { recursive: true });
  const pose = async (name: string, width: number, height: number) => {
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(pictures, `issues-${name}.png`) });
  };
  await pose('zh-light-1280', 1280, 800);
  await bothThemes(hezhu, 'issues');
  await hezhu.menu('theme-dark');
  await pose('zh-dark-1920', 1920, 1080);
  await dialog.getByRole('button', { name: '换一份…' }).click();
  await expect(dialog.locator('.issue-report').first()).toBeVisible();
  await pose('choose-dark-1280', 1280, 800);
  await page.keyboard.press('Enter');
  const carry = dialog.getByRole('button', { name: /链接并沿用/ });
  const count = Number(/\d+/.exec((await carry.textContent()) ?? '')?.[0]);
  expect(count).toBeGreaterThan(2);
  await carry.click();
  await expect(desk.status).toContainText(`标注 ${count}`);
  await desk.saved();
  await page.keyboard.press('Control+z');
  await expect(desk.status).toContainText('标注 0');
  await page.keyboard.press('Control+Shift+z');
  await expect(desk.status).toContainText(`标注 ${count}`);

  await page.keyboard.press('Control+Shift+r');
  await expect(dialog.getByRole('button', { name: '取消链接' })).toBeVisible();
  await expect(dialog.locator('.issue-fates [data-fate="already"] dd')).not.toHaveText('0');
  await expect(dialog.getByRole('button', { name: '没有要沿用的' })).toBeDisabled();
  await bothThemes(hezhu, 'issues-linked');
  await hezhu.menu('theme-light');
  await hezhu.menu('language-en');
  await expect(dialog.getByRole('button', { name: 'Unlink' })).toBeVisible();
  await pose('en-light-1280', 1280, 800);
  await pose('en-light-860', 860, 800);
  await dialog.getByRole('button', { name: 'Unlink' }).click();
  await expect(dialog.getByRole('button', { name: 'Link only' })).toBeVisible();
});
