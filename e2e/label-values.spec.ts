import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from './fixtures.ts';
import { choose, labelReport, rowOf, tag } from './label-steps.ts';
import { openReport } from './one-report.ts';

const pictures = join(resolve(import.meta.dirname, '..'), 'test-results', 'looks');

test('an attribute of lists becomes one of texts and one of choices, value by value, and one undo each takes it back', async ({
  start,
  place,
}) => {
  await mkdir(pictures, { recursive: true });
  const open = await openReport(place, start, labelReport);
  const { page, desk } = open.hezhu;
  await tag(open, '汪清县', 'Digit3');
  await tag(open, '延吉市', 'Digit3');
  const field = desk.inspector.getByLabel('层次', { exact: true });
  await page.keyboard.press('Control+2');
  const detail = await choose(page, '地点');
  await detail.getByRole('button', { name: '添加属性…' }).click();
  await desk.dialog.getByLabel('中文名称').fill('层次');
  await desk.dialog.getByLabel('英文名称').fill('Chain');
  await desk.dialog.getByRole('combobox', { name: '种类' }).selectOption('list');
  await desk.dialog.getByRole('button', { name: '添加' }).click();
  await desk.saved();
  await page.keyboard.press('Escape');
  for (const [quote, path] of [
    ['汪清县', '吉林省/延边州'],
    ['延吉市', '市级'],
  ] as const) {
    await open.editor.click(quote);
    await desk.inspector.getByRole('tab', { name: '标注', exact: true }).click();
    await field.fill(path);
    await page.keyboard.press('Enter');
  }
  await desk.saved();
  const valueAt = async (quote: string, value: string): Promise<void> => {
    await open.editor.click(quote);
    await expect(field).toHaveValue(value);
  };
  const retype = async (kind: string, fill: () => Promise<void>): Promise<void> => {
    await page.keyboard.press('Control+2');
    await choose(page, '地点');
    await detail.getByRole('button', { name: '层次', exact: true }).click();
    await desk.dialog.getByRole('combobox', { name: '种类' }).selectOption(kind);
    await fill();
    await desk.dialog.getByRole('button', { name: '保存' }).click();
    await desk.saved();
    await page.keyboard.press('Escape');
  };
  await retype('text', async () => {
    await expect(desk.dialog).toContainText('有 2 条标注的值不再符合');
    await expect(desk.dialog).toContainText('其中 2 条能改写');
    await expect(desk.dialog.getByRole('group', { name: '不再符合的值' })).toContainText(
      '吉林省 / 延边州',
    );
  });
  await valueAt('汪清县', '吉林省 / 延边州');
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+z');
  await desk.saved();
  await page.keyboard.press('Escape');
  await retype('choice', async () => {
    await desk.dialog.getByLabel('选项').fill('state, 国家级, national\ncity, 市级, city');
    await expect(desk.dialog).toContainText('其中 1 条能改写');
    await desk.dialog.getByLabel('“吉林省 / 延边州”改为').selectOption('state');
    await page.screenshot({ path: join(pictures, 'labels-retype.png') });
  });
  await valueAt('汪清县', 'state');
  await valueAt('延吉市', 'city');
  await open.hezhu.quit();
  const again = await start({ args: ['--project', open.folder] });
  await again.page.keyboard.press('Control+2');
  await again.page.keyboard.press('Control+z');
  await again.desk.saved();
  await again.page.keyboard.press('Escape');
  await again.desk.inspector.getByRole('tab', { name: '全部' }).click();
  await rowOf(again.desk, '汪清县').click();
  await again.desk.inspector.getByRole('tab', { name: '标注', exact: true }).click();
  await expect(again.desk.inspector.getByLabel('层次', { exact: true })).toHaveValue(
    '吉林省 / 延边州',
  );
});
