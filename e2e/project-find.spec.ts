import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Settings } from '../src/core/ipc/views.ts';
import { expect, test } from './fixtures.ts';
import { halfAnnotate } from './half-annotated.ts';
import type { Hezhu, StartOptions } from './hezhu.ts';
import { EditorPage } from './pages/editor.ts';

const pictures = join(resolve(import.meta.dirname, '..'), 'test-results', 'looks');

/** A desk with a half annotated report, at the search in the project. */
async function searching(start: (options?: StartOptions) => Promise<Hezhu>): Promise<Hezhu> {
  const hezhu = await start();
  const { page, desk } = hezhu;
  await page.evaluate(() =>
    window.hezhu.request('settings:change', { reviewerName: '我', hintDismissed: true }),
  );
  await halfAnnotate(page);
  await page.reload();
  await desk.painted();
  await page.keyboard.press('Control+Shift+f');
  await expect(page.getByRole('textbox', { name: '在工程中查找' })).toBeFocused();
  return hezhu;
}

test('a text is found in all reports; Enter opens a hit, and the key leads back to it', async ({
  start,
}) => {
  const { page } = await searching(start);
  const editor = new EditorPage(page);
  await page.keyboard.type('贫困人口');
  const said = page.locator('#find-project-said');
  await expect(said).toHaveText(/^\d 份报告中 \d+ 处$/);
  await expect(page.locator('.found-report')).not.toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('ArrowDown');
  const line = page.locator('.found-hit:focus');
  const text = await line.textContent();
  await page.keyboard.press('Enter');
  await expect(page.locator('.screen')).toHaveCount(0);
  await editor.expectSelected('贫困人口');
  await expect(editor.text).toBeFocused();
  await page.keyboard.press('Control+Shift+f');
  await expect(line).toHaveText(text ?? '');
  await page.keyboard.press('Escape');
  await expect(editor.text).toBeFocused();
});

test('asked for again, the search takes what is typed next for a search of its own', async ({
  start,
}) => {
  const { page } = await searching(start);
  const box = page.getByRole('textbox', { name: '在工程中查找' });
  await page.keyboard.press('Control+Alt+f');
  await expect(box).toHaveValue('有:待回看');
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+Shift+f');
  await page.keyboard.type('贫困人口');
  await expect(box).toHaveValue('贫困人口');
});

test('the arrow right behind the last letter leads to hits of all that was typed', async ({
  start,
}) => {
  const { page } = await searching(start);
  await page.keyboard.type('贫困');
  await expect(page.locator('.found-hit')).not.toHaveCount(0);
  await page.keyboard.type('人口');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.found-hit:focus mark')).toHaveText('贫困人口');
});

test('annotations are found by what is said of them, as the work stands now', async ({ start }) => {
  const { page, desk } = await searching(start);
  const editor = new EditorPage(page);
  await page.getByRole('button', { name: /要回头看的标注/ }).click();
  const box = page.getByRole('textbox', { name: '在工程中查找' });
  await expect(box).toHaveValue('有:待回看');
  await expect(page.locator('.found-hit')).not.toHaveCount(0);
  const before = await page.locator('.found-hit').count();
  await box.fill('标签:数字 结论:有误');
  await expect(page.locator('.found-hit mark')).toHaveText(['251个']);
  await page.locator('.found-hit').click();
  await editor.expectSelected('251个');
  await expect(editor.activeQuote).toHaveText('251个');
  await desk.inspector.getByRole('radio', { name: '属实' }).check({ force: true });
  await expect(desk.inspector.getByRole('radio', { name: '属实' })).toBeChecked();
  await page.keyboard.press('Control+Shift+f');
  await box.fill('标签:数字 结论:有误 ');
  await expect(page.locator('.find-empty')).toContainText('全部报告中都没有找到');
  await box.fill('/(贫/');
  await expect(page.locator('#find-project-said')).toContainText('括号没有闭合');
  await box.fill('有:标记');
  await expect(page.locator('.found-hit')).toHaveCount(before);
  await box.fill('=脱贫');
  await expect(page.locator('#find-project-said')).toContainText('不是数');
  await box.fill('=五万零八百二十九');
  await expect(page.locator('.found-hit mark')).toHaveText(['50829人']);
});

test('every filter narrows what is found, alone and together', async ({ start }) => {
  const { page } = await searching(start);
  const box = page.getByRole('textbox', { name: '在工程中查找' });
  const marks = page.locator('.found-hit mark');
  const found = async (query: string): Promise<readonly string[]> => {
    await box.fill(query);
    await expect(box).toHaveValue(query);
    await page.waitForTimeout(400);
    return (await marks.allTextContents()).toSorted();
  };
  const all = await found('审阅人:我');
  expect(all.length).toBeGreaterThan(10);
  const figures = await found('标签:数字');
  expect(figures.length).toBeLessThan(all.length);
  expect(await found('标签:数字 审阅人:我 状态:标注中')).toEqual(figures);
  expect(await found('标签:数字 状态:定稿')).toEqual([]);
  const places = await found('标签:地点');
  const programs = await found('标签:项目');
  expect([...figures, ...places, ...programs].toSorted()).toEqual(all);
  const judged: string[] = [];
  for (const verdict of ['属实', '有误', '未核']) {
    judged.push(...(await found(`标签:数字 结论:${verdict}`)));
  }
  expect(judged.toSorted()).toEqual(figures);
  expect(await found('属性:指标=建档立卡贫困人口')).toEqual(['50829人']);
  expect(await found('属性:数值>50000 属性:数值<60000')).toEqual(['50829人']);
  expect(await found('有:标记')).toEqual(['43930名']);
  expect(await found('/\\d{5}人/ 结论:属实')).toEqual(['50829人']);
  expect(await found('=50829 标签:数字')).toEqual(['50829人']);
  expect(await found('=50829 标签:地点')).toEqual([]);
});

interface Look {
  readonly name: string;
  readonly settings: Partial<Settings>;
  readonly size: readonly [width: number, height: number];
}

const looks: readonly Look[] = [
  { name: 'light', settings: { theme: 'light' }, size: [1280, 800] },
  { name: 'dark', settings: { theme: 'dark' }, size: [1280, 800] },
  { name: 'english', settings: { theme: 'light', language: 'en' }, size: [1280, 800] },
  { name: 'large', settings: { theme: 'dark', language: 'en' }, size: [1920, 1080] },
];

for (const { name, settings, size } of looks) {
  test(`looks of the search in the project: ${name}`, async ({ start }) => {
    const { page, app, desk } = await searching(start);
    await app.evaluate(({ BrowserWindow }, [width, height]) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, size);
    await page.evaluate((patch) => window.hezhu.request('settings:change', patch), settings);
    await page.reload();
    await desk.painted();
    await mkdir(pictures, { recursive: true });
    await page.keyboard.press('Control+Shift+f');
    await page.screenshot({ path: join(pictures, `project-find-empty-${name}.png`) });
    await page.keyboard.type('贫困');
    await expect(page.locator('.found-hit')).not.toHaveCount(0);
    await page.keyboard.press('ArrowDown');
    await page.screenshot({ path: join(pictures, `project-find-text-${name}.png`) });
    await page.locator('.find-project .search-field').fill('标签:数字,地点');
    await page.locator('.find-project [aria-expanded]').click();
    await expect(page.locator('.found-marks').first()).toBeVisible();
    await page.screenshot({ path: join(pictures, `project-find-${name}.png`) });
  });
}
