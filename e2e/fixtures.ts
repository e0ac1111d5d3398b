import { test as base, expect } from '@playwright/test';
import { displays } from './displays.ts';
import { Hezhu, type StartOptions } from './hezhu.ts';
import { Place } from './place.ts';

/**
 * A virtual display has no graphics processor: Chromium draws without one there, and need not find that out by a process that ends. Not in
 * benchmarks: what Chromium draws with is memory that somebody has.
 */
const drawing = displays().length > 0 ? ['--disable-gpu'] : [];

interface Fixtures {
  /** Faults that a test provokes may stand in the log; all others fail it. */
  readonly faultsExpected: boolean;
  /** The folders of this test, gone after it. */
  readonly place: Place;
  /** Starts Hezhu in the test's place; what still runs at the end is closed. */
  readonly start: (options?: StartOptions) => Promise<Hezhu>;
}

/** A test on the real Electron, with folders of its own. */
export const test = base.extend<Fixtures>({
  faultsExpected: [false, { option: true }],
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the names of what a fixture needs.
  place: async ({}, provide) => {
    const place = await Place.make();
    await provide(place);
    await place.remove();
  },
  start: async ({ place, faultsExpected }, provide, info) => {
    const started: Hezhu[] = [];
    await provide(async ({ args = [], ...options } = {}) => {
      const hezhu = await Hezhu.launch(place, { ...options, args: [...drawing, ...args] });
      started.push(hezhu);
      await hezhu.desk.painted();
      return hezhu;
    });
    if (info.status !== info.expectedStatus) {
      for (const hezhu of started.filter(({ isRunning }) => isRunning)) {
        const picture = await hezhu.page.screenshot({ timeout: 5_000 }).catch(() => null);
        if (picture !== null)
          await info.attach('window', { body: picture, contentType: 'image/png' });
      }
    }
    for (const hezhu of started) await end(hezhu);
    // A test that is tried again, or that goes on in spite of them, must not hide them: `npm test` names them at its end.
    for (const { crashes, pageErrors } of started) {
      const errors = faultsExpected ? [] : pageErrors;
      for (const description of crashes) info.annotations.push({ type: 'crash', description });
      for (const description of errors) info.annotations.push({ type: 'page error', description });
    }
    const log = await place.log();
    if (info.status !== info.expectedStatus) {
      await info.attach('main process', { body: started.map(({ output }) => output).join('\n') });
      await info.attach('log', { body: log });
    } else if (!faultsExpected) {
      expect(log.split('\n').filter((line) => line.includes('[error]'))).toEqual([]);
    }
  },
});

export { expect };

/** Closes as a person does; a window that will not close, for it asks something, is ended. */
async function end(hezhu: Hezhu): Promise<void> {
  if (!hezhu.isRunning) return;
  const timer = setTimeout(() => hezhu.process.kill('SIGKILL'), 10_000);
  await hezhu.quit();
  clearTimeout(timer);
}
