import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from './fixtures.ts';
import type { Hezhu } from './hezhu.ts';
import { projectOf } from './project-of.ts';

const seeds = resolve(import.meta.dirname, '..', 'seeds');

/** More than a project may have whose ledger is read only when it is asked for. */
const many = 220;

/** Reports as long as a seed, no two alike. */
async function longReports(): Promise<Readonly<Record<string, string>>> {
  const [first] = (await readdir(seeds)).sort();
  const text = await readFile(join(seeds, first ?? ''), 'utf8');
  return Object.fromEntries(
    Array.from({ length: many }, (_, index) => [`报告${index}`, `第${index}号报告\n${text}`]),
  );
}

const reading = ({ page }: Hezhu) => page.locator('.status-work');

test('the reports of a large project are read at rest, which can be stopped, and goes on where it stopped', async ({
  place,
  start,
}) => {
  test.setTimeout(180_000);
  const hezhu = await projectOf(place, start, await longReports());
  await expect(reading(hezhu)).toContainText(/读取台账 \d+ \/ 220/, { timeout: 30_000 });
  await reading(hezhu).getByRole('button', { name: '停止读取台账' }).click();
  await expect(reading(hezhu)).toBeHidden();
  await hezhu.quit();

  const again = await start({ args: ['--project', join(place.root, 'project')] });
  await expect(reading(again)).toContainText(/读取台账 \d+ \/ \d+/, { timeout: 30_000 });
  const [, total] = /\/ (\d+)/.exec((await reading(again).textContent()) ?? '') ?? [];
  expect(Number(total)).toBeLessThan(many);
  await expect(reading(again)).toBeHidden({ timeout: 60_000 });
  await again.page.keyboard.press('Control+4');
  await expect(again.page.locator('[data-screen="ledger"] h2')).toHaveText('还没有可比较的数字');
});
