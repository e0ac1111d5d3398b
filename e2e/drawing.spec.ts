import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';
import { EditorPage } from './pages/editor.ts';

test('the text is drawn first, and the panels beside it a frame later', async ({ start }) => {
  const { page, desk } = await start();
  await desk.painted();
  const editor = new EditorPage(page);
  await editor.scrollTo('50829人');
  await editor.click('50829人', 2);
  await editor.expectSelected('50829人');
  // Whether the click came upon a proposal or a word, the panels have shown it by then.
  await page.waitForTimeout(400);
  const order = await page.evaluateHandle(() => {
    const seen: string[] = [];
    const watch = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        if (element?.closest('[data-pane="text"]') === null) seen.push('beside the text');
      }
    });
    window.addEventListener('keydown', () => {
      watch.observe(document.body, { subtree: true, childList: true, characterData: true });
      requestAnimationFrame(() => void seen.push('frame'));
    });
    return seen;
  });
  await page.keyboard.press('Digit1');
  await expect(page.locator('.label-count').first()).toHaveText('1');
  await expect(page.getByRole('status').filter({ hasText: '50829人' })).toBeAttached();
  await expect(page.locator('.saving')).toHaveAttribute('data-saving', 'saved');
  expect((await order.jsonValue()).slice(0, 2)).toEqual(['frame', 'beside the text']);
});

test('a panel that is asked to takes the keyboard with the key, not a frame later', async ({
  start,
}) => {
  const { page, desk } = await start();
  await desk.painted();
  const editor = new EditorPage(page);
  await editor.scrollTo('50829人');
  await editor.click('50829人', 2);
  await editor.expectSelected('50829人');
  await page.keyboard.press('Digit1');
  await expect(page.locator('.label-count').first()).toHaveText('1');
  // Where a proposal was tagged, the next one is the current one by now.
  await editor.click('50829人', 1);
  await expect(editor.activeQuote).toHaveText('50829人');
  const pane = await page.evaluateHandle(() => {
    const seen = new Promise<string | undefined>((resolve) => {
      const look = (): void =>
        resolve(document.activeElement?.closest<HTMLElement>('[data-pane]')?.dataset['pane']);
      window.addEventListener('keydown', () => requestAnimationFrame(look), { once: true });
    });
    return { seen };
  });
  await page.keyboard.press('KeyA');
  expect(await pane.evaluate(({ seen }) => seen)).toBe('inspector');
});

test.describe('a report that the pointer rests on', () => {
  test.use({ faultsExpected: true });

  test('is read before the click, and verified again at it', async ({ place, start }) => {
    const { page, desk } = await start();
    await desk.painted();
    const row = desk.reportTitles().nth(1);
    const title = (await row.textContent()) ?? '';
    const file = await textFileOf(join(place.sample, 'reports'), title);
    const text = await readFile(file);
    await row.hover();
    await page.waitForTimeout(600);
    await writeFile(file, Buffer.concat([text, Buffer.from('。')]));
    await row.click();
    await expect(desk.errors).toContainText('text.txt');
    expect(await page.title()).not.toContain(title);
    await writeFile(file, text);
    await desk.reportTitles().nth(2).hover();
    await row.hover();
    await page.waitForTimeout(600);
    await desk.openReport(title);
    const shown = await page.locator('.editor-text').textContent();
    const letters = (of: string): string => of.replace(/\s/gu, '');
    expect(letters(shown ?? '')).toBe(letters(text.toString()));
    // What is laid out before the click takes keys and is saved as any other.
    await page.locator('.editor-text').focus();
    await page.keyboard.press('Control+Home');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Digit3');
    await expect(new EditorPage(page).activeQuote).toHaveText(letters(text.toString()).slice(0, 3));
    await expect(page.locator('.saving')).toHaveAttribute('data-saving', 'saved');
  });
});

/** The file of a report's text, by its title in the list. */
async function textFileOf(reports: string, title: string): Promise<string> {
  for (const id of await readdir(reports)) {
    const record = await readFile(join(reports, id, 'report.json'), 'utf8');
    if (record.includes(title)) return join(reports, id, 'text.txt');
  }
  throw new Error(`no report is called ${title}`);
}
