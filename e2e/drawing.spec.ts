import { expect, test } from './fixtures.ts';
import { EditorPage } from './pages/editor.ts';

test('the text is drawn first, and the panels beside it a frame later', async ({ start }) => {
  const { page, desk } = await start();
  await desk.painted();
  const editor = new EditorPage(page);
  await editor.scrollTo('50829人');
  await editor.click('50829人', 2);
  expect(await editor.selected()).toBe('50829人');
  const order = await page.evaluateHandle(() => {
    const seen: string[] = [];
    const inspector = document.querySelector('[data-pane="inspector"]');
    if (inspector === null) throw new Error('no inspector');
    const watch = new MutationObserver(() => void seen.push('panel'));
    window.addEventListener('keydown', () => {
      watch.observe(inspector, { subtree: true, childList: true });
      requestAnimationFrame(() => void seen.push('frame'));
    });
    return seen;
  });
  await page.keyboard.press('Digit1');
  await expect(editor.activeQuote).toHaveText('50829人');
  expect((await order.jsonValue()).slice(0, 2)).toEqual(['frame', 'panel']);
});

test('a panel that is asked to takes the keyboard with the key, not a frame later', async ({
  start,
}) => {
  const { page, desk } = await start();
  await desk.painted();
  const editor = new EditorPage(page);
  await editor.scrollTo('50829人');
  await editor.click('50829人', 2);
  expect(await editor.selected()).toBe('50829人');
  await page.keyboard.press('Digit1');
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
