import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openReport } from './one-report.ts';

const report = '延边州脱贫报告\n\n带动4万人就业,龙井、和龙已退出贫困县序列。';

/** Opens the dialog and shows only what fits a search. */
async function find(page: Page, query: string): Promise<void> {
  await page.getByRole('textbox', { name: '按名称或按键查找' }).fill(query);
}

async function waitFor(row: Locator, page: Page, name: RegExp): Promise<void> {
  await row.getByRole('button', { name }).click();
  await expect(row.locator('.key-press')).toHaveText('按下新的键，Esc 取消');
  await expect(page.locator('dialog[open]')).toBeVisible();
}

test('a key is given to a command under an input method, shown everywhere and kept', async ({
  place,
  start,
}) => {
  const { hezhu, folder, editor } = await openReport(place, start, report);
  const { page } = hezhu;
  await page.keyboard.press('Control+Shift+H');
  await page.keyboard.press('Control+Alt+Comma');
  await find(page, '建立关联');
  const row = page.locator('[data-action="text:relate"]');
  await waitFor(row, page, /^改“建立关联”的键，现为 R$/);
  await editor.press('KeyN');
  await expect(row.getByRole('alert')).toHaveText('N 已是“下一条标注”的键，请另按一个');
  await editor.press('KeyC', { ctrlKey: true });
  await expect(row.getByRole('alert')).toHaveText('Ctrl C 不能用作这里的键，请另按一个');
  await editor.press('KeyG');
  await expect(row.locator('.keys')).toHaveText('G');
  await expect(row.locator('.key-name')).toContainText('已改');
  await page.keyboard.press('Escape');
  await editor.drag('4万人');
  await editor.press('Digit1');
  await editor.click('4万人');
  await expect(editor.bar.getByRole('button', { name: '建立关联' }).locator('.keys')).toHaveText(
    'G',
  );
  await editor.press('KeyR');
  await expect(page.locator('.editor-pane.relating')).toBeHidden();
  await editor.press('KeyG');
  await expect(page.locator('.editor-pane.relating')).toBeVisible();
  await editor.press('Escape');
  await hezhu.desk.saved();
  await hezhu.quit();

  const again = await start({ args: ['--project', folder] });
  await again.page.keyboard.press('F1');
  await expect(
    again.desk.dialog.locator('dl > div').filter({ hasText: '建立关联' }).locator('.keys'),
  ).toHaveText('G');
});

test('labels and menus follow their keys; one more key, none, and the usual ones again', async ({
  place,
  start,
}) => {
  const { hezhu, editor } = await openReport(place, start, report);
  const { page, app } = hezhu;
  await page.keyboard.press('Control+Shift+H');
  await hezhu.desk.command('修改按键');
  const figure = page.locator('[data-action="label:figure"]');
  await waitFor(figure, page, /^改“数字”/);
  await editor.press('Digit2');
  await expect(figure.getByRole('alert')).toHaveText('2 已是“项目”的键，请另按一个');
  await editor.press('KeyG');
  await find(page, 'Ctrl Z');
  const undo = page.locator('[data-action="command:undo"]');
  await waitFor(undo, page, /再加一个键/);
  await editor.press('KeyL', { ctrlKey: true });
  await expect(undo.locator('.keys')).toHaveText(['Ctrl Z', 'Ctrl L']);
  await find(page, '撤销');
  await undo.getByRole('button', { name: /^改“撤销”/ }).click();
  await editor.press('KeyL', { ctrlKey: true });
  await expect(undo.locator('.keys')).toHaveText(['Ctrl L']);
  const menuKey = (): Promise<string | null> =>
    app.evaluate(({ Menu }) => {
      const accelerator = Menu.getApplicationMenu()?.getMenuItemById('undo')?.accelerator;
      return typeof accelerator === 'string' ? accelerator : null;
    });
  await expect.poll(menuKey).toBe('CmdOrCtrl+L');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '标注为数字' }).locator('.keys')).toHaveText('G');
  await editor.drag('4万人');
  await editor.press('KeyG');
  await editor.expectPainted('0 4万人');
  await editor.press('KeyL', { ctrlKey: true });
  await editor.expectPainted();

  await page.keyboard.press('Control+Alt+Comma');
  await find(page, '撤销');
  await undo.getByRole('button', { name: '去掉“撤销”的键' }).click();
  await expect(undo).toContainText('无');
  await undo.getByRole('button', { name: '还原“撤销”的键：Ctrl Z' }).click();
  await expect(undo.locator('.keys')).toHaveText(['Ctrl Z']);
  await page.getByRole('button', { name: '全部还原（1 处）' }).click();
  await page.getByRole('button', { name: '确定还原 1 处改动' }).click();
  await find(page, '数字');
  await expect(figure.locator('.keys')).toHaveText('1');
  await expect.poll(menuKey).toBe('CmdOrCtrl+Z');
});
