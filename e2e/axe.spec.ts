import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CommandId } from '../src/core/command/command.ts';
import { screens } from '../src/core/command/screen.ts';
import { findings } from './every-look.ts';
import { expect, test } from './fixtures.ts';
import { deskAtWork } from './half-annotated.ts';
import type { Hezhu } from './hezhu.ts';
import { noteLook } from './inventory.ts';
import { EditorPage } from './pages/editor.ts';

const dialogs = [
  'command-palette',
  'key-card',
  'edit-keys',
  'settings',
  'new-project',
  'report-details',
  'export-corpus',
  'accept-proposals',
  'backups',
  'repair-project',
] as const satisfies readonly CommandId[];

/** A look at the page by axe, named by what is on it; what it finds fails the test, which goes on. */
type Look = (where: string) => Promise<void>;

/** A desk in a theme, with a half annotated report, and a look at it. */
async function sitDown(
  start: () => Promise<Hezhu>,
  theme: 'light' | 'dark',
): Promise<{ readonly hezhu: Hezhu; readonly editor: EditorPage; readonly look: Look }> {
  const hezhu = await deskAtWork(start, { theme, linksShown: true });
  const look: Look = async (where) => {
    expect.soft(await findings(hezhu.page), where).toEqual([]);
    await noteLook(hezhu.page, theme);
  };
  return { hezhu, editor: new EditorPage(hezhu.page), look };
}

/** Looks at a dialog that is open, and leaves it. */
async function lookAtDialog({ page, desk }: Hezhu, look: Look, where: string): Promise<void> {
  await expect(desk.dialog, where).toBeVisible();
  await look(where);
  await page.keyboard.press('Escape');
  await expect(desk.dialog, where).toBeHidden();
}

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the desk, its panels, dialogs and screens in the ${theme} theme`, async ({
    start,
  }) => {
    test.setTimeout(240_000);
    const { hezhu, editor, look } = await sitDown(start, theme);
    const { page, desk } = hezhu;
    await look('the desk with its first hint');
    await editor.scrollTo('50829人');
    await page.keyboard.press('Escape');
    await editor.click('50829人');
    await expect(editor.activeQuote).toHaveText('50829人');
    await look('the card of an annotation, and the bar');
    for (const tab of await desk.inspector.getByRole('tab').all()) {
      await tab.click();
      await look(`the tab ${(await tab.textContent()) ?? ''}`);
    }
    await editor.click('50829人', 1, 'right');
    await expect(editor.menu).toBeVisible();
    await look('the menu of an annotation');
    await page.keyboard.press('Escape');
    await editor.press('Digit2', { shiftKey: true });
    await look('a brush in the hand');
    await editor.press('Escape');
    await hezhu.menu('find-in-report');
    await desk.searching();
    await page.keyboard.type('脱贫');
    await look('the search in the report');
    await page.keyboard.press('Escape');
    for (const id of dialogs) {
      await hezhu.menu(id);
      await lookAtDialog(hezhu, look, id);
    }
    for (const screen of screens) {
      await hezhu.menu(screen);
      await expect(page.locator('.screen-bar')).toBeVisible();
      await expect(page.locator('[data-screen] progress:visible')).toHaveCount(0);
      if (screen === 'overview') await expect(page.locator('.count-row').first()).toBeVisible();
      await look(screen);
    }
  });

  test(`axe finds nothing in what comes up in the course of work in the ${theme} theme`, async ({
    start,
  }) => {
    test.setTimeout(240_000);
    const { hezhu, editor, look } = await sitDown(start, theme);
    const { page, desk } = hezhu;
    const dialog = (where: string): Promise<void> => lookAtDialog(hezhu, look, where);
    await page.keyboard.press('Escape');
    await editor.scrollTo('50829人');
    await editor.click('50829人');
    await expect(editor.activeQuote).toHaveText('50829人');
    await editor.press('KeyE');
    await dialog('evidence');
    await hezhu.menu('tag-same');
    await dialog('tagging all the same');
    for (const id of ['report-note', 'report-encoding', 'compare-issues'] as const) {
      await hezhu.menu(id);
      await dialog(id);
    }
    await hezhu.menu('write-check');
    await look('a check of one’s own');
    await hezhu.menu('report-history');
    await desk.inspector.locator('.history-line').nth(2).click();
    await look('a change that is chosen');
    await desk.inspector.getByRole('button', { name: '恢复到这一步…' }).first().click();
    await dialog('restoring');
    await hezhu.menu('correct-text');
    await expect(page.locator('.correction-text')).toBeFocused();
    await page.keyboard.type('一');
    await expect(page.locator('.correction-count')).toContainText('1');
    await look('correcting');
    await page.keyboard.press('Escape');
    await dialog('leaving the correction');
    await page.keyboard.press('Control+S');
    await expect(desk.dialog.locator('.primary')).toBeEnabled();
    await look('saving the correction');
    await desk.dialog.locator('.primary').click();
    await expect(page.locator('.correction-text')).toHaveCount(0);
    await hezhu.menu('text-versions');
    await dialog('the versions of the text');
  });

  test(`axe finds nothing in the tasks of the screens in the ${theme} theme`, async ({ start }) => {
    test.setTimeout(240_000);
    const { hezhu, look } = await sitDown(start, theme);
    const { page, desk } = hezhu;
    const dialog = (where: string): Promise<void> => lookAtDialog(hezhu, look, where);
    await hezhu.menu('label-set');
    const labels = page.locator('[data-screen="label-set"]');
    for (const task of [
      ...['添加标签…', '现成的标签体系…', '添加关系…', '合并到…', '拆分…', '删除…', '添加属性…'],
      ...[/^去掉属性/, /^删除关系/],
    ]) {
      await labels.getByRole('button', { name: task }).first().click();
      await dialog(String(task));
    }
    await labels.getByRole('button', { name: '拆分…' }).first().click();
    await desk.dialog.getByText('逐条挑选').click();
    await expect(desk.dialog.locator('.pick-list')).toBeVisible();
    await dialog('what is picked for a label of its own');
    await labels.locator('.label-detail').getByRole('button', { name: '停用' }).click();
    await dialog('a label to be retired');
    await labels.locator('.attribute-open').nth(4).click();
    await dialog('an attribute');
    await hezhu.menu('find-in-project');
    await page.locator('.find-project .search-field').fill('标签:数字');
    await expect(page.locator('.found-hit').first()).toBeVisible();
    await look('what was found, with its filters');
    await page.getByRole('button', { name: '存下这个查找' }).first().click();
    await look('a search to be saved');
    await page.keyboard.press('Escape');
    await hezhu.menu('text-uses');
    await page.locator('.segmented label').nth(1).click();
    await page.locator('.use-line').first().click();
    await expect(page.locator('.same-line').first()).toBeVisible();
    await look('the places of a text');
    await hezhu.menu('ledger');
    await page.locator('.ledger-line').first().click();
    await look('a group of the ledger');
    await hezhu.menu('lessons');
    await page.locator('.lesson-line', { hasText: '延边州' }).first().click();
    await expect(page.locator('.lesson-codes')).toBeVisible();
    await look('what was learnt of a place');
    for (const list of ['flag-list', 'note-list'] as const) {
      await hezhu.menu(list);
      await look(list);
    }
    await expect(desk.dialog).toBeHidden();
  });

  test(`axe finds nothing in questions and bars about what is kept in the ${theme} theme`, async ({
    start,
    place,
  }) => {
    test.setTimeout(240_000);
    const { hezhu, editor, look } = await sitDown(start, theme);
    const { page, desk } = hezhu;
    await page.keyboard.press('Escape');
    const [seed = ''] = await desk.reportTitles().allTextContents();
    const folder = join(place.root, '新到');
    await mkdir(folder);
    await writeFile(join(folder, '甲.txt'), '甲县脱贫攻坚综述\n全县共有贫困人口4万人。\n');
    await hezhu.choose(folder);
    await hezhu.menu('import-folder');
    await expect(desk.dialog).toContainText('已导入 1 份');
    await look('the result of an import');
    await page.keyboard.press('Escape');
    await desk.openReport('甲县');
    await editor.drag('4万人');
    await editor.press('Digit1');
    await desk.saved();
    await page.keyboard.press('Control+Digit2');
    await page.keyboard.press('Control+z');
    await expect(desk.dialog).toContainText('1 条标注');
    await lookAtDialog(hezhu, look, 'an import that is to be undone');
    await hezhu.menu('remove-reports');
    await look('reports to be taken out');
    await desk.dialog.getByRole('button', { name: '移出 1 份' }).click();
    await expect(page.locator('.notice.moved')).toBeVisible();
    await look('the bar about what was taken out');
    await hezhu.menu('bring-back-reports');
    await lookAtDialog(hezhu, look, 'what was taken out');
    await desk.openReport(seed);
    await editor.scrollTo('50829人');
    await editor.click('50829人');
    await desk.field('数值').fill('很多');
    await hezhu.app.evaluate(({ app }) => app.quit());
    await expect(desk.dialog).toContainText('没有存到磁盘上');
    await lookAtDialog(hezhu, look, 'closing with something unsaved');
    await desk.field('数值').fill('50829');
    await page.keyboard.press('Enter');
    await desk.saved();
    await hezhu.quit();
    const reports = join(place.sample, 'reports');
    const [first = ''] = await readdir(reports);
    for (const source of await readdir(join(reports, first, 'source'))) {
      await writeFile(join(reports, first, 'source', source), '别的内容');
    }
    const again = await start();
    const bar = again.page.locator('.notice.findings');
    await expect(bar).toBeVisible({ timeout: 30_000 });
    await bar.getByRole('button').first().click();
    expect.soft(await findings(again.page), 'what a check found').toEqual([]);
    await noteLook(again.page, theme);
    await again.menu('repair-project');
    await expect(again.desk.dialog).toBeVisible();
    expect.soft(await findings(again.page), 'the repair').toEqual([]);
    await noteLook(again.page, theme);
    await again.page.keyboard.press('Escape');
  });

  test(`axe finds nothing in what stands beside the text for a while in the ${theme} theme`, async ({
    start,
  }) => {
    test.setTimeout(240_000);
    const { hezhu, editor, look } = await sitDown(start, theme);
    const { page, desk } = hezhu;
    await page.keyboard.press('Escape');
    await editor.scrollTo('50829人');
    await editor.click('50829人');
    await desk.inspector.getByText('提示', { exact: true }).click();
    await expect(desk.inspector.locator('.label-example').first()).toBeVisible();
    await look('what the label is for');
    await editor.click('50829人');
    await editor.press('KeyR');
    await look('an annotation to be linked');
    await editor.press('Escape');
    await editor.click('图们');
    await expect(editor.activeQuote).toHaveText('图们');
    await look('a place and what its code stands for');
    await editor.press('Escape');
    await editor.press('Tab');
    await expect(page.locator('.proposal-bar')).toBeVisible();
    await look('a proposal and its bar');
    await editor.press('Escape');
    await hezhu.menu('find-in-report');
    await desk.searching();
    await page.keyboard.type('属性:数值>=4万');
    await page.locator('.find-bar').getByRole('button', { name: '筛选' }).click();
    await look('the filters of the search');
    await page.locator('.find-bar .search-field').fill('4万');
    await expect(page.locator('.find-by-value')).toBeVisible();
    await look('a number that may be looked for by its value');
    await page.keyboard.press('Escape');
    await hezhu.menu('report-note');
    await desk.dialog.getByRole('textbox').fill('来源待问');
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('.report-note-bar')).toBeVisible();
    await look('the note of a report');
    await hezhu.menu('review-list');
    await look('the list of the second reader');
    await hezhu.menu('unanchored-list');
    await look('what has no place');
    await hezhu.menu('check-list');
    await desk.inspector.locator('.check-line').first().click();
    await expect(desk.inspector.locator('.check-detail')).toBeVisible();
    await look('a check');
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['甲'], '甲.txt'));
      window.dispatchEvent(new DragEvent('dragover', { dataTransfer }));
    });
    await expect(page.locator('.drop-files')).toBeVisible();
    await look('files over the window');
  });

  test(`axe finds nothing in what tells of long work in the ${theme} theme`, async ({ start }) => {
    test.setTimeout(240_000);
    const { hezhu, look } = await sitDown(start, theme);
    for (const [job, bar] of [
      ['backup', '.work-bar'],
      ['tag', '.tag-progress'],
      ['import', '.work-bar'],
    ] as const) {
      await hezhu.app.evaluate(({ BrowserWindow }, what) => {
        const told = { job: what, done: 3, total: 12, name: '汪清县脱贫攻坚综述' };
        BrowserWindow.getAllWindows()[0]?.webContents.send('job-progress', told);
      }, job);
      await expect(hezhu.page.locator(bar)).toContainText('12');
      await look(`how far a ${job} has come`);
    }
    await hezhu.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.send('work-progress', { done: 3, total: 12 }),
    );
    await expect(hezhu.page.locator('.status-work')).toContainText('12');
    await look('how far the reports are read at rest');
  });

  test.describe('of what goes wrong', () => {
    test.use({ faultsExpected: true });
    test(`axe finds nothing in what says so in the ${theme} theme`, async ({ start, place }) => {
      test.setTimeout(240_000);
      const { hezhu, look } = await sitDown(start, theme);
      const { page, desk } = hezhu;
      // No part of the page can draw this name.
      await hezhu.app.evaluate(({ BrowserWindow }) => {
        const told = { job: 'import', done: 3, total: 12, name: {} };
        BrowserWindow.getAllWindows()[0]?.webContents.send('job-progress', told);
      });
      await expect(page.locator('.fault')).toBeVisible();
      await look('a fault of the program');
      await page.getByRole('button').click();
      await expect(page.locator('.fault')).toHaveCount(0);
      await desk.painted();
      // The one that is open is in memory.
      await rm(join(place.sample, 'reports'), { recursive: true });
      await hezhu.menu('text-uses');
      await expect(page.locator('[data-screen="text-uses"] .list-more')).toBeVisible();
      await look('a list that not all reports are in');
    });
  });
}
