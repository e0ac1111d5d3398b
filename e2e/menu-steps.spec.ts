import type { Hezhu } from './hezhu.ts';
import { expect, test } from './fixtures.ts';

/** An item of the native menu as a person would see it. */
function item(hezhu: Hezhu, id: string): Promise<string> {
  return hezhu.app.evaluate(({ Menu }, wanted) => {
    const found = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    return found ? `${found.label} ${found.enabled ? 'on' : 'off'}` : 'none';
  }, id);
}

test('the native menu says what undo and redo would do, and does it', async ({ start }) => {
  const hezhu = await start();
  const { page, desk } = hezhu;
  await expect.poll(() => item(hezhu, 'undo')).toBe('撤销 off');
  await desk.text.locator('.ProseMirror').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('3');
  await desk.saved();
  await expect.poll(() => item(hezhu, 'undo')).toMatch(/^撤销：标注“.+” on$/);
  await expect.poll(() => item(hezhu, 'redo')).toBe('重做 off');
  await hezhu.menu('undo');
  await expect(desk.status).toContainText('标注 0');
  await expect.poll(() => item(hezhu, 'redo')).toMatch(/^重做：标注“.+” on$/);
  await hezhu.menu('language-en');
  await expect.poll(() => item(hezhu, 'redo')).toMatch(/^Redo: annotate “.+” on$/);
  // In a text box they are the text box's own.
  await page.keyboard.press('Control+p');
  await expect.poll(() => item(hezhu, 'redo')).toBe('Redo on');
  await page.keyboard.press('Escape');
  // On a screen of the project they are the project's.
  await page.keyboard.press('Control+Digit2');
  await expect.poll(() => item(hezhu, 'undo')).toBe('Undo off');
});
