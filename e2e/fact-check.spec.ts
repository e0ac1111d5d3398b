import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, test } from './fixtures.ts';
import { EditorPage } from './pages/editor.ts';

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
  }
  const html = await readFile(join(place.documents, '核查单.html'), 'utf8');
  expect(html).toContain('43931名');
  await page.keyboard.press('Escape');
  await expect(editor.text).toBeVisible();
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
