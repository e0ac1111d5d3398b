import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { halfAnnotate } from './half-annotated.ts';
import type { Hezhu } from './hezhu.ts';
import { EditorPage } from './pages/editor.ts';

/** A desk with a half annotated report and the figure 50829人 chosen. */
async function atTheDesk(hezhu: Hezhu): Promise<EditorPage> {
  const { page, desk } = hezhu;
  await halfAnnotate(page);
  await page.reload();
  await desk.painted();
  const editor = new EditorPage(page);
  await editor.scrollTo('50829人');
  await editor.click('50829人');
  await expect(editor.activeQuote).toHaveText('50829人');
  return editor;
}

test('a field takes what people write, keeps what does not fit, and is left without a mouse', async ({
  start,
}) => {
  const hezhu = await start();
  const editor = await atTheDesk(hezhu);
  const { page, desk } = hezhu;
  await editor.press('KeyA');
  const value = desk.field('数值');
  await expect(value).toBeFocused();
  await page.keyboard.type('５.１万');
  await page.keyboard.press('Enter');
  await expect(value).toHaveValue('51,000');
  await expect(editor.text).toBeFocused();

  await editor.press('KeyA');
  await page.keyboard.type('5,08');
  await page.keyboard.press('Tab');
  await expect(desk.inspector.getByRole('alert')).toContainText('逗号的位置不对');
  await editor.click('5个');
  await expect(editor.activeQuote).toHaveText('5个');
  // The bar of the one would lie over the other.
  await page.keyboard.press('Escape');
  await editor.click('50829人');
  await expect(value).toHaveValue('5,08');
  await value.press('Escape');
  await expect(value).toHaveValue('51,000');
  await expect(desk.inspector.getByRole('alert')).toHaveCount(0);

  await page.keyboard.press('Escape');
  await expect(editor.text).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(value).toHaveValue('50,829');
  await expect(desk.status).toContainText('已撤销：改“50829人”的属性');
});

test('a note is written by Enter, which leads back to the text, or by leaving it', async ({
  start,
}) => {
  const hezhu = await start();
  const editor = await atTheDesk(hezhu);
  const { page, desk } = hezhu;
  const note = desk.inspector.locator('.note textarea');
  await note.fill('核对 2018 年底数');
  await page.keyboard.press('Enter');
  await expect(editor.text).toBeFocused();
  await editor.press('KeyF');
  await expect(desk.status).toContainText('待回看');
  await note.fill('已核对');
  await editor.text.focus();
  await desk.saved();
  // Each was given once, and nothing was refused.
  await expect(desk.errors).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(note).toHaveValue('核对 2018 年底数');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(note).toHaveValue('');
});

test('what is being typed is on disk after the window was closed', async ({ start }) => {
  const first = await start();
  await atTheDesk(first);
  await first.desk.field('时点').fill('2018年底');
  await first.quit();
  const second = await start();
  const editor = new EditorPage(second.page);
  await editor.scrollTo('50829人');
  await editor.click('50829人');
  await expect(second.desk.field('时点')).toHaveValue('2018年底');
});

test('a window with something that does not fit asks before it closes', async ({ start }) => {
  const hezhu = await start();
  await atTheDesk(hezhu);
  const { page, desk } = hezhu;
  await desk.field('数值').fill('很多');
  await hezhu.menu('close-window');
  await expect(desk.dialog).toContainText('1 个输入框的内容不合格式');
  await page.keyboard.press('Escape');
  await expect(desk.dialog).toHaveCount(0);
  await expect(desk.field('数值')).toHaveValue('很多');
  await desk.field('数值').press('Escape');
});

test('a figure is linked and unlinked from the panel, without a mouse', async ({ start }) => {
  const hezhu = await start();
  const editor = await atTheDesk(hezhu);
  const { page, desk } = hezhu;
  await editor.press('KeyR');
  await page.keyboard.press('F6');
  await page.keyboard.type('龙井');
  await expect(desk.annotationRows()).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(desk.inspector.locator('.linked-quote')).toHaveText(['延边州', '龙井']);
  await expect(editor.text).toBeFocused();
  await desk.inspector.getByLabel('取消与“龙井”的关联').click();
  await expect(desk.inspector.locator('.linked-quote')).toHaveText(['延边州']);
});

test('the list of annotations is filtered, and arrow keys take the text along', async ({
  start,
}) => {
  const hezhu = await start();
  const editor = await atTheDesk(hezhu);
  const { page, desk } = hezhu;
  await desk.inspector.getByRole('tab', { name: '全部' }).click();
  await desk.inspector.getByRole('combobox', { name: '全部结论' }).selectOption('wrong');
  await expect(desk.annotationRows()).toHaveCount(1);
  await desk.inspector.getByRole('combobox', { name: '全部结论' }).selectOption('confirmed');
  await desk.annotationRows().first().click();
  await page.keyboard.press('ArrowDown');
  await expect(desk.annotationRows().nth(1)).toBeFocused();
  await expect(desk.annotationRows().nth(1)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('Enter');
  await expect(editor.text).toBeFocused();
});

test('commands are found by name in either language; search counts and goes round', async ({
  start,
}) => {
  const hezhu = await start();
  const editor = await atTheDesk(hezhu);
  const { page, desk } = hezhu;
  await desk.command('dark');
  await expect.poll(() => desk.theme()).toBe('dark');
  await desk.command('语言English');
  await expect(desk.status).toContainText('Checked');
  await desk.command('Language: System');
  await expect(desk.status).not.toContainText('Checked');
  await desk.command('语言English');
  await expect(desk.status).toContainText('Checked');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('延边州');
  const count = desk.findBar.getByRole('status');
  await expect(count).toHaveText(/^\d+ \/ (\d+)$/);
  const before = await count.textContent();
  await page.keyboard.press('F3');
  await expect(count).not.toHaveText(before ?? '');
  await page.keyboard.press('Escape');
  await expect(desk.findBar).toHaveCount(0);
  await expect(editor.text).toBeFocused();
});

test('reports are filtered and opened by keys; the state of the open one can be undone', async ({
  start,
}) => {
  const hezhu = await start();
  const { page, desk } = hezhu;
  await page.keyboard.press('Control+p');
  await page.keyboard.type('安图');
  await expect(desk.reportTitles()).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page).toHaveTitle(/^安图之变/);
  await expect(desk.text.locator('.editor-text')).toBeFocused();
  await page.keyboard.press('Control+p');
  await page.keyboard.type('xyz');
  await expect(desk.reportList).toContainText('没有标题、媒体、日期或状态含');
  await page.keyboard.press('Escape');
  await expect(desk.reportTitles()).toHaveCount(5);

  const state = desk.reportList.getByRole('combobox', { name: '报告状态' });
  await state.selectOption('in-review');
  await expect(state).toHaveValue('in-review');
  await desk.text.locator('.editor-text').focus();
  await page.keyboard.press('Control+z');
  await expect(state).toHaveValue('not-started');
});

test('an export says what it will drop, what it wrote and what it lost', async ({
  start,
  place,
}) => {
  const hezhu = await start();
  await atTheDesk(hezhu);
  const { page, desk } = hezhu;
  await page.keyboard.press('Control+e');
  await expect(desk.dialog).toContainText('无损');
  await desk.dialog.getByRole('radio', { name: /CoNLL/ }).check({ force: true });
  await hezhu.choose(place.documents);
  await desk.dialog.locator('.button.primary').click();
  await expect(desk.dialog).toContainText('导出完成');
  await expect(desk.dialog).toContainText('条标注的属性');
  await page.keyboard.press('Enter');
  await expect(desk.dialog).toHaveCount(0);
});

test('another reviewer’s name shows that reviewer’s own layer', async ({ start }) => {
  const hezhu = await start();
  await atTheDesk(hezhu);
  const { page, desk } = hezhu;
  await expect(desk.inspector.getByRole('tab', { name: '全部' })).toHaveText(/^全部 [1-9]\d*$/);
  await page.keyboard.press('Control+,');
  await desk.dialog.getByRole('textbox', { name: '审阅人姓名' }).fill('李四');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(desk.reportList).toContainText('审阅人：李四');
  await expect(desk.inspector.getByRole('tab', { name: '全部' })).toHaveText('全部 0');
});

test('a report that is opened by keys, by name or by a click has the keyboard in its text', async ({
  start,
}) => {
  const hezhu = await start();
  const { page, desk } = hezhu;
  const editor = new EditorPage(page);
  await desk.reportTitles().nth(1).click();
  const [first = '', second = ''] = await desk.reportTitles().allTextContents();
  await expect(page).toHaveTitle(new RegExp(`^${second.slice(0, 4)}`));
  await expect(editor.text).toBeFocused();
  await page.keyboard.press('Control+PageUp');
  await expect(page).toHaveTitle(new RegExp(`^${first.slice(0, 4)}`));
  await expect(editor.text).toBeFocused();
  await desk.reportTitles().nth(1).click();
  await expect(page).toHaveTitle(new RegExp(`^${second.slice(0, 4)}`));
  await page.keyboard.press('Control+p');
  await expect(editor.text).not.toBeFocused();
  await desk.command(first.slice(0, 4));
  await expect(page).toHaveTitle(new RegExp(`^${first.slice(0, 4)}`));
  await expect(editor.text).toBeFocused();
});

test('a primary button keeps its own ground under the pointer', async ({ start }) => {
  const { page, desk } = await start();
  await page.keyboard.press('Control+e');
  const primary = desk.dialog.locator('.button.primary');
  await primary.hover();
  const [ground, wanted] = await primary.evaluate((button) => {
    const probe = button.appendChild(document.createElement('i'));
    probe.style.background = 'var(--accent-hover)';
    return [getComputedStyle(button).backgroundColor, getComputedStyle(probe).backgroundColor];
  });
  expect(ground).toBe(wanted);
});

test('an import that refuses many files shows all of it without overlap', async ({
  start,
  place,
}) => {
  const hezhu = await start();
  const { desk } = hezhu;
  const folder = join(place.root, '很多文件');
  await mkdir(folder, { recursive: true });
  const files = Array.from({ length: 24 }, (_, index) => join(folder, `第${index}份报告.txt`));
  for (const [index, file] of files.entries()) {
    await writeFile(file, index < 6 ? `第${index}份报告\n\n带动3个县。\n` : '');
  }
  await hezhu.choose(...files);
  await hezhu.menu('import-files');
  await expect(desk.dialog).toContainText('第23份报告.txt');
  const dialog = await desk.dialog.evaluate((element) => {
    const parts = [...element.querySelectorAll('section, .dialog-actions')];
    const body = element.querySelector('.dialog-body');
    return {
      overlaps: parts.filter((part, index) => {
        const before = parts[index - 1]?.getBoundingClientRect().bottom ?? 0;
        const inside = part.scrollHeight > part.clientHeight + 1;
        return inside || (part.matches('section') && part.getBoundingClientRect().top < before);
      }).length,
      wholeScrolls: (body?.scrollHeight ?? 0) > (body?.clientHeight ?? 0),
    };
  });
  expect(dialog).toEqual({ overlaps: 0, wholeScrolls: false });
  await expect(desk.dialog.getByRole('button', { name: '完成' })).toBeInViewport({ ratio: 1 });
});

test('Esc takes back what was typed into a field of the settings, and then closes them', async ({
  start,
}) => {
  const { page, desk } = await start();
  await page.keyboard.press('Control+,');
  const name = desk.dialog.getByRole('textbox', { name: '审阅人姓名' });
  const before = await name.inputValue();
  await name.fill('李四');
  await page.keyboard.press('Escape');
  await expect(name).toHaveValue(before);
  await page.keyboard.press('Escape');
  await expect(desk.dialog).toHaveCount(0);
});

test('the list is sorted, and the keys lead through it in its order', async ({ start }) => {
  const { page, desk } = await start();
  const lengths = async (): Promise<readonly number[]> => {
    const told = await desk.reportList.locator('.report-length').allTextContents();
    return told.map((text) => Number(text.replaceAll(/\D/g, '')));
  };
  await desk.reportList.getByRole('combobox', { name: '报告排序' }).selectOption('length');
  await expect
    .poll(async () => {
      const shown = await lengths();
      return shown.every((length, index) => index === 0 || length <= (shown[index - 1] ?? 0));
    })
    .toBe(true);
  const titles = await desk.reportTitles().allTextContents();
  const [first = '', second = ''] = titles;
  await desk.openReport(first);
  await page.keyboard.press('Control+PageDown');
  await expect(desk.reportList.locator('[data-current="true"] .report-title')).toHaveText(second);
});
