import type { Locator, Page } from '@playwright/test';
import { Hezhu } from '../../e2e/hezhu.ts';
import type { Place } from '../../e2e/place.ts';
import { benchProject, titleOf } from '../project.ts';
import { type BenchText, fillers } from '../texts.ts';
import type { Program } from './program.ts';

/** Hezhu on a project with a text. */
export async function hezhuProgram(place: Place, text: BenchText): Promise<Program> {
  const project = await benchProject(place.root, [...fillers, text]);
  const hezhu = await Hezhu.start(place, { args: ['--project', project] });
  const { app, page } = hezhu;
  return {
    name: 'Hezhu',
    app,
    page,
    scroller: '.editor-scroller',
    open: ({ name }) => openReport(page, titleOf({ name })),
    openHeld: ({ name }) => openReport(page, titleOf({ name })),
    async pointAt({ name }) {
      await titleOnScreen(page, titleOf({ name })).hover();
    },
    async leave(held) {
      // The main process keeps a few reports; a person mostly opens one that it does not have.
      const others = held ? fillers.slice(0, 1) : fillers;
      for (const { name } of others) await openReport(page, titleOf({ name }));
    },
    async label() {
      // Not by a locator: it walks every element of the page, and what it leaves would be collected in the frames that are measured.
      await page.evaluate(() => document.querySelector<HTMLElement>('.editor-text')?.focus());
      await page.keyboard.press('ArrowRight');
      for (let step = 0; step < 4; step += 1) await page.keyboard.press('Shift+ArrowRight');
      await page.waitForTimeout(50);
      await page.keyboard.press('Digit1');
    },
    async find(query) {
      await page.keyboard.press('Control+f');
      await page.waitForTimeout(200);
      for (const key of query) {
        await page.keyboard.press(key);
        await page.waitForTimeout(250);
      }
    },
    async close() {
      await hezhu.quit();
    },
  };
}

function titleOnScreen(page: Page, title: string): Locator {
  return page.locator('.report-title').getByText(title, { exact: true });
}

/** Clicks a report in the list with the mouse, and times it from the event to the end of the frame that shows it with its annotations. */
async function openReport(page: Page, title: string): Promise<number> {
  const armed = await page.evaluateHandle((wanted) => {
    const shown = new Promise<number>((resolve) => {
      let begin = NaN;
      const listen = ({ timeStamp }: MouseEvent): void => void (begin = timeStamp);
      window.addEventListener('mousedown', listen, { capture: true, once: true });
      const seen = new MutationObserver(() => {
        const text = document.querySelector('.editor-text');
        if (text?.getAttribute('aria-label')?.endsWith(wanted) !== true) return;
        seen.disconnect();
        requestAnimationFrame(() => {
          // The task after a frame's callbacks runs when style, layout and paint are done.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now() - begin);
          port2.postMessage(null);
        });
      });
      seen.observe(document.body, { subtree: true, childList: true });
    });
    return { shown };
  }, title);
  await titleOnScreen(page, title).click();
  return armed.evaluate((armedPage) => armedPage.shown);
}
