import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { deskAtWork } from './half-annotated.ts';
import { EditorPage } from './pages/editor.ts';

/** What has the keyboard: the text, or else the name of what has it. */
function keyboardAt(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    if (activeElement?.matches('.editor-text') === true) return 'text';
    if (activeElement === document.body) return 'nothing';
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? 'nothing';
  });
}

async function expectInText(page: Page): Promise<void> {
  await expect.poll(() => keyboardAt(page)).toBe('text');
}

for (const language of ['zh_CN', 'en_US'] as const) {
  test(`from the first start on, keys alone lead through the work (${language})`, async ({
    start,
  }) => {
    const { page, desk } = await start({ language });
    const editor = new EditorPage(page);
    await expect(desk.status.locator('button.status-proposals')).toBeVisible();
    const bar = page.locator('.proposal-bar');
    const annotated = async (): Promise<number> => {
      const count = await page.evaluate(
        () =>
          new Set(
            [...CSS.highlights].flatMap(([name, ranges]) =>
              name.startsWith('label-') ? [...ranges].map(String) : [],
            ),
          ).size,
      );
      return count;
    };
    await page.keyboard.press('Tab');
    await expect(bar).toBeVisible();
    await page.keyboard.press('Enter');
    await expect.poll(annotated).toBe(1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Home');
    for (let count = 0; count < 4; count += 1) await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(async () => (await editor.selected()).length).toBe(4);
    const chosen = await editor.selected();
    await page.keyboard.press('3');
    await expect(editor.activeQuote).toHaveText(chosen);
    await page.keyboard.press('Control+z');
    await expect(editor.activeQuote).toBeHidden();
    const title = await page.title();
    await page.keyboard.press('Control+PageDown');
    await expect(page).not.toHaveTitle(title);
    await expect(desk.status.locator('button.status-proposals')).toBeVisible();
    await page.keyboard.press('Tab');
    await expect(bar).toBeVisible();
    await expectInText(page);
  });
}

test('whatever closes, the text has the keyboard again', async ({ start }) => {
  const hezhu = await start();
  const { page, desk } = hezhu;
  const editor = new EditorPage(page);
  await expectInText(page);
  for (const command of ['settings', 'key-card', 'command-palette', 'report-note'] as const) {
    await hezhu.menu(command);
    await expect(desk.dialog).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(desk.dialog).toBeHidden();
    await expectInText(page);
    // What of the text was in sight still is.
    expect(await page.locator('.editor-scroller').evaluate(({ scrollTop }) => scrollTop)).toBe(0);
  }
  // What had the keyboard before the dialog went with it.
  const hint = page.locator('.hint');
  await hint.getByRole('button').last().focus();
  await page.keyboard.press('Enter');
  await expect(hint).toBeHidden();
  await expectInText(page);
  // A panel that closes with the keyboard in it.
  await page.keyboard.press('Control+p');
  await page.keyboard.press('Control+b');
  await expect(desk.reportList).toBeHidden();
  await expectInText(page);
  await page.keyboard.press('Control+b');
  // Esc leads out of any panel.
  await page.keyboard.press('Control+p');
  await expect(page.locator('.report-list .search-field')).toBeFocused();
  await page.keyboard.press('Escape');
  await expectInText(page);
  await page.keyboard.press('F6');
  await page.keyboard.press('Escape');
  await expectInText(page);
  // A report that somebody chose is to be worked on.
  await page.keyboard.press('Control+p');
  await page.keyboard.type('安图');
  await page.keyboard.press('Enter');
  await expectInText(page);
  // So is a press beside everything that could take it, and a screen that is left.
  await desk.inspector.click({ position: { x: 150, y: 600 } });
  await expectInText(page);
  await page.keyboard.press('Control+2');
  await expect(page.locator('.screen')).toBeVisible();
  await page.keyboard.press('Control+1');
  await expectInText(page);
  await editor.text.click();
  await expectInText(page);
});

test('what is clicked at the edge of the window stays under the pointer', async ({ start }) => {
  const { page } = await deskAtWork(start, { hintDismissed: true });
  const editor = new EditorPage(page);
  await editor.scrollTo('50829人');
  const scroller = page.locator('.editor-scroller');
  const { top } = await editor.boxOf('50829人');
  await scroller.evaluate(
    (element, box) => (element.scrollTop += box - element.getBoundingClientRect().top - 12),
    top,
  );
  const before = await scroller.evaluate(({ scrollTop }) => scrollTop);
  await editor.click('50829人');
  await expect(editor.activeQuote).toHaveText('50829人');
  await page.waitForTimeout(400);
  expect(await scroller.evaluate(({ scrollTop }) => scrollTop)).toBe(before);
});

test('a report that one comes back to, and a text in another language, are where one left them', async ({
  start,
}) => {
  const hezhu = await start();
  const { page, desk } = hezhu;
  await expect(desk.status.locator('button.status-proposals')).toBeVisible();
  for (let count = 0; count < 30; count += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  const place = (): Promise<readonly number[]> =>
    page.evaluate(() => {
      const caret = document.querySelector('.caret')?.getBoundingClientRect();
      const scrolled = document.querySelector('.editor-scroller')?.scrollTop ?? 0;
      return [caret?.left ?? 0, caret?.top ?? 0, scrolled].map(Math.round);
    });
  await page.waitForTimeout(500);
  const before = await place();
  expect(before[2]).toBeGreaterThan(300);
  const title = await page.title();
  await page.keyboard.press('Control+PageDown');
  await expect(page).not.toHaveTitle(title);
  await page.keyboard.press('Control+PageUp');
  await expect(page).toHaveTitle(title);
  await expect.poll(place).toEqual(before);
  await hezhu.menu('language-en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect.poll(place).toEqual(before);
});
