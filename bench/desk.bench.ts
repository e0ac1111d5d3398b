import { type Page, _electron, test } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { Hezhu, launchEnvironment } from '../e2e/hezhu.ts';
import { Place } from '../e2e/place.ts';
import { type Times, labelTimes, quantile, scrollTimes } from './measure.ts';
import { benchProject, titleOf } from './project.ts';
import { type BenchText, benchTexts } from './texts.ts';

declare global {
  interface Window {
    /** Put there by the baseline's own page. */
    openText(text: string, annotations: BenchText['annotations']): void;
  }
}

const rounds = 5;
const presses = 40;
const frames = 200;

/** What one program takes for one text. */
interface Measured {
  readonly open: Times;
  readonly label: Times;
  readonly scroll: Times;
}

/** Measures a text in one program; `open` opens it and gives the time, `close` leaves it. */
async function measure(
  page: Page,
  places: { readonly text: string; readonly scroller: string },
  open: () => Promise<number>,
  close: () => Promise<void>,
): Promise<Measured> {
  const opened: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await close();
    opened.push(await open());
  }
  await page.waitForTimeout(1_000);
  const label = await labelTimes(page, places.text, presses);
  const scroll = await scrollTimes(page, places.scroller, frames);
  return { open: opened, label, scroll };
}

/** Clicks a report in the list, and times it from the click to the end of the frame that shows its annotations. */
function openInHezhu(page: Page, title: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const rows = [...document.querySelectorAll<HTMLElement>('.report-title')];
    const row = rows.find(({ textContent }) => textContent === wanted);
    if (row === undefined) throw new Error(`no report ${wanted}`);
    const isShown = (): boolean =>
      document.querySelector('.editor-text')?.getAttribute('aria-label')?.includes(wanted) === true;
    const start = performance.now();
    row.click();
    while (!isShown()) await new Promise((resolve) => setTimeout(resolve, 0));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    return performance.now() - start;
  }, title);
}

function openInBaseline(page: Page, { text, annotations }: BenchText): Promise<number> {
  return page.evaluate(
    async ([words, list]) => {
      const start = performance.now();
      window.openText(words, list);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
      return performance.now() - start;
    },
    [text, annotations] as const,
  );
}

function print(text: BenchText, hezhu: Measured, floor: Measured): void {
  const row = (what: string, share: number, ours: Times, bare: Times): string => {
    const [value, base] = [quantile(ours, share), quantile(bare, share)];
    const spread = `${quantile(ours, 0.25).toFixed(0)}–${quantile(ours, 0.75).toFixed(0)}`;
    return (
      `  ${what.padEnd(28)} ${value.toFixed(1).padStart(7)} ms  (${spread})`.padEnd(60) +
      `floor ${base.toFixed(1).padStart(7)} ms   × ${(value / base).toFixed(2)}`
    );
  };
  process.stdout.write(
    [
      '',
      text.name,
      row('open, median', 0.5, hezhu.open, floor.open),
      row('label key to frame, median', 0.5, hezhu.label, floor.label),
      row('label key to frame, p95', 0.95, hezhu.label, floor.label),
      row('scrolling, frame p95', 0.95, hezhu.scroll, floor.scroll),
      row('scrolling, longest frame', 1, hezhu.scroll, floor.scroll),
      '',
    ].join('\n'),
  );
}

test('open a report, press a label key, scroll', async () => {
  const place = await Place.make();
  await mkdir(place.root, { recursive: true });
  const texts = await benchTexts();
  const project = await benchProject(place.root, texts);
  const hezhu = await Hezhu.start(place, { args: ['--project', project] });
  const baseline = await _electron.launch({
    args: [resolve(import.meta.dirname, 'baseline')],
    env: launchEnvironment(),
  });
  const floorPage = await baseline.firstWindow();
  for (const text of texts) {
    const nothing: BenchText = { name: '0', text: '', annotations: [] };
    const floor = await measure(
      floorPage,
      { text: '#text', scroller: '#scroller' },
      () => openInBaseline(floorPage, text),
      async () => void (await openInBaseline(floorPage, nothing)),
    );
    const ours = await measure(
      hezhu.page,
      { text: '.editor-text', scroller: '.editor-scroller' },
      () => openInHezhu(hezhu.page, titleOf(text)),
      async () => void (await openInHezhu(hezhu.page, titleOf(nothing))),
    );
    print(text, ours, floor);
  }
  await baseline.close();
  await hezhu.quit();
  await place.remove();
});
