import { expect, test } from './fixtures.ts';
import { EditorPage } from './pages/editor.ts';

test('a screen of the project takes the place of the report and gives it back as it was', async ({
  start,
}) => {
  const { page, desk } = await start();
  const editor = new EditorPage(page);
  await editor.scrollTo('50829人');
  await editor.click('50829人');
  const before = await editor.boxOf('50829人');
  const screen = page.locator('[data-pane="screen"]');
  await page.keyboard.press('Control+2');
  await expect(screen).toBeVisible();
  await expect(screen.locator(':focus')).toHaveCount(1);
  await expect(desk.inspector).toHaveCount(0);
  // F6 goes round what is in sight: neither the report beneath nor the inspector.
  const panes: (string | null)[] = [];
  for (let step = 0; step < 3; step += 1) {
    await page.keyboard.press('F6');
    panes.push(
      await page.evaluate(
        () => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') ?? null,
      ),
    );
  }
  expect(panes).toEqual(['list', 'screen', 'list']);
  await page.keyboard.press('F6');
  await page.keyboard.press('Escape');
  await expect(screen).toHaveCount(0);
  await expect(editor.text).toBeFocused();
  expect(await editor.boxOf('50829人')).toEqual(before);
});

test('commands of the report lead back to it, and what is out of sight is not altered', async ({
  start,
}) => {
  const { page, desk } = await start();
  const editor = new EditorPage(page);
  await editor.scrollTo('50829人');
  await editor.drag('50829人');
  await editor.press('Digit1');
  await desk.saved();
  await desk.command('label set');
  await expect(page.locator('[data-pane="screen"]')).toBeVisible();
  await desk.command('delete annotation');
  await expect(page.locator('[data-pane="screen"]')).toHaveCount(0);
  await expect(editor.activeQuote).toHaveText('50829人');
  await desk.reportList.getByRole('button', { name: '标签体系' }).click();
  await page.keyboard.press('Control+f');
  await expect(desk.findBar).toBeVisible();
  await desk.reportList.getByRole('button', { name: '标签体系' }).click();
  await desk.openReport('白山');
  await expect(page.locator('[data-pane="screen"]')).toHaveCount(0);
});

test('the rules show how reviewers answered them, and say so where nobody has', async ({
  start,
}) => {
  const { page, desk } = await start();
  const screen = page.locator('[data-screen="rules"]');
  await page.keyboard.press('Control+6');
  await expect(screen).toContainText('还没有人接受或拒绝建议');
  await page.keyboard.press('Escape');
  await expect(page.locator('.status-proposals')).toContainText('待处理', { timeout: 20_000 });
  await page.locator('.editor-text').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Tab');
  for (const key of ['Enter', 'Enter', 'Backspace', 'Enter', 'Enter', 'Enter', 'Enter']) {
    await page.keyboard.press(key);
  }
  await desk.saved();
  await desk.command('rules');
  const sums = async (): Promise<readonly number[]> => {
    const counts = await screen
      .locator('tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.querySelectorAll('.rule-count')].map((cell) => cell.textContent)),
      );
    return [0, 1, 2].map((column) =>
      counts.reduce((total, row) => total + (Number(row[column]) || 0), 0),
    );
  };
  // The answers are counted by the main process.
  await expect.poll(sums).toEqual([6, 0, 1]);
  await expect(screen.locator('.rule-refused').filter({ hasText: '×1' })).toHaveCount(1);
  // A rule that is switched off proposes nothing any more, until that is taken back.
  const status = page.locator('.status-proposals');
  const before = await (async () => {
    await page.keyboard.press('Escape');
    return status.textContent();
  })();
  await page.keyboard.press('Control+6');
  await screen.getByRole('checkbox', { name: '启用规则“数带单位”' }).uncheck();
  await desk.saved();
  await page.keyboard.press('Escape');
  await expect(status).not.toHaveText(before ?? '');
  await page.keyboard.press('Control+6');
  await page.keyboard.press('Control+z');
  await expect(screen.getByRole('checkbox', { name: '启用规则“数带单位”' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(status).toHaveText(before ?? '');
});

test('a label is renamed, moved and undone on its screen, and the report shows it at once and after a start', async ({
  start,
}) => {
  const first = await start();
  const { page, desk } = first;
  const screen = page.locator('[data-screen="label-set"]');
  const card = screen.locator('[data-label="figure"]');
  await page.keyboard.press('Control+2');
  await card.getByLabel('中文名称').fill('数据');
  await page.keyboard.press('Enter');
  await card.getByRole('radio', { name: '紫' }).check({ force: true });
  await card.getByLabel('线型').selectOption('dotted');
  await expect(card.getByRole('alert')).toContainText('项目');
  await page.keyboard.press('Control+z');
  await expect(card.getByRole('alert')).toHaveCount(0);
  // Digit2 is another label's, and no option.
  await expect(card.getByLabel('按键').locator('option[value="Digit2"]')).toHaveCount(0);
  await card.getByLabel('按键').selectOption('Digit5');
  await desk.saved();
  await card.getByLabel('中文名称').focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('.label-chip').first()).toContainText('数据');
  await first.quit();
  const again = await start();
  await expect(again.page.locator('.label-chip').first()).toContainText('数据');
  await again.page.keyboard.press('Control+2');
  await again.page.keyboard.press('Control+z');
  await again.page.keyboard.press('Control+z');
  await again.page.keyboard.press('Control+z');
  await expect(again.page.locator('[data-label="figure"]').getByLabel('中文名称')).toHaveValue(
    '数字',
  );
});
