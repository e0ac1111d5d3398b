import type { ElectronApplication, Locator } from '@playwright/test';
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bothThemes, everyLook } from './every-look.ts';
import { expect, test } from './fixtures.ts';
import type { Hezhu } from './hezhu.ts';
import { type Start, acceptAll, projectOf } from './project-of.ts';
import { EditorPage } from './pages/editor.ts';
import type { Place } from './place.ts';

const root = resolve(import.meta.dirname, '..');
const pictures = join(root, 'test-results', 'looks');

const reports = {
  '2019':
    '安图县2019年情况\n2020-03-01\n2018年,安图县贫困发生率为2.4%。2019年,安图县贫困发生率为0.5%。\n',
  '2020':
    '安图县脱贫综述\n2020-10-01\n2019年,安图县贫困发生率为0.9%。2018年,安图县贫困发生率为2.4%。\n',
} as const;

/** Starts with a project of two reports of one county, all of whose proposals are accepted. */
async function opened(place: Place, start: Start): Promise<Hezhu> {
  const hezhu = await projectOf(place, start, reports);
  for (const title of ['2019年情况', '脱贫综述']) await acceptAll(hezhu, title);
  return hezhu;
}

/** Has the next dialog that asks where to save answer with a path. */
async function saveTo(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

test('two reports that contradict each other stand side by side, and lead to their texts', async ({
  place,
  start,
}) => {
  const hezhu = await opened(place, start);
  const { page, app, desk } = hezhu;
  const screen = page.locator('[data-screen="ledger"]');
  await page.keyboard.press('Control+4');
  const lines = screen.locator('.ledger-line');
  await expect(lines).toHaveText([
    '贫困发生率安图县2019年0.5%、0.9%2 / 2矛盾',
    '贫困发生率安图县2018年2.4%2 / 2一致',
  ]);
  await expect(screen.locator('.ledger-filter input')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const quotes = screen.locator('.quoted li');
  await expect(quotes.locator('.quoted-context')).toHaveText([
    '2019年,安图县贫困发生率为0.5%。',
    '2019年,安图县贫困发生率为0.9%。',
  ]);
  await expect(screen.getByRole('img')).toHaveAccessibleName(
    '安图县贫困发生率，2018 年至 2019 年，共 4 处',
  );
  // The plot leaves as the same numbers in three files.
  for (const [name, ending] of [
    ['PNG', 'png'],
    ['SVG', 'svg'],
    ['CSV', 'csv'],
  ] as const) {
    await saveTo(app, join(place.root, `plot.${ending}`));
    await screen.getByRole('button', { name: `存为 ${name}` }).click();
    await expect(desk.status).toContainText(`已存为 plot.${ending}`);
  }
  const png = await readFile(join(place.root, 'plot.png'));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect(png.length).toBeGreaterThan(5000);
  expect(await readFile(join(place.root, 'plot.svg'), 'utf8')).toContain('<circle');
  expect((await readFile(join(place.root, 'plot.csv'), 'utf8')).split('\r\n')[1]).toBe(
    '2018,2018年,2.4%,2.4,安图县2019年情况',
  );
  await bothThemes(hezhu, 'ledger-group');
  await quotes.nth(1).getByRole('button', { name: '到原文' }).click();
  const editor = new EditorPage(page);
  await expect(editor.activeQuote).toHaveText('0.9%');
  await expect(editor.text).toBeFocused();
  // A correction is in the ledger at once.
  await page.keyboard.press('Delete');
  await desk.saved();
  await page.keyboard.press('Control+4');
  await expect(lines).toHaveText([
    '贫困发生率安图县2018年2.4%2 / 2一致',
    '贫困发生率安图县2019年0.5%1 / 1单个',
  ]);
});

test('the ledger is narrowed by words and outcome, and says when it is empty', async ({
  place,
  start,
}) => {
  const { page } = await opened(place, start);
  const screen = page.locator('[data-screen="ledger"]');
  await page.keyboard.press('Control+4');
  await expect(screen.locator('.ledger-line')).toHaveCount(2);
  await page.keyboard.type('2018');
  await expect(screen.locator('.ledger-line')).toHaveCount(1);
  await screen.getByText(/^矛盾 \d/).click();
  await expect(screen).toContainText('没有符合条件的数字');
});

test('a project without figures says how the ledger fills', async ({ start }) => {
  const { page } = await start();
  await page.keyboard.press('Control+4');
  await expect(page.locator('[data-screen="ledger"]')).toContainText('还没有可比较的数字');
});

test('a measure is given another name, keeps the way it is written, and undo takes the name back', async ({
  place,
  start,
}) => {
  const hezhu = await opened(place, start);
  const { page } = hezhu;
  await page.keyboard.press('Control+4');
  const pane = page.locator('.side-pane');
  const line = page.locator('.ledger-line').first();
  await line.click();
  await expect(pane.locator('h3')).toHaveText('贫困发生率');
  await pane.getByLabel('规范名').fill('贫困面');
  await page.keyboard.press('Enter');
  await expect(pane.locator('h3')).toHaveText('贫困面');
  await expect(pane.locator('.measure-known')).toContainText('也写作 贫困发生率');
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, 'ledger-measure.png') });
  await line.press('Control+z');
  await expect(pane.locator('h3')).toHaveText('贫困发生率');
  await line.press('Control+Shift+z');
  await expect(pane.locator('h3')).toHaveText('贫困面');
  await pane.getByRole('button', { name: '“贫困发生率”不再归入这个指标' }).click();
  await expect(pane.locator('h3')).toHaveText('贫困发生率');
  await hezhu.desk.saved();
});

test('the ledger is sorted by its columns from the keyboard, and what the filters let through leaves as a table', async ({
  place,
  start,
}) => {
  const hezhu = await opened(place, start);
  const { page, desk, app } = hezhu;
  const screen = page.locator('[data-screen="ledger"]');
  await page.keyboard.press('Control+4');
  const grid = screen.getByRole('grid');
  const lines = grid.locator('.ledger-line');
  await expect(lines).toHaveCount(2);
  const head = (name: string): Locator => grid.getByRole('columnheader', { name });
  await expect(head('结果')).toHaveAttribute('aria-sort', 'ascending');
  await grid.getByRole('button', { name: '时间' }).focus();
  await page.keyboard.press('Enter');
  await expect(head('时间')).toHaveAttribute('aria-sort', 'ascending');
  await expect(head('结果')).toHaveAttribute('aria-sort', 'none');
  await expect(lines.first()).toContainText('2018年');
  await page.keyboard.press('Enter');
  await expect(head('时间')).toHaveAttribute('aria-sort', 'descending');
  await expect(lines.first()).toContainText('2019年');
  // By value the smallest comes first.
  await grid.getByRole('button', { name: '数值' }).click();
  await expect(lines.first()).toContainText('0.5%、0.9%');
  await grid.getByRole('button', { name: '数值' }).click();
  await expect(lines.first()).toContainText('2.4%');
  // From the filter into the rows, and through them.
  await screen.locator('.ledger-filter input').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(lines.nth(1)).toBeFocused();
  await expect(lines.nth(1)).toHaveAttribute('aria-selected', 'true');
  await expect(screen.locator('.quoted li')).toHaveCount(2);
  await everyLook(hezhu, 'ledger-table');
  await saveTo(app, join(place.root, 'ledger.csv'));
  await screen.locator('.ledger-filter input').fill('2019');
  await expect(lines).toHaveCount(1);
  await screen.getByRole('button', { name: '导出 CSV…' }).click();
  await expect(desk.status).toContainText('已存为 ledger.csv');
  const rows = (await readFile(join(place.root, 'ledger.csv'), 'utf8')).split('\r\n');
  expect(rows).toEqual([
    '\ufeff组号,指标,地点,区划代码,时间,类别,原文,数值,单位,报告,结论,结果,解释,说明',
    '1,贫困发生率,安图县,222426,2019年,,0.5%,0.5,%,安图县2019年情况,未核,矛盾,,',
    '1,贫困发生率,安图县,222426,2019年,,0.9%,0.9,%,安图县脱贫综述,未核,矛盾,,',
    '',
  ]);
  // From anywhere by the palette.
  await page.keyboard.press('Escape');
  await saveTo(app, join(place.root, 'again.csv'));
  await desk.command('导出数字台账');
  await expect(desk.status).toContainText('已存为 again.csv');
  expect((await readFile(join(place.root, 'again.csv'), 'utf8')).split('\r\n')).toEqual(rows);
});
