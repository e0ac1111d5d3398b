import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bothThemes } from './every-look.ts';
import { expect, test } from './fixtures.ts';
import { EditorPage } from './pages/editor.ts';
import { docxLines, pdfPages, workbookOf } from './sheet-readers.ts';

/** Without blanks and the forms of characters, which differ from file to file. */
function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '');
}

const pictures = join(resolve(import.meta.dirname, '..'), 'test-results', 'looks');

test('a seed is taken through: proposed, accepted, checked, judged with evidence, and put on a check sheet', async ({
  start,
  place,
}) => {
  test.setTimeout(90_000);
  const hezhu = await start();
  const { page, desk } = hezhu;
  await page.evaluate(() =>
    window.hezhu.request('settings:change', { reviewerName: '我', hintDismissed: true }),
  );
  await page.reload();
  await desk.painted();
  await desk.openReport('栉风沐雨扶贫路');
  // Proposals near the beginning are accepted by keys.
  const editor = new EditorPage(page);
  await editor.scrollTo('50829人');
  await editor.click('50829人');
  await expect(desk.status).toContainText('待处理');
  await page.keyboard.press('Tab');
  for (let accepted = 0; accepted < 8; accepted += 1) await page.keyboard.press('Enter');
  await expect(desk.status).toContainText(/标注 [1-9]/);
  await page.keyboard.press('Escape');
  await editor.click('43930名');
  await expect(editor.activeQuote).toHaveText('43930名');
  // Its sums are told on its card, and lead to the list.
  await expect(desk.inspector.locator('.figure-checks')).toContainText('43,930');
  await desk.inspector.locator('.figure-checks button').first().click();
  await expect(page.locator('.check-detail')).toContainText('43930名');
  await page.locator('.check-detail').getByRole('button', { name: '不是算式' }).click();
  await expect(page.locator('.check-detail')).toContainText('不是算式');
  await desk.inspector.getByRole('tab', { name: '标注' }).click();
  await editor.click('43930名');
  await editor.press('KeyX');
  await desk.field('应为').fill('43931名');
  await page.keyboard.press('Enter');
  await editor.press('KeyE');
  await desk.dialog.getByLabel('来源').fill('=cmd|统计公报');
  await page.keyboard.press('Enter');
  await expect(desk.inspector.locator('.evidence')).toContainText('统计公报');
  await desk.saved();
  await page.keyboard.press('F9');
  const sheet = page.locator('.sheet-paper');
  await expect(sheet).toContainText('核查单：栉风沐雨扶贫路');
  await expect(sheet.locator('tr').filter({ hasText: '43931名' })).toContainText('有误');
  await expect(sheet).toContainText('未核');
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, 'sheet-filled.png') });
  for (const [format, name] of [
    ['html', '网页'],
    ['docx', 'Word 文档'],
    ['xlsx', 'Excel 工作簿'],
    ['pdf', 'PDF（打印）'],
  ] as const) {
    const file = join(place.documents, `核查单.${format}`);
    await hezhu.choose(file);
    await page.getByRole('button', { name, exact: true }).click();
    await expect(page.locator('.sheet-saved')).toHaveText(`已保存：${file}`);
    const bytes = await readFile(file);
    const begins = { html: '<!do', docx: 'PK', xlsx: 'PK', pdf: '%PDF' }[format];
    expect(bytes.subarray(0, begins.length).toString()).toBe(begins);
    await copyFile(file, join(pictures, `sheet.${format}`));
  }
  const html = await readFile(join(place.documents, '核查单.html'), 'utf8');
  expect(html).toContain('43931名');
  // Other people's readers find in each file all that the sheet shows, and nothing that reckons.
  const shown = await sheet.locator('h2, h3, p, th, td').allTextContents();
  expect(shown.filter((text) => text.includes('统计公报'))).not.toEqual([]);
  const missingIn = (whole: string): readonly string[] =>
    shown.map(plain).filter((text) => !plain(whole).includes(text));
  const read = (format: string) => readFile(join(place.documents, `核查单.${format}`));
  expect(missingIn((await docxLines(await read('docx'))).join('\n'))).toEqual([]);
  // A section is a page of the workbook.
  const { pages, cells, active } = workbookOf(await read('xlsx'));
  expect(missingIn([...pages, ...cells].join('\n').replaceAll("'=", '='))).toEqual([]);
  expect(active).toBe(0);
  expect(cells.filter((cell) => /^\s*[=+@]/.test(cell))).toEqual([]);
  expect(cells.filter((cell) => cell.includes('=cmd|统计公报'))).not.toEqual([]);
  const pdf = await pdfPages(await read('pdf'));
  const said = new Set(plain(pdf.said));
  const bare = (text: string): string =>
    [...plain(text)].filter((each) => !said.has(each) && /[\p{L}\p{N}=]/u.test(each)).join('');
  const printed = bare(pdf.text);
  expect(shown.map(bare).filter((text) => !printed.includes(text))).toEqual([]);
  expect(pdf.clipped).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(editor.text).toBeVisible();
});

test('the five seeds, accepted as proposed, meet in the ledger and are counted in the overview', async ({
  start,
}) => {
  test.setTimeout(180_000);
  const hezhu = await start();
  const { page, desk, app } = hezhu;
  await page.evaluate(() =>
    window.hezhu.request('settings:change', { reviewerName: '我', hintDismissed: true }),
  );
  await page.reload();
  await desk.painted();
  const reports = await page.locator('.report-row').count();
  expect(reports).toBe(5);
  for (let index = 0; index < reports; index += 1) {
    await page.locator('.report-row').nth(index).click();
    await expect(page.locator('.status-proposals')).toContainText('待处理', { timeout: 20_000 });
    await page.keyboard.press('Control+Shift+P');
    await desk.dialog.getByText('整份报告').click();
    await desk.dialog.getByRole('button', { name: /接受/ }).click();
    await expect(page.locator('.status-proposals')).toContainText('已全部处理');
    await desk.saved();
  }
  await page.keyboard.press('Control+4');
  const screen = page.locator('[data-screen="ledger"]');
  await expect(screen.locator('.ledger-line').nth(5)).toBeVisible();
  // What does not fit comes first, and shows every quote with the way to its text.
  await expect(screen.locator('.ledger-line').first()).toContainText(/矛盾|不同/);
  await screen.locator('.ledger-line').first().click();
  const quotes = screen.locator('.quoted li');
  expect(await quotes.count()).toBeGreaterThan(1);
  await screen.locator('.segmented label').filter({ hasText: '缺失' }).click();
  await expect(screen.locator('.ledger-gap').first()).toBeVisible();
  await bothThemes(hezhu, 'ledger-gaps');
  await mkdir(pictures, { recursive: true });
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
      [width, height] as const,
    );
    for (const language of ['zh-CN', 'en'] as const) {
      for (const theme of ['light', 'dark'] as const) {
        await page.evaluate((patch) => window.hezhu.request('settings:change', patch), {
          ...{ language, theme },
        });
        await page.reload();
        await desk.painted();
        const name = `${width}-${language}-${theme}.png`;
        await page.keyboard.press('Control+4');
        await screen.locator('.ledger-line').first().click();
        await expect(quotes.first()).toBeVisible();
        await page.screenshot({ path: join(pictures, `ledger-seeds-${name}`) });
        await page.keyboard.press('Escape');
        await page.keyboard.press('Control+3');
        const overview = page.locator('[data-screen="overview"]');
        await expect(overview).toContainText(language === 'en' ? 'Doubtful' : '存疑');
        await page.screenshot({ path: join(pictures, `overview-seeds-${name}`) });
        await page.keyboard.press('Escape');
      }
    }
  }
});

test('the check sheet looks right in both themes and languages', async ({ start }) => {
  const hezhu = await start();
  await mkdir(pictures, { recursive: true });
  const { page, desk, app } = hezhu;
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
      [width, height] as const,
    );
    for (const language of ['zh-CN', 'en'] as const) {
      for (const theme of ['light', 'dark'] as const) {
        await page.evaluate((patch) => window.hezhu.request('settings:change', patch), {
          ...{ language, theme, reviewerName: '我', hintDismissed: true },
        });
        await page.reload();
        await desk.painted();
        await page.keyboard.press('F9');
        await expect(page.locator('.sheet-paper')).toBeVisible();
        await page.screenshot({ path: join(pictures, `sheet-${width}-${language}-${theme}.png`) });
        await page.keyboard.press('Escape');
      }
    }
  }
});
