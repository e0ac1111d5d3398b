import { test } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { Hezhu } from '../e2e/hezhu.ts';
import { Place } from '../e2e/place.ts';
import { pressTimes, scrollTimes } from './desk/measure.ts';
import { type Times, quantile } from './measure.ts';
import { benchProject } from './project.ts';
import { manyTexts } from './texts.ts';

const reports = 5_000;
const rounds = 4;

/** Narrows, sorts and scrolls the list. */
async function listTimes({ app, page }: Hezhu) {
  const filter = await pressTimes({ app, page }, /^Digit/, async () => {
    await page.keyboard.press('Control+p');
    for (const key of '4321') {
      await page.keyboard.press(key);
      await page.waitForTimeout(300);
    }
    await page.keyboard.press('Escape');
  });
  const sort: number[] = [];
  for (const order of ['title', 'date', 'progress', 'length', 'imported']) {
    const sorted = page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const listen = ({ timeStamp }: Event): void => {
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => resolve(performance.now() - timeStamp);
              port2.postMessage(null);
            });
          };
          window.addEventListener('change', listen, { capture: true, once: true });
        }),
    );
    await page.waitForTimeout(300);
    await page.locator('.report-list-order select').selectOption(order);
    sort.push(await sorted);
  }
  const scroll = await scrollTimes({ app, page, scroller: '.report-list .windowed' });
  return { filter, sort, scroll };
}

test('open a project of five thousand reports', async () => {
  const place = await Place.make();
  await mkdir(place.root, { recursive: true });
  const project = await benchProject(place.root, await manyTexts(reports));
  const listed: number[] = [];
  const counted: number[] = [];
  const memory: number[] = [];
  let list: Readonly<Record<'filter' | 'sort' | 'scroll', Times>> | null = null;
  for (let round = 0; round < rounds; round += 1) {
    const hezhu = await Hezhu.launch(place, { args: ['--project', project] });
    const start = performance.now();
    await hezhu.page.locator('.report-row').first().waitFor();
    listed.push(performance.now() - start);
    await hezhu.page.locator('.report-list .windowed').evaluate((list) => {
      list.scrollTop = list.scrollHeight;
    });
    await hezhu.page.locator(`[data-index="${reports}"] [data-state="in-progress"]`).waitFor();
    counted.push(performance.now() - start);
    const sizes = await hezhu.app.evaluate(({ app }) =>
      app.getAppMetrics().map(({ memory: { workingSetSize } }) => workingSetSize),
    );
    memory.push(sizes.reduce((sum, size) => sum + size, 0) / 1024);
    if (round === rounds - 1) list = await listTimes(hezhu);
    await hezhu.quit();
  }
  const row = (what: string, values: readonly number[], unit: string): string =>
    `  ${what.padEnd(28)} ${quantile(values, 0.5).toFixed(0).padStart(7)} ${unit}  ` +
    `(${quantile(values, 0.25).toFixed(0)}–${quantile(values, 0.75).toFixed(0)})`;
  process.stdout.write(
    [
      '',
      `${reports} reports`,
      row('window to list, median', listed, 'ms'),
      row('window to all counts, median', counted, 'ms'),
      row('memory of all processes', memory, 'MB'),
      row('filter, key to frame, median', list?.filter ?? [], 'ms'),
      row('sort, choice to frame, median', list?.sort ?? [], 'ms'),
      row('scrolling, between frames', list?.scroll ?? [], 'ms'),
      '',
    ].join('\n'),
  );
  await place.remove();
});
