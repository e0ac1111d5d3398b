import { test } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { Hezhu } from '../e2e/hezhu.ts';
import { Place } from '../e2e/place.ts';
import { benchProject } from './project.ts';
import { figureTexts } from './texts.ts';

const reports = Number(process.env['HEZHU_BENCH_REPORTS'] ?? 5_000);

/** What a step takes on the clock, and of the main process with its threads in work, which a busy machine does not lengthen. */
async function timed(hezhu: Hezhu, what: string, step: () => Promise<unknown>): Promise<string> {
  const work = (): Promise<number> =>
    hezhu.app.evaluate(() => {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    });
  const [before, start] = [await work(), performance.now()];
  await step();
  const [clock, used] = [performance.now() - start, (await work()) - before];
  return `  ${what.padEnd(44)} ${clock.toFixed(0).padStart(7)} ms  (work ${used.toFixed(0)} ms)`;
}

test('how texts are labelled over five thousand reports, one tagged everywhere, and taken back', async () => {
  const place = await Place.make();
  await mkdir(place.root, { recursive: true });
  const project = await benchProject(place.root, await figureTexts(reports));
  const hezhu = await Hezhu.start(place, { args: ['--project', project] });
  const { page } = hezhu;
  const screen = page.locator('[data-screen="text-uses"]');
  const lines: string[] = [];
  const counted = async (): Promise<void> => {
    await screen.locator('.use-line').first().waitFor({ timeout: 300_000 });
  };
  lines.push(
    await timed(hezhu, 'counted for the first time', async () => {
      await hezhu.menu('text-uses');
      await screen.getByRole('radio', { name: /有漏标/ }).waitFor({ timeout: 300_000 });
      await screen.getByText(/有漏标/).click();
      await counted();
    }),
  );
  lines.push(
    await timed(hezhu, 'counted again', async () => {
      await screen.getByRole('button', { name: '重新统计' }).click();
      await page.locator('[data-screen="text-uses"] progress').waitFor({ state: 'hidden' });
      await counted();
    }),
  );
  const apply = screen.getByRole('button', { name: /^标注 [1-9][\d,]* 处/ });
  lines.push(
    await timed(hezhu, 'the places of the first text', async () => {
      await screen.locator('.use-line').first().click();
      await apply.waitFor({ timeout: 300_000 });
    }),
  );
  const many = (await apply.textContent()) ?? '';
  lines.push(
    await timed(hezhu, `${many.trim()}`, async () => {
      await apply.click();
      await screen.locator('.use-line[data-worked="true"]').waitFor({ timeout: 300_000 });
    }),
  );
  lines.push(
    await timed(hezhu, 'taken back', async () => {
      await screen.locator('.use-line').first().focus();
      await page.keyboard.press('Control+z');
      await page
        .locator('[aria-live]')
        .filter({ hasText: '已在各报告中撤销' })
        .waitFor({ state: 'attached', timeout: 300_000 });
    }),
  );
  process.stdout.write(['', `${reports} reports`, ...lines, ''].join('\n'));
  await hezhu.quit();
  await place.remove();
});
