import type { CommandId } from '../src/core/command/command.ts';
import { screens } from '../src/core/command/screen.ts';
import { findings } from './every-look.ts';
import { expect, test } from './fixtures.ts';
import { halfAnnotate } from './half-annotated.ts';
import { EditorPage } from './pages/editor.ts';

const dialogs = [
  'command-palette',
  'key-card',
  'edit-keys',
  'settings',
  'report-details',
  'export-corpus',
  'accept-proposals',
  'backups',
  'repair-project',
] as const satisfies readonly CommandId[];

for (const theme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the desk, its panels, dialogs and screens in the ${theme} theme`, async ({
    start,
  }) => {
    test.setTimeout(240_000);
    const hezhu = await start();
    const { page, desk } = hezhu;
    await page.evaluate(
      (chosen) =>
        window.hezhu.request('settings:change', {
          theme: chosen,
          reviewerName: '我',
          linksShown: true,
        }),
      theme,
    );
    await halfAnnotate(page);
    await page.reload();
    await desk.painted();
    const editor = new EditorPage(page);
    const look = async (where: string): Promise<void> => {
      expect.soft(await findings(page), where).toEqual([]);
    };
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
    await page.keyboard.type('脱贫');
    await look('the search in the report');
    await page.keyboard.press('Escape');
    for (const id of dialogs) {
      await hezhu.menu(id);
      await expect(desk.dialog).toBeVisible();
      await look(id);
      await page.keyboard.press('Escape');
      await expect(desk.dialog).toBeHidden();
    }
    for (const screen of screens) {
      await hezhu.menu(screen);
      await expect(page.locator('.screen-bar')).toBeVisible();
      await look(screen);
    }
  });
}
