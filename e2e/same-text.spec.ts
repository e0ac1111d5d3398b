import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Settings } from '../src/core/ipc/views.ts';
import { expect, test } from './fixtures.ts';
import { halfAnnotate } from './half-annotated.ts';
import type { Hezhu, StartOptions } from './hezhu.ts';
import { EditorPage } from './pages/editor.ts';

const pictures = join(resolve(import.meta.dirname, '..'), 'test-results', 'looks');

/** Makes the location 图们 the active annotation. */
async function choosePlace({ page, desk }: Hezhu): Promise<void> {
  const editor = new EditorPage(page);
  await desk.inspector.getByRole('tab', { name: '全部' }).click();
  await desk
    .annotationRows()
    .filter({ has: page.locator('mark', { hasText: /^图们$/ }) })
    .click();
  await desk.inspector.getByRole('tab', { name: '标注', exact: true }).click();
  await expect(editor.activeQuote).toHaveText('图们');
}

/** A desk with a half annotated report and the location 图们 chosen, which two reports name. */
async function atPlace(start: (options?: StartOptions) => Promise<Hezhu>): Promise<Hezhu> {
  const hezhu = await start();
  const { page, desk } = hezhu;
  await page.evaluate(() =>
    window.hezhu.request('settings:change', { reviewerName: '我', hintDismissed: true }),
  );
  await halfAnnotate(page);
  await page.reload();
  await desk.painted();
  await choosePlace(hezhu);
  return hezhu;
}

test('equal texts are tagged in the report as one change, and in all reports each as one', async ({
  start,
}) => {
  const hezhu = await atPlace(start);
  const { page, desk } = hezhu;
  await page.keyboard.press('Control+Shift+t');
  const apply = desk.dialog.getByRole('button', { name: /^标注 \d+ 处$/ });
  await expect(desk.dialog).toContainText('把所有“图们”标为地点');
  await expect(desk.dialog.locator('[data-standing="tagged"]')).not.toHaveCount(0);
  const here = Number((await apply.textContent())?.replace(/\D/g, ''));
  expect(here).toBeGreaterThan(0);
  await desk.dialog.locator('[data-standing="free"] input').first().uncheck();
  await expect(apply).toHaveText(`标注 ${here - 1} 处`);
  await desk.dialog.locator('[data-standing="free"] input').first().check();
  await apply.click();
  await expect(desk.dialog).toHaveCount(0);
  await desk.saved();
  await page.keyboard.press('Control+Shift+t');
  await expect(desk.dialog.getByRole('button', { name: '标注 0 处' })).toBeDisabled();
  await desk.dialog.getByText('全部报告').click();
  await expect(desk.dialog.locator('.same-report')).not.toHaveCount(0);
  await expect(apply).toBeEnabled();
  const there = Number((await apply.textContent())?.replace(/\D/g, ''));
  expect(there).toBeGreaterThan(0);
  await apply.click();
  await expect(page.locator('[aria-live]').filter({ hasText: `标注 ${there} 处` })).toHaveCount(1);
  // Everything that was tagged in the open report goes with one step back.
  await page.locator('.editor-text').focus();
  await page.keyboard.press('Control+z');
  await choosePlace(hezhu);
  await page.keyboard.press('Control+Shift+t');
  await expect(apply).toHaveText(`标注 ${here} 处`);
});

interface Look {
  readonly name: string;
  readonly settings: Partial<Settings>;
  readonly size: readonly [width: number, height: number];
}

const looks: readonly Look[] = [
  { name: 'light', settings: { theme: 'light' }, size: [1280, 800] },
  { name: 'dark-english', settings: { theme: 'dark', language: 'en' }, size: [1920, 1080] },
];

for (const { name, settings, size } of looks) {
  test(`looks of tagging all the same: ${name}`, async ({ start }) => {
    const { page, app, desk } = await atPlace(start);
    await app.evaluate(({ BrowserWindow }, [width, height]) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, size);
    await page.keyboard.press('Control+Shift+t');
    await desk.dialog.locator('.segmented label').nth(1).click();
    await expect(desk.dialog.locator('.same-report')).not.toHaveCount(0);
    await page.evaluate((patch) => window.hezhu.request('settings:change', patch), settings);
    await mkdir(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `same-text-${name}.png`) });
  });
}
