import type { Page } from '@playwright/test';
import { wholeNumbers } from '../src/core/figure/whole-numbers.ts';
import { type Broken, readParagraph } from './broken-lines.ts';
import { expect, test } from './fixtures.ts';
import { openReport } from './one-report.ts';

const sentence =
  '带动近4万人就业，“公司+合作社+农户”模式惠及10,592户；户均增收1000余元（占95.3%）。';
const traditionalSentence =
  '帶動近4萬人就業，「公司＋合作社＋農戶」（含『扶貧車間』）惠及10,592戶；戶均增收1000餘元、佔95.3%……《規劃》三十五萬畝！';

/** A heading, ordinary paragraphs, and one line that is cut into pieces. */
function reportOf(words: string): string {
  return [
    '延边州脱贫报告',
    ...Array.from({ length: 12 }, (_, index) => words.repeat((index % 3) + 1).slice(index % 5)),
    words.repeat(60),
    ...Array.from({ length: 30 }, () => words),
  ].join('\n');
}

const report = reportOf(sentence);
const traditional = reportOf(traditionalSentence);

/** The paragraphs near the window, and where their lines are broken. */
async function brokenParagraphs(page: Page): Promise<readonly Broken[]> {
  const count = await page.locator('.editor-text p').count();
  const indices = Array.from({ length: Math.min(count, 14) - 1 }, (_, at) => at + 1);
  return Promise.all(indices.map((index) => page.evaluate(readParagraph, index)));
}

/** The last character of each line with the first of the next. */
function edgesOf({ text, breaks }: Broken): readonly { first: string; last: string }[] {
  return breaks.map((at) => ({ first: text.charAt(at), last: text.charAt(at - 1) }));
}

/** The numbers that a line's end cuts from their units. */
function cutNumbers({ text, breaks }: Broken): readonly string[] {
  return wholeNumbers(text)
    .filter(({ start, end }) => breaks.some((at) => start < at && at < end))
    .map(({ start, end }) => text.slice(start, end));
}

for (const [script, text] of [
  ['simplified', report],
  ['traditional', traditional],
] as const) {
  test(`lines begin and end as they should, and no number is cut from its unit, in ${script} characters of any size`, async ({
    place,
    start,
  }) => {
    const { hezhu } = await openReport(place, start, text);
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
        .poll(() => hezhu.page.locator('.editor-text').evaluate(({ clientWidth }) => clientWidth))
        .toBeLessThanOrEqual((measure + 1) * 15);
      const paragraphs = await brokenParagraphs(hezhu.page);
      const edges = paragraphs.flatMap(edgesOf);
      expect(edges.length).toBeGreaterThan(40);
      expect(
        edges.filter(({ first }) => /[，。；：、！？）”’」』》〉…%,.;:!?)]/.test(first)),
      ).toEqual([]);
      expect(edges.filter(({ last }) => /[“‘（「『《〈(]/.test(last))).toEqual([]);
      expect(edges.filter(({ first, last }) => /\d/.test(first) && /[\d.,]/.test(last))).toEqual(
        [],
      );
      expect(paragraphs.flatMap(cutNumbers)).toEqual([]);
      await expect
        .poll(() => hezhu.page.locator('.editor-text .whole').count())
        .toBeGreaterThan(40);
    }
  });
}

test('no number is cut from its unit in one line of 40 000 characters', async ({
  place,
  start,
}) => {
  const { hezhu, editor } = await openReport(place, start, sentence.repeat(800) + '最后50829人。');
  const { page } = hezhu;
  for (const key of ['Home', 'End']) {
    await editor.text.focus();
    await page.keyboard.press(`Control+${key}`);
    await expect.poll(() => page.locator('.editor-text .whole').count()).toBeGreaterThan(200);
  }
  await editor.scrollTo('50829人');
  const broken = await page.evaluate(readParagraph, -1);
  expect(broken.breaks.length).toBeGreaterThan(20);
  expect(broken.text).toContain('50829人');
  expect(cutNumbers(broken)).toEqual([]);
  const first = await page.evaluate(readParagraph, 0);
  expect(first.breaks.length).toBeGreaterThan(200);
  expect(cutNumbers(first)).toEqual([]);
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
  const hezhu = await start();
  const { page, app, desk } = hezhu;
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
  const chips = page.locator('.label-chips');
  for (const language of ['en', 'zh-CN'] as const) {
    await hezhu.menu(`language-${language}`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    expect(await chips.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(
      0,
    );
  }
  const text = page.locator('.editor-text');
  expect((await text.boundingBox())?.width).toBeGreaterThan(500);
  // Few large characters a line are not pulled apart to fill it up.
  await expect(text).toHaveCSS('text-align', 'justify');
  for (let size = 18; size <= 22; size += 1) await hezhu.menu('text-larger');
  await expect(text).toHaveCSS('font-size', '22px');
  await expect(text).toHaveCSS('text-align', 'start');
  await hezhu.menu('text-usual');
  await expect(text).toHaveCSS('text-align', 'justify');
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
