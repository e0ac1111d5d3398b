import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Settings } from '../src/core/ipc/views.ts';
import { bothThemes } from './every-look.ts';
import { expect, test } from './fixtures.ts';
import { halfAnnotate } from './half-annotated.ts';
import type { Hezhu } from './hezhu.ts';
import { choose, labelReport as text, rowOf, screenOf, tag } from './label-steps.ts';
import { openReport } from './one-report.ts';

const pictures = join(resolve(import.meta.dirname, '..'), 'test-results', 'looks');

test('a label is added, used, retired, brought back, and deleted only where nothing bears it', async ({
  start,
  place,
}) => {
  const open = await openReport(place, start, text);
  const { page, desk } = open.hezhu;
  await page.keyboard.press('Control+2');
  await screenOf(page).getByRole('button', { name: '添加标签…' }).click();
  await desk.dialog.getByLabel('中文名称').fill('机构');
  await desk.dialog.getByLabel('英文名称').fill('Organisation Name');
  await expect(desk.dialog.getByLabel('编号')).toHaveValue('organisation_name');
  await desk.dialog.getByLabel('编号').fill('figure');
  await expect(desk.dialog.getByRole('alert')).toContainText('已经有了');
  await desk.dialog.getByLabel('编号').fill('org');
  await page.keyboard.press('Enter');
  const detail = screenOf(page).locator('.label-detail[data-label="org"]');
  await expect(detail).toBeVisible();
  // Nothing bears it: it can go, and comes back.
  await detail.getByRole('button', { name: '删除…' }).click();
  await expect(desk.dialog).toContainText('没有标注用这个标签');
  await desk.dialog.getByRole('button', { name: '删除' }).click();
  await expect(screenOf(page).getByRole('radio', { name: '机构' })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await desk.saved();
  await page.keyboard.press('Escape');
  const chip = page.locator('.label-chip', { hasText: '机构' });
  await expect(chip).toBeVisible();
  await tag(
    open,
    '雨露计划',
    (await chip.getAttribute('aria-keyshortcuts')) === '4' ? 'Digit4' : '',
  );
  // Something bears it now.
  await page.keyboard.press('Control+2');
  await choose(page, '机构');
  await detail.getByRole('button', { name: '删除…' }).click();
  await expect(desk.dialog).toContainText('还有标注用这个标签');
  await expect(desk.dialog).toContainText('涉及 1 条标注，在 1 份报告');
  await desk.dialog.getByRole('button', { name: '停用' }).click();
  await expect(desk.dialog).toContainText('停用标签“机构”');
  await desk.dialog.getByRole('button', { name: '停用' }).click();
  await expect(detail).toContainText('已停用');
  await page.keyboard.press('Escape');
  await expect(chip).toHaveCount(0);
  await desk.inspector.getByRole('tab', { name: '全部' }).click();
  await expect(rowOf(desk, '雨露计划')).toHaveCount(1);
  await page.keyboard.press('Control+2');
  await choose(page, '机构');
  await detail.getByRole('button', { name: '恢复使用' }).click();
  await page.keyboard.press('Escape');
  await expect(chip).toBeVisible();
});

test('labels are merged and split for everyone, the report follows at once, and one undo takes it back', async ({
  start,
  place,
}) => {
  const open = await openReport(place, start, text);
  const { hezhu, editor } = open;
  const { page, desk } = hezhu;
  await tag(open, '雨露计划', 'Digit2');
  await tag(open, '金业种植工程', 'Digit2');
  await tag(open, '汪清县', 'Digit3');
  const labelOf = async (quote: string, label: string): Promise<void> => {
    await desk.inspector.getByRole('tab', { name: '全部' }).click();
    await expect(rowOf(desk, quote)).toContainText(label);
  };
  // Split by the text.
  await page.keyboard.press('Control+2');
  const program = await choose(page, '项目');
  await program.getByRole('button', { name: '拆分…' }).click();
  await desk.dialog.getByLabel('中文名称').fill('工程项目');
  await desk.dialog.getByLabel('英文名称').fill('Works');
  await desk.dialog.getByText('文字', { exact: true }).click();
  await desk.dialog.getByLabel('文字含有（正则表达式）').fill('工程$');
  await expect(desk.dialog).toContainText('涉及 1 条标注');
  await desk.dialog.getByRole('button', { name: '拆分' }).click();
  await expect(screenOf(page).locator('[data-label="works"]')).toBeVisible();
  await desk.saved();
  await page.keyboard.press('Escape');
  await labelOf('金业种植工程', '工程项目');
  await labelOf('雨露计划', '项目');
  // Merge the split one into another label.
  await page.keyboard.press('Control+2');
  const works = await choose(page, '工程项目');
  await works.getByRole('button', { name: '合并到…' }).click();
  await desk.dialog.getByLabel('并入').selectOption('location');
  await expect(desk.dialog).toContainText('涉及 1 条标注');
  await desk.dialog.getByRole('button', { name: '合并' }).click();
  await expect(screenOf(page).getByRole('radio', { name: '工程项目' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await labelOf('金业种植工程', '地点');
  // The report's own undo still works beneath: the last thing tagged there goes and comes.
  await editor.text.focus();
  await page.keyboard.press('Control+z');
  await expect(rowOf(desk, '汪清县')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(rowOf(desk, '金业种植工程')).toHaveCount(0);
  await page.keyboard.press('Control+Shift+z');
  await labelOf('金业种植工程', '地点');
  await desk.saved();
  await hezhu.quit();
  const again = await start({ args: ['--project', open.folder] });
  const second = again.page;
  await again.desk.inspector.getByRole('tab', { name: '全部' }).click();
  await expect(rowOf(again.desk, '金业种植工程')).toContainText('地点');
  await second.keyboard.press('Control+2');
  await second.keyboard.press('Control+z');
  await second.keyboard.press('Control+z');
  await again.desk.saved();
  await second.keyboard.press('Escape');
  await expect(rowOf(again.desk, '金业种植工程')).toContainText('项目');
  await again.page.locator('.editor-text').focus();
});

test('attributes of every kind are defined, filled by keyboard, and changed with a preview', async ({
  start,
  place,
}) => {
  const open = await openReport(place, start, text);
  const { page, desk } = open.hezhu;
  await page.keyboard.press('Control+2');
  const detail = await choose(page, '项目');
  const add = async (zh: string, en: string, fill: () => Promise<void>): Promise<void> => {
    await detail.getByRole('button', { name: '添加属性…' }).click();
    await desk.dialog.getByLabel('中文名称').fill(zh);
    await desk.dialog.getByLabel('英文名称').fill(en);
    await fill();
    await desk.dialog.getByRole('button', { name: '添加' }).click();
    await expect(detail.locator('.attribute-list')).toContainText(zh);
  };
  const kind = (id: string) => desk.dialog.getByRole('combobox', { name: '种类' }).selectOption(id);
  await add('主管', 'Owner', async () => {
    await desk.dialog.getByLabel('每条标注都要有值').check();
    await desk.dialog.getByLabel('格式（正则表达式）').fill('.*[局部委]');
  });
  await add('金额', 'Budget', async () => {
    await kind('decimal');
    await desk.dialog.getByLabel('不小于').fill('0');
  });
  await add('级别', 'Rank', async () => {
    await kind('choice');
    await desk.dialog.getByLabel('选项').fill('state, 国家级, national\ncity, 市级, city');
    await desk.dialog.getByLabel('默认值').fill('市级');
  });
  await add('在办', 'Running', () => kind('yes-no').then(() => undefined));
  await add('开始', 'Begun', () => kind('date').then(() => undefined));
  await add('县', 'County', () => kind('link').then(() => undefined));
  await desk.saved();
  await page.keyboard.press('Escape');
  await tag(open, '雨露计划', 'Digit2');
  await open.editor.click('雨露计划');
  await desk.inspector.getByRole('tab', { name: '标注', exact: true }).click();
  const field = (name: string) => desk.inspector.getByLabel(name, { exact: true });
  await expect(field('级别')).toHaveValue('city');
  await expect(desk.inspector.locator('.broken-rules')).toContainText('主管');
  await bothThemes(open.hezhu, 'broken-rules');
  await field('主管').fill('扶贫办');
  await page.keyboard.press('Enter');
  await expect(desk.inspector.locator('.broken-rules')).toContainText('扶贫办');
  await field('主管').fill('农业局');
  await page.keyboard.press('Enter');
  await expect(desk.inspector.locator('.broken-rules')).toHaveCount(0);
  await field('金额').fill('-3');
  await page.keyboard.press('Enter');
  await expect(desk.inspector.locator('.broken-rules')).toContainText('金额');
  await field('金额').fill('1.6亿');
  await page.keyboard.press('Enter');
  await expect(field('金额')).toHaveValue('160,000,000');
  await field('在办').selectOption('yes');
  await field('开始').fill('2019年5月');
  await page.keyboard.press('Enter');
  await expect(field('开始')).toHaveValue('2019-05');
  await field('县').fill('222424');
  await page.keyboard.press('Enter');
  await expect(desk.inspector.locator('.link-name')).toContainText('汪清');
  await bothThemes(open.hezhu, 'link-field');
  await desk.saved();
  // Another kind: what says the same is rewritten, the rest is told.
  await page.keyboard.press('Control+2');
  await choose(page, '项目');
  await detail.getByRole('button', { name: '级别', exact: true }).click();
  await desk.dialog.getByLabel('选项').fill('state, 国家级, national');
  await expect(desk.dialog.getByRole('alert')).toContainText('默认值不符合');
  await desk.dialog.getByLabel('默认值').fill('');
  await expect(desk.dialog).toContainText('有 1 条标注的值不再符合');
  await desk.dialog.getByLabel('改写不了的值').selectOption('=state');
  await desk.dialog.getByRole('button', { name: '保存' }).click();
  await desk.saved();
  await page.keyboard.press('Escape');
  await expect(field('级别')).toHaveValue('state');
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+z');
  await desk.saved();
  await page.keyboard.press('Escape');
  await expect(field('级别')).toHaveValue('city');
});

test('relation types are added, changed, retired and deleted', async ({ start, place }) => {
  const open = await openReport(place, start, text);
  const { page, desk } = open.hezhu;
  await page.keyboard.press('Control+2');
  await screenOf(page).getByRole('button', { name: '添加关系…' }).click();
  await desk.dialog.getByLabel('中文名称').fill('实施地');
  await desk.dialog.getByLabel('英文名称').fill('carried out in');
  await desk.dialog.getByRole('group', { name: '从这些标签' }).getByLabel('项目').check();
  await desk.dialog.getByRole('group', { name: '到这些标签' }).getByLabel('地点').check();
  await desk.dialog.getByRole('button', { name: '添加' }).click();
  const line = screenOf(page).locator('[data-relation="carried_out_in"]');
  await expect(line).toContainText('实施地');
  await line.locator('.relation-open').click();
  await desk.dialog.getByRole('group', { name: '从这些标签' }).getByLabel('数字').check();
  await expect(desk.dialog).toContainText('没有关联涉及');
  await desk.dialog.getByRole('button', { name: '保存' }).click();
  await expect(line.locator('.label-tag')).toHaveText(['项目', '数字', '地点']);
  await line.getByRole('button', { name: '停用' }).click();
  await expect(line).toContainText('已停用');
  await line.getByRole('button', { name: '删除关系“实施地”' }).click();
  await desk.dialog.getByRole('button', { name: '删除' }).click();
  await expect(line).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(line).toHaveCount(1);
});

/** Shows the window in a language, a theme and a size. */
async function dress(
  { page, app, desk }: Hezhu,
  settings: Partial<Settings>,
  [width, height]: readonly [number, number],
): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
    { width, height },
  );
  await page.evaluate((patch) => window.hezhu.request('settings:change', patch), settings);
  await page.reload();
  await desk.painted();
  await page.keyboard.press('Control+2');
}

test('the editor of the label set and its dialogs, in both themes and languages', async ({
  start,
}) => {
  await mkdir(pictures, { recursive: true });
  const hezhu = await start();
  const { page, desk } = hezhu;
  await page.evaluate(() =>
    window.hezhu.request('settings:change', { reviewerName: '我', hintDismissed: true }),
  );
  await halfAnnotate(page);
  const looks = [
    ['light', { theme: 'light', language: 'zh-CN' }, [1280, 800]],
    ['dark-english', { theme: 'dark', language: 'en' }, [1920, 1080]],
  ] as const;
  for (const [name, settings, size] of looks) {
    await dress(hezhu, settings, size);
    const shoot = (what: string) =>
      page.screenshot({ path: join(pictures, `labels-${what}-${name}.png`) });
    await shoot('screen');
    const tasks = [
      ['merge', /合并到…|Merge into…/],
      ['split', /拆分…|Split…/],
      ['remove', /删除…|Delete…/],
      ['attribute', /添加属性…|Add attribute…/],
      ['relation', /添加关系…|Add relation…/],
    ] as const;
    for (const [what, button] of tasks) {
      await screenOf(page).getByRole('button', { name: button }).first().click();
      await expect(desk.dialog).toBeVisible();
      if (what === 'remove') await expect(desk.dialog.locator('.uses')).toBeVisible();
      await shoot(what);
      await page.keyboard.press('Escape');
    }
    // What another attribute says of this one is shown, and changed there.
    await screenOf(page).locator('.attribute-open').nth(2).click();
    const there = desk.dialog.getByRole('checkbox', { name: /^(?:数值|Value)$/ });
    await expect(there).toBeChecked();
    await expect(there).toBeDisabled();
    await page.keyboard.press('Escape');
    await screenOf(page).locator('.attribute-open').nth(4).click();
    await shoot('choice');
    await page.keyboard.press('Escape');
  }
});

test('a set is taken from a preset and from a file, written to one, and a file that is none is named with its field', async ({
  start,
  place,
}) => {
  const open = await openReport(place, start, text);
  const { hezhu } = open;
  const { page, desk } = hezhu;
  const file = join(place.root, '标签.json');
  await page.keyboard.press('Control+2');
  // Nobody has annotated: a preset may stand in place of all.
  await screenOf(page).getByRole('button', { name: '现成的标签体系…' }).click();
  await desk.dialog.getByRole('combobox', { name: '标签体系' }).selectOption('msra');
  await expect(desk.dialog.locator('.given-labels li')).toHaveCount(3);
  await expect(desk.dialog.locator('.given-labels')).toContainText('按键已归“数字”');
  await desk.dialog.getByRole('combobox', { name: '怎样取用' }).selectOption('replace');
  await desk.dialog.getByRole('button', { name: '取用' }).click();
  const ids = screenOf(page).locator('.label-line-id');
  await expect(ids).toHaveText(['PER', 'LOC', 'ORG']);
  await hezhu.choose(file);
  await screenOf(page).getByRole('button', { name: '导出…' }).click();
  await expect(page.locator('[aria-live]').filter({ hasText: '标签.json' })).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(ids).toHaveText(['figure', 'program', 'location']);
  const written = await readFile(file, 'utf8');
  expect(JSON.parse(written)).toMatchObject({ format: 'hezhu-label-set', version: 1 });
  await screenOf(page).getByRole('button', { name: '导入…' }).click();
  await expect(desk.dialog).toContainText('取用“标签.json”');
  await bothThemes(hezhu, 'labels-import');
  await desk.dialog.getByRole('button', { name: '取用' }).click();
  await expect(ids).toHaveText(['figure', 'program', 'location', 'PER', 'LOC', 'ORG']);
  await writeFile(file, written.replace('"solid"', '"zigzag"'));
  await screenOf(page).getByRole('button', { name: '导入…' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'labels.0.line' })).toBeVisible();
});

test('what a label is for is shown where one labels, and colours are checked for everyone', async ({
  start,
}) => {
  await mkdir(pictures, { recursive: true });
  const hezhu = await start();
  const { page, desk } = hezhu;
  await page.evaluate(() =>
    window.hezhu.request('settings:change', { reviewerName: '我', hintDismissed: true }),
  );
  await halfAnnotate(page);
  await page.reload();
  await desk.painted();
  await page.locator('.label-chip', { hasText: '项目' }).hover();
  const card = page.getByRole('tooltip');
  await expect(card).toContainText('有名称的政策');
  await expect(card.locator('mark').first()).toHaveText('“五方联动”模式');
  await page.waitForFunction(
    () => document.querySelector('.hint-card')?.getAnimations().length === 0,
  );
  await page.screenshot({ path: join(pictures, 'labels-hint-light.png') });
  await page.keyboard.press('Control+k');
  await page.keyboard.type('标为项目');
  await page.screenshot({ path: join(pictures, 'labels-palette-light.png') });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+2');
  const detail = await choose(page, '项目');
  await expect(detail.locator('.colour-check')).toContainText('浅色');
  await detail.getByRole('radio', { name: '玫红' }).check({ force: true });
  const location = await choose(page, '地点');
  await location.getByLabel('线型').selectOption('dotted');
  await expect(location.locator('.colour-check .label-warning')).toContainText('绿色盲');
  await page.screenshot({ path: join(pictures, 'labels-colours-light.png') });
  await screenOf(page).getByRole('button', { name: '现成的标签体系…' }).click();
  await desk.dialog.getByRole('combobox', { name: '标签体系' }).selectOption('ontonotes');
  await page.screenshot({ path: join(pictures, 'labels-preset-light.png') });
});
