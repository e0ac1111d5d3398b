import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { openReport } from './one-report.ts';

const sentence =
  '带动近4万人就业，“公司+合作社+农户”模式惠及10,592户；户均增收1000余元（占95.3%）。';
/** Ordinary paragraphs, and one line that is cut into pieces. */
const report = [
  '延边州脱贫报告',
  ...Array.from({ length: 12 }, (_, index) => sentence.repeat((index % 3) + 1).slice(index % 5)),
  sentence.repeat(60),
  ...Array.from({ length: 30 }, () => sentence),
].join('\n');

/** The first and last character of every line as drawn, of the paragraphs near the window. */
async function lineEdges(page: Page): Promise<readonly { first: string; last: string }[]> {
  return page.evaluate(() => {
    const edges: { first: string; last: string }[] = [];
    for (const paragraph of [...document.querySelectorAll('.editor-text p')].slice(1, 14)) {
      const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      let top = -Infinity;
      let before = '';
      for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
        for (let at = 0; at < (node.textContent?.length ?? 0); at += 1) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          const character = range.toString();
          if (box.top > top + 12) {
            if (before !== '') edges.push({ first: character, last: before });
            top = box.top;
          }
          before = character;
        }
      }
    }
    return edges;
  });
}

test('no line begins with punctuation that closes, nor ends with one that opens, whatever its length', async ({
  place,
  start,
}) => {
  const { hezhu } = await openReport(place, start, report);
  for (const measure of [18, 24, 30, 36, 44]) {
    await hezhu.page.evaluate(
      (chosen) =>
        window.hezhu.request('settings:change', {
          typography: { size: 15, leading: 2, measure: chosen, face: 'serif' },
        }),
      measure,
    );
    await hezhu.page.reload();
    await hezhu.desk.painted();
    await expect
      .poll(() => hezhu.page.locator('.editor-text').evaluate((text) => text.clientWidth))
      .toBeLessThanOrEqual((measure + 1) * 15);
    const edges = await lineEdges(hezhu.page);
    expect(edges.length).toBeGreaterThan(40);
    expect(edges.filter(({ first }) => /[，。；：、！？）”’》%,.;:!?)]/.test(first))).toEqual([]);
    expect(edges.filter(({ last }) => /[“‘（《(]/.test(last))).toEqual([]);
    // A number is never cut.
    expect(edges.filter(({ first, last }) => /\d/.test(first) && /[\d.,]/.test(last))).toEqual([]);
  }
});

test('the text grows and shrinks by keys, keeps its place, and is set the same the next time', async ({
  place,
  start,
}) => {
  const { hezhu, folder, editor } = await openReport(place, start, report);
  const { page } = hezhu;
  const size = (): Promise<string> =>
    page.locator('.editor-text').evaluate((text) => getComputedStyle(text).fontSize);
  await editor.text.focus();
  await editor.press('End', { ctrlKey: true });
  await editor.press('PageUp');
  await editor.press('PageUp');
  const caret = page.locator('.caret');
  await expect(caret).toBeVisible();
  for (const expected of ['18px', '19px', '20px']) {
    await page.keyboard.press('Control+Equal');
    await expect.poll(size).toBe(expected);
  }
  await expect(caret).toBeInViewport();
  await page.keyboard.press('Control+Minus');
  await expect.poll(size).toBe('19px');
  await page.keyboard.press('Control+Comma');
  await hezhu.desk.dialog.getByRole('slider', { name: '行距' }).fill('2.4');
  await hezhu.desk.dialog.getByText('黑体').click();
  await expect(hezhu.desk.dialog.locator('.specimen')).toHaveCSS('font-size', '19px');
  await expect
    .poll(() => page.locator('.editor-text').evaluate((text) => getComputedStyle(text).lineHeight))
    .toBe('45.6px');
  await page.keyboard.press('Escape');
  await hezhu.quit();
  const again = await start({ args: ['--project', folder] });
  const text = again.page.locator('.editor-text');
  await expect(text).toHaveCSS('font-size', '19px');
  await expect(text).toHaveCSS('font-family', /Sans/);
  await again.page.keyboard.press('Control+Digit0');
  await expect(text).toHaveCSS('font-size', '17px');
});

test('at 200 % zoom the panels give way to the text, and come over it when asked for', async ({
  start,
}) => {
  const { page, app, desk } = await start();
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.setContentSize(1280, 800);
    window?.webContents.setZoomFactor(2);
  });
  await expect(desk.reportList).toBeHidden();
  await expect(desk.inspector).toBeHidden();
  const fits = (): Promise<readonly number[]> =>
    page.evaluate(() => [
      document.documentElement.scrollWidth - window.innerWidth,
      ...[...document.querySelectorAll('.desk *')]
        .map((element) => element.getBoundingClientRect())
        .filter(({ width, right }) => width > 0 && right > window.innerWidth + 1)
        .map(({ right }) => right - window.innerWidth),
    ]);
  await expect.poll(fits).toEqual([0]);
  const text = await page.locator('.editor-text').boundingBox();
  expect(text?.width).toBeGreaterThan(500);
  await page.keyboard.press('Control+B');
  await expect(desk.reportList).toBeVisible();
  await desk.reportTitles().nth(2).click();
  await expect(desk.reportList).toBeHidden();
  await page.keyboard.press('Control+J');
  await expect(desk.inspector).toBeVisible();
  await expect.poll(fits).toEqual([0]);
  await page.locator('.over-veil').click({ position: { x: 20, y: 200 } });
  await expect(desk.inspector).toBeHidden();
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1),
  );
  await expect(desk.reportList).toBeVisible();
  await expect(desk.inspector).toBeVisible();
});
