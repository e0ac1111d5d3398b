import { type Page, _electron, test } from '@playwright/test';
import { resolve } from 'node:path';
import { Hezhu, launchEnvironment } from '../e2e/hezhu.ts';
import { Place } from '../e2e/place.ts';
import { quantile } from './measure.ts';

const rounds = 9;

/** When the page has painted, in milliseconds of the machine's clock. */
function paintedAt(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        const look = (): void => {
          const { painted } = document.documentElement.dataset;
          const isThere = location.protocol === 'about:' || painted === 'true';
          requestAnimationFrame(isThere ? () => done(Date.now()) : look);
        };
        look();
      }),
  );
}

test('start to a report on the screen, above an empty window', async () => {
  const place = await Place.make();
  // The first start makes the sample project.
  await (await Hezhu.start(place)).quit();
  const ours: number[] = [];
  const empty: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begin = Date.now();
    const hezhu = await Hezhu.launch(place);
    ours.push((await paintedAt(hezhu.page)) - begin);
    await hezhu.quit();
    const again = Date.now();
    const bare = await _electron.launch({
      args: [resolve(import.meta.dirname, 'peers')],
      env: launchEnvironment(),
    });
    empty.push((await paintedAt(await bare.firstWindow())) - again);
    await bare.close();
  }
  const told = (times: readonly number[]): string =>
    `${quantile(times, 0.5).toFixed(0)} ms (${quantile(times, 0.25).toFixed(0)}–${quantile(times, 0.75).toFixed(0)})`;
  process.stdout.write(
    [
      '',
      `  Hezhu, to its first report   ${told(ours)}`,
      `  an empty window              ${told(empty)}`,
      `  above it                     ${(quantile(ours, 0.5) - quantile(empty, 0.5)).toFixed(0)} ms`,
      '',
    ].join('\n'),
  );
  await place.remove();
});
