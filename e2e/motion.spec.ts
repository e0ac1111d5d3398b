import { expect, test } from './fixtures.ts';
import { EditorPage } from './pages/editor.ts';

test('nothing moves by itself where the system asks for less motion', async ({ start }) => {
  const hezhu = await start();
  const { page } = hezhu;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const editor = new EditorPage(page);
  await editor.text.focus();
  const moving = (): Promise<number> => page.evaluate(() => document.getAnimations().length);
  for (const id of ['settings', 'command-palette', 'key-card'] as const) {
    await hezhu.menu(id);
    expect(await moving(), id).toBe(0);
    await page.keyboard.press('Escape');
  }
  await page.locator('.label-chip').first().hover();
  await page.waitForTimeout(600);
  expect(await moving()).toBe(0);
  // Going to a place is one step, not a way.
  await page.keyboard.press('Control+Home');
  const scrolled = (): Promise<number> =>
    page.locator('.editor-scroller').evaluate(({ scrollTop }) => scrollTop);
  await editor.press('KeyN');
  await editor.press('End', { ctrlKey: true });
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  );
  const there = await scrolled();
  await page.waitForTimeout(300);
  expect(await scrolled()).toBe(there);
});
