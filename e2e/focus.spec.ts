import type { JSHandle, Page } from '@playwright/test';
import type { CommandId } from '../src/core/command/command.ts';
import { screens } from '../src/core/command/screen.ts';
import { expect, test } from './fixtures.ts';
import { deskAtWork } from './half-annotated.ts';
import type { Hezhu } from './hezhu.ts';
import { EditorPage } from './pages/editor.ts';

/** A part of the window in CSS pixels. */
interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One place where Tab came to. */
interface Stop {
  readonly name: string;
  /** Null where focus is on the page itself. */
  readonly box: Box | null;
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

/** The last picture of the window, kept in the main process: none is packed, sent and unpacked. */
type Kept = JSHandle<Map<'last', Buffer>>;

/** Whether twenty pixels within a box are others than in the picture that is kept; the new one is kept in its place. */
async function differs({ app }: Hezhu, kept: Kept, box: Box): Promise<boolean> {
  return app.evaluate(
    async ({ BrowserWindow }, [pictures, { x, y, width, height }]) => {
      const [window] = BrowserWindow.getAllWindows();
      if (window === undefined) throw new Error('there is no window');
      const before = pictures.get('last') ?? Buffer.alloc(0);
      // What is not drawn yet will be, some frames on.
      for (let tries = 10; tries > 0; tries -= 1) {
        const image = await window.webContents.capturePage();
        const [scale = 1] = image.getScaleFactors();
        const now = image.toBitmap({ scaleFactor: scale });
        pictures.set('last', now);
        const size = image.getSize();
        const row = Math.round(size.width * scale);
        const inside = (at: number, most: number): number =>
          Math.min(Math.max(Math.round(at * scale), 0), Math.round(most * scale));
        let count = 0;
        for (let line = inside(y, size.height); line < inside(y + height, size.height); line += 1) {
          const end = (line * row + inside(x + width, size.width)) * 4;
          for (let at = (line * row + inside(x, size.width)) * 4; at < end; at += 4) {
            let distance = 0;
            for (const part of [at, at + 1, at + 2])
              distance += Math.abs((now[part] ?? 0) - (before[part] ?? 0));
            if (distance > 60) count += 1;
          }
        }
        if (count >= 20) return true;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return false;
    },
    [kept, box] as const,
  );
}

/** Goes on with Tab, at most until it leaves a part of the window or is where it was, and names the stops at which nothing on the screen says so. */
async function unseenStops(hezhu: Hezhu, within: string, most: number): Promise<readonly string[]> {
  const { page, app } = hezhu;
  const unseen: string[] = [];
  const visited = new Set<string>();
  const kept = await app.evaluateHandle(() => new Map<'last', Buffer>());
  await differs(hezhu, kept, { x: 0, y: 0, width: 100, height: 100 });
  for (let count = 0; count < most; count += 1) {
    await page.keyboard.press('Tab');
    const { name, box, isInside } = await stopNow(page, within);
    if (box === null) continue;
    const key = `${name} ${Math.round(box.x)} ${Math.round(box.y)}`;
    if (visited.has(key) || (!isInside && visited.size > 0)) break;
    if (!isInside) continue;
    visited.add(key);
    // Outside of the window there is no picture, and nothing in it that differs.
    if (!(await differs(hezhu, kept, box))) unseen.push(name);
  }
  await kept.dispose();
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
      expect.soft(await unseenStops(hezhu, 'body', 90), 'the desk').toEqual([]);
      for (const tab of await desk.inspector.getByRole('tab', { disabled: false }).all()) {
        await tab.click();
        const name = await tab.textContent();
        expect
          .soft(await unseenStops(hezhu, '[data-pane="inspector"]', 20), name ?? '')
          .toEqual([]);
      }
      await hezhu.menu('find-in-report');
      await desk.searching();
      await page.keyboard.type('脱贫');
      expect.soft(await unseenStops(hezhu, '.find-bar', 20), 'the search').toEqual([]);
    });

    test('in dialogs', async ({ start }) => {
      const hezhu = await atWork(start, theme);
      const { page, desk } = hezhu;
      for (const id of dialogs) {
        await hezhu.menu(id);
        await expect(desk.dialog).toBeVisible();
        expect.soft(await unseenStops(hezhu, 'dialog', 40), id).toEqual([]);
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
        expect.soft(await unseenStops(hezhu, '.screen', 30), screen).toEqual([]);
      }
    });
  });
}

async function atWork(start: () => Promise<Hezhu>, theme: 'light' | 'dark'): Promise<Hezhu> {
  const hezhu = await deskAtWork(start, { theme, linksShown: true });
  await hezhu.page.emulateMedia({ reducedMotion: 'reduce' });
  return hezhu;
}
