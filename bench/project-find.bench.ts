import { type Page, test } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { Hezhu } from '../e2e/hezhu.ts';
import { Place } from '../e2e/place.ts';
import { quantile } from './measure.ts';
import { benchProject } from './project.ts';
import { manyTexts } from './texts.ts';

const reports = Number(process.env['HEZHU_BENCH_REPORTS'] ?? 5_000);
const rounds = 5;

const nowhere = '洞庭湖畔候鸟';
const queries = [
  { what: 'a text that is nowhere', query: nowhere },
  { what: 'a text that is everywhere', query: '贫困' },
  { what: 'letters of either case', query: 'ppp项目' },
  { what: 'a number that is nowhere', query: '=6.57亿' },
  { what: 'a number that is often there', query: '=2017' },
  { what: 'a number of one digit', query: '=1' },
  { what: 'a regular expression', query: '/第[一二三]批.{0,6}名单乙/' },
  { what: 'label and verdict', query: '标签:项目 结论:有误' },
  { what: 'a text within a label', query: `标签:地点 ${nowhere}` },
  { what: 'come back to this', query: '有:标记' },
] as const;

/** Milliseconds from the input of a query to the frame that says how the search ended. */
async function searchTime(page: Page, query: string): Promise<number> {
  await page.locator('.find-project .search-field').fill('');
  await page.locator('.find-empty button').first().waitFor();
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    delete dataset['found'];
    let typed = 0;
    const listen = ({ timeStamp }: Event): void => {
      typed = timeStamp;
    };
    window.addEventListener('input', listen, { capture: true, once: true });
    const look = (): void => {
      const said = document.querySelector('#find-project-said')?.textContent ?? '';
      const empty = document.querySelector('.find-empty:not(:has(button))') !== null;
      const busy = document.querySelector('.find-project-said progress') !== null;
      if (typed === 0 || busy || (said === '' && !empty)) {
        requestAnimationFrame(look);
        return;
      }
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        dataset['found'] = String(performance.now() - typed);
      };
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
  await page.keyboard.insertText(query);
  const found = page.locator('html[data-found]');
  await found.waitFor({ state: 'attached' });
  return Number(await found.getAttribute('data-found'));
}

/** Milliseconds that a bare look through all texts takes, for something that is in none. */
function floorTime(texts: readonly string[]): number {
  const start = performance.now();
  if (texts.some((text) => text.includes(nowhere))) throw new Error(`${nowhere} is somewhere`);
  return performance.now() - start;
}

function row(what: string, times: readonly number[], floor: number): string {
  const median = quantile(times, 0.5);
  const spread = `(${quantile(times, 0.25).toFixed(0)}–${quantile(times, 0.75).toFixed(0)})`;
  return `  ${what.padEnd(30)} ${median.toFixed(0).padStart(6)} ms ${spread.padEnd(12)} ×${(median / floor).toFixed(1)}`;
}

test('find over five thousand reports', async () => {
  const place = await Place.make();
  await mkdir(place.root, { recursive: true });
  const project = await benchProject(place.root, await manyTexts(reports));
  const texts = Array.from(await manyTexts(reports), ({ text }) => text);
  const floors = Array.from({ length: rounds }, () => floorTime(texts));
  const floor = quantile(floors, 0.5);
  const hezhu = await Hezhu.launch(place, { args: ['--project', project] });
  const { page, app } = hezhu;
  await page.locator('.report-row').first().waitFor();
  await page.waitForTimeout(3_000);
  await page.keyboard.press('Control+Shift+f');
  await page.locator('.find-project').waitFor();
  const lines = [row('bare look through the texts', floors, floor)];
  lines.push(row('the first search', [await searchTime(page, nowhere)], floor));
  for (const { what, query } of queries) {
    const first = await searchTime(page, query);
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await searchTime(page, query));
    lines.push(row(`${what}, first`, [first], floor), row(what, times, floor));
    process.stdout.write(`${lines.slice(-2).join('\n')}\n`);
  }
  const sizes = await app.evaluate(({ app }) =>
    app.getAppMetrics().map(({ memory: { workingSetSize } }) => workingSetSize),
  );
  const memory = sizes.reduce((sum, size) => sum + size, 0) / 1024;
  process.stdout.write(
    ['', `${reports} reports`, ...lines, `  all processes ${memory.toFixed(0)} MB`, ''].join('\n'),
  );
  await hezhu.quit();
  await place.remove();
});
