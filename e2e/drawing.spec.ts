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
    const watch = new MutationObserver((records) => {
      for (const { target } of records) {
        const element = target instanceof Element ? target : target.parentElement;
        if (element?.closest('[data-pane="text"]') === null) seen.push('beside the text');
      }
    });
    window.addEventListener('keydown', () => {
      watch.observe(document.body, { subtree: true, childList: true, characterData: true });
      requestAnimationFrame(() => {
        seen.push('frame');
        // The task after a frame's callbacks runs when style, layout and paint are done.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => void seen.push('drawn');
        port2.postMessage(null);
      });
    });
    return seen;
  });
  await page.keyboard.press('Digit1');
  await expect(editor.activeQuote).toHaveText('50829人');
  await expect(page.getByRole('status').filter({ hasText: '50829人' })).toBeAttached();
  await expect(page.locator('.saving')).toHaveAttribute('data-saving', 'saved');
  expect((await order.jsonValue()).slice(0, 3)).toEqual(['frame', 'drawn', 'beside the text']);
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
