import type { Page } from '@playwright/test';

/** Times in milliseconds, in the order in which they were taken. */
export type Times = readonly number[];

/** Presses label keys in the text, each after a fresh selection, and times every one from the key to the end of its frame. */
export function labelTimes(page: Page, text: string, presses: number): Promise<Times> {
  return page.evaluate(
    async ([selector, count]) => {
      const place = document.querySelector<HTMLElement>(selector);
      if (place === null) throw new Error(`no ${selector}`);
      place.focus({ preventScroll: true });
      const frameEnd = (): Promise<void> =>
        new Promise((resolve) =>
          requestAnimationFrame(() => {
            // The task after a frame's callbacks runs when style, layout and paint are done.
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve();
            port2.postMessage(null);
          }),
        );
      const press = (code: string, shiftKey = false): void => {
        const event = { code, shiftKey, key: 'Process', bubbles: true, cancelable: true };
        place.dispatchEvent(new KeyboardEvent('keydown', event));
      };
      const times: number[] = [];
      for (let index = 0; index < count; index += 1) {
        press('ArrowRight');
        for (let step = 0; step < 4; step += 1) press('ArrowRight', true);
        await frameEnd();
        await frameEnd();
        const start = performance.now();
        press('Digit1');
        await frameEnd();
        times.push(performance.now() - start);
        await new Promise((resolve) => setTimeout(resolve, 40));
      }
      return times;
    },
    [text, presses] as const,
  );
}

/** Scrolls on by a tenth of the window in every frame, and times the frames. */
export function scrollTimes(page: Page, scroller: string, frames: number): Promise<Times> {
  return page.evaluate(
    async ([selector, count]) => {
      const place = document.querySelector(selector);
      if (place === null) throw new Error(`no ${selector}`);
      const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      place.scrollTop = 0;
      await frame();
      const times: number[] = [];
      let last = await frame();
      for (let index = 0; index < count; index += 1) {
        place.scrollTop += place.clientHeight / 10;
        const now = await frame();
        times.push(now - last);
        last = now;
      }
      return times;
    },
    [scroller, frames] as const,
  );
}

/** The value below which a share of some times lies. */
export function quantile(times: Times, share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
