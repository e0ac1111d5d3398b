import { mkdir, readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { everyLook } from './every-look.ts';
import { expect, test } from './fixtures.ts';
import type { Hezhu } from './hezhu.ts';
import { exported, openReport } from './one-report.ts';
import { EditorPage } from './pages/editor.ts';

const pictures = join(resolve(import.meta.dirname, '..'), 'test-results', 'looks');

const text = `全县脱贫攻坚综述
全县共有贫困人口近4万人，汪清县脱贫1.2万人，修路3条。
产业扶贫覆盖95.3%的村，投入16.4亿元，惠及老人小孩。
2018年全州GDP增长5.6%，高于全省平均水平。
`;

/** Takes a picture in a theme and a language. */
async function pose(
  hezhu: Hezhu,
  name: string,
  theme: 'light' | 'dark',
  language: 'zh-CN' | 'en',
): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await hezhu.menu(`theme-${theme}`);
  await hezhu.menu(`language-${language}`);
  const isLarge = theme === 'dark';
  await hezhu.page.setViewportSize(
    isLarge ? { width: 1920, height: 1080 } : { width: 1280, height: 800 },
  );
  await hezhu.page.waitForTimeout(300);
  await hezhu.page.screenshot({
    path: join(pictures, `correction-${name}-${theme}-${language}.png`),
  });
}

/** Puts the caret of the correcting editor at the end of some words, which it selects where asked. */
async function caretAt({ page }: Hezhu, words: string, select = false): Promise<void> {
  await page.evaluate(
    ([wanted, whole]) => {
      const walker = document.createTreeWalker(
        document.querySelector('.correction-text') ?? document.body,
        NodeFilter.SHOW_TEXT,
      );
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(wanted) ?? -1;
        if (at < 0) continue;
        const end = at + wanted.length;
        document.getSelection()?.setBaseAndExtent(node, whole ? at : end, node, end);
        return;
      }
      throw new Error(`no ${wanted}`);
    },
    [words, select] as const,
  );
  await page.waitForTimeout(50);
}

test('a text is corrected: another mode, an input method, decisions, a new version, and undo', async ({
  start,
  place,
}) => {
  const { hezhu, folder, editor } = await openReport(place, start, text);
  const { page, desk } = hezhu;
  for (const quote of ['近4万人', '1.2万人', '95.3%', '5.6%']) {
    await editor.scrollTo(quote);
    await editor.drag(quote);
    await page.keyboard.press('1');
  }
  await expect(desk.status).toContainText('标注 4');
  await desk.saved();
  await page.keyboard.press('Control+Shift+E');
  const pane = page.locator('.correction-pane');
  await expect(pane.locator('.correction-band')).toContainText('正在更正文本');
  // What would be typed here is spoken of nowhere as a key.
  await expect(page.locator('.label-chips .keys:visible')).toHaveCount(0);
  // Nothing speaks of keys that mean something else here.
  await expect(page.locator('.hint, .status-proposals')).toHaveCount(0);
  // Label keys are letters here.
  await caretAt(hezhu, '近', false);
  await page.keyboard.type('1');
  await expect(pane).toContainText('近14万人');
  await expect(desk.status).toContainText('标注 4');
  // An input method composes in it, as it does in any text box.
  await caretAt(hezhu, '惠及', false);
  const session = await page.context().newCDPSession(page);
  for (const composed of ['q', 'qu', 'quan', 'quanxian']) {
    await session.send('Input.imeSetComposition', {
      text: composed,
      selectionStart: composed.length,
      selectionEnd: composed.length,
    });
  }
  await session.send('Input.insertText', { text: '全县' });
  await expect(pane).toContainText('惠及全县老人小孩');
  await caretAt(hezhu, '1.2万人', true);
  await page.keyboard.press('Backspace');
  await expect(pane.locator('.correction-count')).toContainText('改动 3 处');
  // The mode has a history of its own.
  await page.keyboard.press('Control+Z');
  await expect(pane).toContainText('汪清县脱贫1.2万人，');
  await page.keyboard.press('Control+Y');
  await expect(pane).toContainText('汪清县脱贫，修路');
  await expect(pane.locator('.correction-count')).toContainText('改动 3 处');
  await pose(hezhu, 'mode', 'light', 'zh-CN');
  await pose(hezhu, 'mode', 'dark', 'en');
  await page.keyboard.press('Control+S');
  await expect(desk.dialog.locator('.touched-list li')).toHaveCount(2);
  await pose(hezhu, 'save', 'dark', 'en');
  await pose(hezhu, 'save', 'light', 'zh-CN');
  await expect(desk.dialog).toContainText('近14万人');
  await desk.dialog.getByRole('button', { name: '保存为新版本' }).click();
  await expect(pane).toBeHidden();
  await expect(desk.text).toContainText('惠及全县老人小孩');
  await expect(desk.status).toContainText('标注 3');
  const source = join(folder, 'reports');
  const [report = ''] = await readdir(source);
  expect(await readFile(join(source, report, 'source', 'report.txt'), 'utf8')).toBe(text);
  // One step of undo brings back text and annotations.
  await page.keyboard.press('Control+Z');
  await expect(desk.text).toContainText('汪清县脱贫1.2万人');
  await expect(desk.status).toContainText('标注 4');
  await page.keyboard.press('Control+Y');
  await expect(desk.text).toContainText('近14万人');
  await expect(desk.status).toContainText('标注 3');
  await page.keyboard.press('Control+Alt+R');
  await expect(desk.dialog.locator('.versions-list li')).toHaveCount(4);
  await desk.dialog.locator('.versions-against select').selectOption('0');
  await expect(desk.dialog.locator('.compared-mark').first()).toBeVisible();
  await pose(hezhu, 'versions', 'light', 'zh-CN');
  await pose(hezhu, 'versions', 'dark', 'en');
  await pose(hezhu, 'versions', 'light', 'zh-CN');
  await desk.dialog.getByRole('button', { name: '关闭' }).click();
  expect([...(await exported(hezhu, place, folder))].sort()).toEqual([
    'figure 5.6%',
    'figure 95.3%',
    'figure 近14万人',
  ]);
});

test('correcting begins where one was, and ends where one corrected', async ({ start, place }) => {
  const lines = Array.from({ length: 80 }, (_, index) => `第${index + 1}段讲了县里的事情。`);
  const { hezhu, editor } = await openReport(place, start, lines.join('\n'));
  const { page } = hezhu;
  await editor.scrollTo('第60段');
  await editor.drag('第60段');
  await page.keyboard.press('Control+Shift+E');
  const correction = page.locator('.correction-text');
  await expect(correction).toBeFocused();
  await expect(correction.getByText('第60段讲了')).toBeInViewport();
  await page.keyboard.type('里');
  await expect(correction).toContainText('第60段里讲了');
  await expect(page.locator('.correction-count')).toContainText('改动 1 处');
  await page.keyboard.press('Control+S');
  await hezhu.desk.dialog.getByRole('button', { name: '保存为新版本' }).click();
  await expect(correction).toHaveCount(0);
  await expect(editor.text.getByText('第60段里讲了')).toBeInViewport();
  await page.keyboard.press('Control+Z');
  await expect(editor.text.getByText('第60段讲了')).toBeInViewport();
});

test('undo goes past what somebody else corrected, and forward again, also after a restart', async ({
  start,
  place,
}) => {
  const { hezhu, folder, editor } = await openReport(place, start, text);
  const { page, desk } = hezhu;
  const sitDown = async (reviewerName: string): Promise<void> => {
    await desk.saved();
    await page.evaluate(
      (name) => window.hezhu.request('settings:change', { reviewerName: name }),
      reviewerName,
    );
    await page.reload();
    await desk.painted();
  };
  await sitDown('李雷');
  for (const quote of ['近4万人', '95.3%']) {
    await editor.scrollTo(quote);
    await editor.drag(quote);
    await page.keyboard.press('1');
  }
  await editor.press('KeyY');
  await sitDown('韩梅梅');
  await page.locator('.editor-text').focus();
  await page.keyboard.press('Control+Shift+E');
  await expect(page.locator('.correction-text')).toBeFocused();
  await caretAt(hezhu, '近');
  await page.keyboard.type('1');
  await expect(page.locator('.correction-text')).toContainText('近14万人');
  await page.keyboard.press('Control+S');
  await desk.dialog.getByRole('button', { name: '保存为新版本' }).click();
  await expect(page.locator('.correction-pane')).toBeHidden();
  await sitDown('李雷');
  await desk.saved();
  await hezhu.quit();

  const again = await start({ args: ['--project', folder] });
  const { status, errors } = again.desk;
  const undone = new EditorPage(again.page);
  await expect(status).toContainText('标注 2');
  await again.page.locator('.editor-text').focus();
  await again.page.keyboard.press('Control+Z');
  await expect(again.desk.inspector.getByRole('radio', { name: '未核' })).toBeChecked();
  await again.page.keyboard.press('Control+Z');
  await expect(status).toContainText('标注 1');
  await undone.expectPainted('0 近14万人');
  await again.page.keyboard.press('Control+Z');
  await expect(status).toContainText('标注 0');
  for (let step = 0; step < 3; step += 1) await again.page.keyboard.press('Control+Y');
  await expect(status).toContainText('标注 2');
  await undone.expectPainted('0 近14万人', '0 95.3%');
  await expect(errors).toHaveCount(0);
  const all = await exported(again, place, folder);
  expect([...all].sort()).toEqual(['figure 95.3%', 'figure 近14万人']);
});

test('what was typed a moment before saving, leaving or another command is never lost', async ({
  start,
  place,
}) => {
  const { hezhu } = await openReport(place, start, text);
  const { page, desk } = hezhu;
  await desk.text.locator('.ProseMirror').focus();
  for (const leave of ['Escape', 'Control+Shift+Y', 'Control+S'] as const) {
    await page.keyboard.press('Control+Shift+E');
    await expect(page.locator('.correction-text')).toBeFocused();
    // Left while nothing has been told to anyone yet.
    await page.keyboard.insertText('一');
    await page.keyboard.press(leave);
    const isSaving = leave === 'Control+S';
    await expect(desk.dialog).toContainText(isSaving ? '保存' : '有未保存的文本更正');
    if (isSaving) await desk.dialog.getByRole('button', { name: '保存为新版本' }).click();
    else await desk.dialog.getByRole('button', { name: '放弃改动' }).click();
    await expect(page.locator('.correction-pane')).toBeHidden();
  }
  await expect(desk.text).toContainText('一');
});

test('a correction that is not saved survives the end of the program as a draft', async ({
  start,
  place,
}) => {
  const { hezhu, folder } = await openReport(place, start, text);
  await hezhu.desk.text.locator('.ProseMirror').focus();
  await hezhu.page.keyboard.press('Control+Shift+E');
  await caretAt(hezhu, '惠及');
  await hezhu.page.keyboard.type('全县');
  await expect(hezhu.page.locator('.correction-count')).toContainText('改动 1 处');
  // Leaving asks, and nothing is lost by staying.
  await hezhu.page.keyboard.press('Escape');
  await expect(hezhu.desk.dialog).toContainText('有未保存的文本更正');
  await pose(hezhu, 'leave', 'light', 'zh-CN');
  await hezhu.desk.dialog.getByRole('button', { name: '继续更正' }).click();
  await hezhu.page.waitForTimeout(6_000);
  await hezhu.kill();
  const again = await start({ args: ['--project', folder] });
  await expect(again.page.locator('.notice.draft')).toContainText('未保存的文本更正');
  await everyLook(again, 'draft');
  await again.page.getByRole('button', { name: '继续更正' }).click();
  await expect(again.page.locator('.correction-pane')).toContainText('惠及全县老人小孩');
  await expect(again.page.locator('.correction-count')).toContainText('改动 1 处');
  await again.page.getByRole('button', { name: '放弃改动' }).click();
  await expect(again.desk.text).not.toContainText('全县老人');
  await expect(again.page.locator('.notice.draft')).toBeHidden();
});
