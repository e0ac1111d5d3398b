import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from './fixtures.ts';
import type { Hezhu } from './hezhu.ts';
import { projectOf } from './project-of.ts';

const seeds = resolve(import.meta.dirname, '..', 'seeds');

/** More than a project may have whose ledger is read only when it is asked for. */
const many = 220;

/** Reports three times as long as a seed, no two alike: read all, they take a while. */
async function longReports(): Promise<Readonly<Record<string, string>>> {
  const [first] = (await readdir(seeds)).sort();
  const text = await readFile(join(seeds, first ?? ''), 'utf8');
  return Object.fromEntries(
    Array.from({ length: many }, (_, index) => [
      `报告${index}`,
      `第${index}号报告\n${text.repeat(3)}`,
    ]),
  );
}

/** Waits until the status line says how far the reading is, and stops it in the same frame: all may be read before a slower hand comes. */
function stopAtOnce({ page }: Hezhu): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const look = (): void => {
          const line = document.querySelector('.status-work');
          if (line === null) {
            requestAnimationFrame(look);
            return;
          }
          resolve(line.textContent);
          line.querySelector<HTMLElement>('button[aria-label="停止读取台账"]')?.click();
        };
        look();
      }),
  );
}

test('the reports of a large project are read at rest, which can be stopped, and goes on where it stopped', async ({
  place,
  start,
}) => {
  test.setTimeout(240_000);
  const hezhu = await projectOf(place, start, await longReports());
  expect(await stopAtOnce(hezhu)).toMatch(/^读取台账 \d+ \/ 220停止$/);
  await expect(hezhu.page.locator('.status-work')).toBeHidden();
  await hezhu.quit();

  const again = await start({ args: ['--project', join(place.root, 'project')] });
  const [, left] = /\/ (\d+)/.exec(await stopAtOnce(again)) ?? [];
  expect(Number(left)).toBeLessThan(many);
  // Who asks has the rest read.
  await again.page.keyboard.press('Control+4');
  const empty = again.page.locator('[data-screen="ledger"] h2');
  await expect(empty).toHaveText('还没有可比较的数字', { timeout: 60_000 });
});
