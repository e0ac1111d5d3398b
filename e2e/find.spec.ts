import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Settings } from '../src/core/ipc/views.ts';
import { expect, test } from './fixtures.ts';
import { halfAnnotate } from './half-annotated.ts';
import type { Hezhu, StartOptions } from './hezhu.ts';
import { EditorPage } from './pages/editor.ts';

const pictures = join(resolve(import.meta.dirname, '..'), 'test-results', 'looks');

/** A desk with the half annotated report, and the search open. */
async function searching(start: (options?: StartOptions) => Promise<Hezhu>): Promise<Hezhu> {
  const hezhu = await start();
  await halfAnnotate(hezhu.page);
  await hezhu.page.reload();
  await hezhu.desk.painted();
  await hezhu.page.keyboard.press('Control+f');
  return hezhu;
}

/** Types a query in the place of the one before. */
async function look({ page, desk }: Hezhu, query: string): Promise<void> {
  await desk.findBar.getByRole('textbox', { name: '在报告中查找' }).fill(query);
  await expect(page.locator('.find-bar .search-count')).not.toHaveText('正在查找…');
}

test('a number is found however it is written, with its unit', async ({ start }) => {
  const hezhu = await searching(start);
  const { page, desk } = hezhu;
  const editor = new EditorPage(page);
  const count = page.locator('.find-bar .search-count');
  await look(hezhu, '五万零八百二十九');
  await expect(count).toHaveText('没有找到');
  await desk.findBar.getByRole('button', { name: /按数值查找/ }).click();
  await expect(count).toHaveText('1 / 1');
  await expect(desk.findBar).toContainText('＝ 50829');
  await editor.expectSelected('50829人');
  // Whoever types the number as it comes is offered its value.
  await look(hezhu, '5.0829万人');
  await expect(count).toHaveText('没有找到');
  await desk.findBar.getByRole('button', { name: /按数值找/ }).click();
  await expect(desk.findBar.getByRole('textbox', { name: '在报告中查找' })).toBeFocused();
  await expect(count).toHaveText('1 / 1');
  await editor.expectSelected('50829人');
  await expect(desk.findBar.getByRole('button', { name: /按数值找/ })).toHaveCount(0);
  await look(hezhu, '=脱贫');
  await expect(desk.findBar).toContainText('“脱贫”不是数');
});

test('a regular expression is found; a wrong one is said, and one without end is stopped', async ({
  start,
}) => {
  const hezhu = await searching(start);
  const { page, desk } = hezhu;
  const editor = new EditorPage(page);
  await look(hezhu, '/\\d{5}[人名]/');
  await expect(page.locator('.find-bar .search-count')).toHaveText(/^1 \/ \d+$/);
  await editor.expectSelected('50829人');
  await look(hezhu, '/(\\d/');
  await expect(desk.findBar).toContainText('正则表达式写错了：括号没有闭合');
  // Every way to cut a line is tried, and there is no end to them.
  await look(hezhu, '/^(.?.?)*(.?.?)*(.?.?)*\\u0001/');
  await expect(desk.findBar).toContainText('这个正则表达式太费时', { timeout: 10_000 });
  await look(hezhu, '/贫困人口/');
  await expect(page.locator('.find-bar .search-count')).toHaveText(/ \/ \d+$/);
});

test('filters find annotations, are chosen or typed, and follow the work', async ({ start }) => {
  const hezhu = await searching(start);
  const { page, desk } = hezhu;
  const editor = new EditorPage(page);
  const count = page.locator('.find-bar .search-count');
  await desk.findBar.getByRole('button', { name: '筛选' }).click();
  await desk.findBar.getByRole('combobox', { name: '全部标签' }).selectOption('figure');
  await desk.findBar.getByRole('combobox', { name: '全部结论' }).selectOption('wrong');
  const box = desk.findBar.getByRole('textbox', { name: '在报告中查找' });
  await expect(box).toHaveValue('标签:数字 结论:有误');
  await expect(count).toHaveText('1 / 1');
  await look(hezhu, '属性:数值>=4万 标签:数字');
  await expect(count).toHaveText(/ \/ 3$/);
  await look(hezhu, '标签:数目');
  await expect(desk.findBar).toContainText('标签里没有“数目”');
  await look(hezhu, '结论:有误');
  await expect(count).toHaveText('1 / 1');
  // The finding is changed, and the search follows.
  // The way there scrolls smoothly: a click must not come while the text moves.
  await editor.scrollTo('全州贫困村出列251个');
  await editor.click('251个');
  await desk.inspector.getByRole('radio', { name: '属实' }).check({ force: true });
  await expect(count).toHaveText('没有找到');
  await page.locator('.editor-text').focus();
  await page.keyboard.press('Control+z');
  await expect(count).toHaveText('1 处');
});

test('a selection that looks like a query is looked for as it stands', async ({ start }) => {
  const hezhu = await searching(start);
  const { page, desk } = hezhu;
  await look(hezhu, '延边州 标签:无');
  await expect(page.locator('.find-bar .search-count')).toHaveText(/ \/ \d+$/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+f');
  await expect(desk.findBar.getByRole('textbox', { name: '在报告中查找' })).toHaveValue('延边州');
});

test('F3 goes from hit to hit, and from a hit one goes back to where one was, also in another report', async ({
  start,
}) => {
  const hezhu = await searching(start);
  const { page, desk } = hezhu;
  const editor = new EditorPage(page);
  await page.keyboard.press('Escape');
  await editor.drag('栉风沐雨');
  await editor.expectSelected('栉风沐雨');
  await page.keyboard.press('Control+f');
  await look(hezhu, '脱贫');
  await editor.expectSelected('脱贫');
  const count = page.locator('.find-bar .search-count');
  const first = (await count.textContent()) ?? '';
  await page.keyboard.press('F3');
  await expect(count).not.toHaveText(first);
  await page.keyboard.press('Shift+F3');
  await expect(count).toHaveText(first);
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('F3');
  await page.keyboard.press('Escape');
  await expect(editor.text).toBeFocused();
  const scrolled = (): Promise<number> =>
    page.locator('.editor-scroller').evaluate(({ scrollTop }) => scrollTop);
  await expect.poll(scrolled).toBeGreaterThan(900);
  await editor.press('Minus', { ctrlKey: true, altKey: true });
  await editor.expectSelected('栉风沐雨');
  await expect.poll(scrolled).toBeLessThan(500);
  // Another report is left for another, and come back to.
  const [, other = ''] = await desk.reportTitles().allTextContents();
  await desk.openReport(other);
  await editor.text.focus();
  await editor.press('End', { ctrlKey: true });
  await page.evaluate(() => window.dispatchEvent(new MouseEvent('mouseup', { button: 3 })));
  await expect(page).toHaveTitle(/栉风沐雨/);
  await editor.expectSelected('栉风沐雨');
  await hezhu.menu('go-forward');
  await expect(page).not.toHaveTitle(/栉风沐雨/);
  await hezhu.menu('go-forward');
  await expect(desk.status).toContainText('没有更后的位置了');
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
  test(`looks of the search in a report: ${name}`, async ({ start }) => {
    const hezhu = await searching(start);
    const { page, app } = hezhu;
    await app.evaluate(({ BrowserWindow }, [width, height]) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, size);
    await page.evaluate((patch) => window.hezhu.request('settings:change', patch), settings);
    await page.reload();
    await hezhu.desk.painted();
    await mkdir(pictures, { recursive: true });
    await page.keyboard.press('Control+f');
    await page.locator('.find-bar .search-field').fill('属性:数值>=4万 有:标记 =50829');
    await page.locator('.find-bar [aria-expanded]').click();
    await page.screenshot({ path: join(pictures, `find-${name}.png`) });
    await page.locator('.find-bar .search-field').fill('/(50829/');
    await page.screenshot({ path: join(pictures, `find-problem-${name}.png`) });
  });
}
