import { test } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { Hezhu } from '../e2e/hezhu.ts';
import { Place } from '../e2e/place.ts';
import { ledgerTexts } from './ledger-texts.ts';
import { quantile } from './measure.ts';
import { benchProject } from './project.ts';

const reports = Number(process.env['HEZHU_BENCH_REPORTS'] ?? '5000');
const rounds = 3;

/** From the key to the frame that shows the first line. */
async function timeTo({ page }: Hezhu, key: string, shown: string): Promise<number> {
  const timed = page.evaluate(
    (selector) =>
      new Promise<number>((resolve) => {
        const listen = ({ timeStamp, code }: KeyboardEvent): void => {
          if (!code.startsWith('Digit')) return;
          window.removeEventListener('keydown', listen, { capture: true });
          const look = (): void => {
            if (document.querySelector(selector) === null) requestAnimationFrame(look);
            else requestAnimationFrame(() => resolve(performance.now() - timeStamp));
          };
          look();
        };
        window.addEventListener('keydown', listen, { capture: true });
      }),
    shown,
  );
  await page.waitForTimeout(300);
  await page.keyboard.press(key);
  return timed;
}

const ledger = ['Control+4', '.ledger-line .ledger-cell.measure:not(:empty)'] as const;
const overview = ['Control+3', '.overview-cards'] as const;

test('open the ledger and the overview of five thousand reports', async () => {
  test.setTimeout(0);
  const place = await Place.make();
  await mkdir(place.root, { recursive: true });
  const project = await benchProject(place.root, await ledgerTexts(reports));
  const open = async (): Promise<Hezhu> => {
    const hezhu = await Hezhu.launch(place, { args: ['--project', project] });
    await hezhu.page.locator('.report-row').first().waitFor();
    // Nobody opens it in the first moment.
    await hezhu.page.waitForTimeout(3_000);
    return hezhu;
  };
  const cold = await open();
  const filled = await timeTo(cold, ...ledger);
  await cold.quit();
  const [opened, again, counted]: readonly number[][] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    const hezhu = await open();
    opened?.push(await timeTo(hezhu, ...ledger));
    await hezhu.page.keyboard.press('Escape');
    counted?.push(await timeTo(hezhu, ...overview));
    await hezhu.page.keyboard.press('Escape');
    await hezhu.page.waitForTimeout(300);
    again?.push(await timeTo(hezhu, ...ledger));
    await hezhu.quit();
  }
  const row = (what: string, times: readonly number[] = []): string =>
    `  ${what.padEnd(44)} ${quantile(times, 0.5).toFixed(0).padStart(8)} ms  ` +
    `${(quantile(times, 0.5) / filled).toFixed(4).padStart(8)} of the first time`;
  process.stdout.write(
    [
      '',
      `${reports} reports, key to frame, median of ${rounds}`,
      row('ledger, for the first time', [filled]),
      row('ledger, from what is remembered', opened),
      row('overview, then', counted),
      row('ledger, once more', again),
      '',
    ].join('\n'),
  );
  await place.remove();
});
