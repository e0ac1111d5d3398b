import type { Page } from '@playwright/test';
import type { CommandId } from '../src/core/command/command.ts';
import { screens } from '../src/core/command/screen.ts';
import { expect, test } from './fixtures.ts';
import { deskAtWork } from './half-annotated.ts';
import type { Hezhu } from './hezhu.ts';
import { EditorPage } from './pages/editor.ts';

/** One place where Tab came to. */
interface Stop {
  readonly name: string;
  /** Null where focus is on the page itself. */
  readonly box: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  } | null;
  readonly isInside: boolean;
}

/** What has the keyboard, and a box around it with what is drawn about it. */
function stopNow(page: Page, within: string): Promise<Stop> {
  return page.evaluate((part) => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body)
      return { name: '', box: null, isInside: false };
    const label = activeElement.getAttribute('aria-label') ?? activeElement.textContent;
    // What is drawn for a radio button, a tick box or a search is drawn about what holds it.
    const seen = activeElement.matches('[type="radio"], [type="checkbox"], .search-field')
      ? (activeElement.closest('label, .search-box') ?? activeElement)
      : activeElement;
    const { left, top, width, height } = seen.getBoundingClientRect();
    const name = `${activeElement.tagName.toLowerCase()}.${activeElement.className} “${label.slice(0, 24)}”`;
    const box = { x: left - 4, y: top - 4, width: width + 8, height: height + 8 };
    return { name, box, isInside: activeElement.closest(part) !== null };
  }, within);
}

/** How many pixels differ between two pictures within a box. */
function differing(page: Page, pictures: readonly [Buffer, Buffer], box: Stop['box']) {
  return page.evaluate(
    async ([first, second, { x, y, width, height }]) => {
      const pixels = async (base64: string): Promise<Uint8ClampedArray> => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        const [left, top] = [Math.max(0, x), Math.max(0, y)];
        const size = [Math.max(1, width), Math.max(1, height)] as const;
        return context?.getImageData(left, top, ...size).data ?? new Uint8ClampedArray();
      };
      const [one, other] = [await pixels(first), await pixels(second)];
      let count = 0;
      for (let at = 0; at < one.length; at += 4) {
        const distance =
          Math.abs((one[at] ?? 0) - (other[at] ?? 0)) +
          Math.abs((one[at + 1] ?? 0) - (other[at + 1] ?? 0)) +
          Math.abs((one[at + 2] ?? 0) - (other[at + 2] ?? 0));
        if (distance > 60) count += 1;
      }
      return count;
    },
    [
      pictures[0].toString('base64'),
      pictures[1].toString('base64'),
      box ?? { x: 0, y: 0, width: 1, height: 1 },
    ] as const,
  );
}

/** Goes on with Tab, at most until it leaves a part of the window or is where it was, and names the stops at which nothing on the screen says so. */
async function unseenStops(page: Page, within: string, most: number): Promise<readonly string[]> {
  const unseen: string[] = [];
  const visited = new Set<string>();
  let before = await page.screenshot();
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab');
    const { name, box, isInside } = await stopNow(page, within);
    if (box === null) continue;
    const key = `${name} ${Math.round(box.x)} ${Math.round(box.y)}`;
    if (visited.has(key) || (!isInside && visited.size > 0)) break;
    if (!isInside) continue;
    visited.add(key);
    const now = await page.screenshot();
    // Outside of the window there is no picture, and nothing in it that differs.
    if ((await differing(page, [before, now], box)) < 20) unseen.push(name);
    before = now;
  }
  expect(visited.size, `stops within ${within}`).toBeGreaterThan(0);
  return unseen;
}

const dialogs = [
  'settings',
  'edit-keys',
  'report-details',
  'export-corpus',
  'accept-proposals',
  'backups',
  'new-project',
  'remove-reports',
] as const satisfies readonly CommandId[];

for (const theme of ['light', 'dark'] as const) {
  test.describe(`wherever Tab leads in the ${theme} theme, the screen shows where one is`, () => {
    // A picture before and after every stop.
    test.setTimeout(300_000);

    test('on the desk and in its panels', async ({ start }) => {
      const hezhu = await atWork(start, theme);
      const { page, desk } = hezhu;
      const editor = new EditorPage(page);
      await editor.scrollTo('50829人');
      await page.keyboard.press('Escape');
      await editor.click('50829人');
      await expect(editor.bar).toBeVisible();
      expect.soft(await unseenStops(page, 'body', 90), 'the desk').toEqual([]);
      for (const tab of await desk.inspector.getByRole('tab', { disabled: false }).all()) {
        await tab.click();
        const name = await tab.textContent();
        expect.soft(await unseenStops(page, '[data-pane="inspector"]', 20), name ?? '').toEqual([]);
      }
      await hezhu.menu('find-in-report');
      await page.keyboard.type('脱贫');
      expect.soft(await unseenStops(page, '.find-bar', 20), 'the search').toEqual([]);
    });

    test('in dialogs', async ({ start }) => {
      const hezhu = await atWork(start, theme);
      const { page, desk } = hezhu;
      for (const id of dialogs) {
        await hezhu.menu(id);
        await expect(desk.dialog).toBeVisible();
        expect.soft(await unseenStops(page, 'dialog', 40), id).toEqual([]);
        await page.keyboard.press('Escape');
        if (await desk.dialog.isVisible()) await page.keyboard.press('Escape');
        await expect(desk.dialog).toBeHidden();
      }
    });

    test('on screens', async ({ start }) => {
      const hezhu = await atWork(start, theme);
      const { page } = hezhu;
      for (const screen of screens) {
        await hezhu.menu(screen);
        await expect(page.locator('.screen-bar')).toBeVisible();
        expect.soft(await unseenStops(page, '.screen', 30), screen).toEqual([]);
      }
    });
  });
}

async function atWork(start: () => Promise<Hezhu>, theme: 'light' | 'dark'): Promise<Hezhu> {
  const hezhu = await deskAtWork(start, { theme, linksShown: true });
  await hezhu.page.emulateMedia({ reducedMotion: 'reduce' });
  return hezhu;
}
