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

const reading = ({ page }: Hezhu) => page.locator('.status-work');

test('the reports of a large project are read at rest, which can be stopped, and a question takes over where it stopped', async ({
  place,
  start,
}) => {
  test.setTimeout(240_000);
  const hezhu = await projectOf(place, start, await longReports());
  await expect(reading(hezhu)).toContainText(/读取台账 \d+ \/ 220/, { timeout: 60_000 });
  await reading(hezhu).getByRole('button', { name: '停止读取台账' }).click();
  await expect(reading(hezhu)).toBeHidden();
  await hezhu.quit();

  const again = await start({ args: ['--project', join(place.root, 'project')] });
  const { page } = again;
  await expect(reading(again)).toContainText(/读取台账 \d+ \/ \d+/, { timeout: 60_000 });
  const [, total] = /\/ (\d+)/.exec((await reading(again).textContent()) ?? '') ?? [];
  expect(Number(total)).toBeLessThan(many);
  await page.keyboard.press('Control+4');
  const screen = page.locator('[data-screen="ledger"]');
  await expect(screen.getByRole('status')).toContainText(/正在读取：\d+ \/ \d+ 份报告/);
  await expect(reading(again)).toBeHidden();
  await screen.getByRole('button', { name: '取消' }).click();
  await expect(screen.getByRole('button', { name: '重新读取' })).toBeVisible();
});
