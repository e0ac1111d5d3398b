import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Settings } from '../src/core/ipc/views.ts';
import { expect, test } from './fixtures.ts';
import { halfAnnotate } from './half-annotated.ts';
import type { Hezhu, StartOptions } from './hezhu.ts';
import { makeProject } from './made-project.ts';
import { EditorPage } from './pages/editor.ts';
import type { Place } from './place.ts';

const pictures = join(resolve(import.meta.dirname, '..'), 'test-results', 'looks');

/** Makes the location 图们 the active annotation. */
async function choosePlace({ page, desk }: Hezhu): Promise<void> {
  const editor = new EditorPage(page);
  await desk.inspector.getByRole('tab', { name: /^(?:全部|All)/ }).click();
  await desk
    .annotationRows()
    .filter({ has: page.locator('mark', { hasText: /^图们$/ }) })
    .click();
  await desk.inspector.getByRole('tab', { name: /^(?:标注|Card)$/ }).click();
  await expect(editor.activeQuote).toHaveText('图们');
}

/** A desk with a half annotated report and the location 图们 chosen, which two reports name. */
async function atPlace(
  start: (options?: StartOptions) => Promise<Hezhu>,
  settings: Partial<Settings> = {},
): Promise<Hezhu> {
  const hezhu = await start();
  const { page, desk } = hezhu;
  await page.evaluate((patch) => window.hezhu.request('settings:change', patch), {
    reviewerName: '我',
    hintDismissed: true,
    ...settings,
  });
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
    const { page, app, desk } = await atPlace(start, settings);
    await app.evaluate(({ BrowserWindow }, [width, height]) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, size);
    await page.keyboard.press('Control+Shift+t');
    await desk.dialog.locator('.segmented label').nth(1).click();
    await expect(desk.dialog.locator('.same-report')).not.toHaveCount(0);
    await mkdir(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `same-text-${name}.png`) });
  });
}

/** A desk with two reports: 延边 is a location, once a program, and untagged three times. */
async function atUses(
  place: Place,
  start: (options?: StartOptions) => Promise<Hezhu>,
): Promise<{ readonly hezhu: Hezhu; readonly editor: EditorPage }> {
  const folder = join(place.root, 'project');
  const reports = {
    'report-0': '甲报告\n延边与延边，延边。图们江。',
    'report-1': '乙报告\n在延边，又有延边州和图们江。',
  };
  await makeProject(folder, reports, '工程');
  const hezhu = await start({ args: ['--project', folder] });
  const editor = new EditorPage(hezhu.page);
  await hezhu.desk.reportTitles().filter({ hasText: '甲报告' }).click();
  for (const [quote, key] of [
    ['延边与', 'Digit3'],
    ['，延边', 'Digit2'],
    ['图们江', 'Digit3'],
  ] as const) {
    await editor.drag(quote);
    await editor.press(key);
    // The edge is moved to the name alone.
    if (quote === '延边与') await editor.press('BracketRight', { shiftKey: true });
    await editor.press('Escape');
  }
  await hezhu.desk.saved();
  return { hezhu, editor };
}

test('texts with several labels and texts untagged in places are worked through over all reports by keys, and taken back as a whole', async ({
  place,
  start,
}) => {
  const { hezhu, editor } = await atUses(place, start);
  const { page, desk } = hezhu;
  await editor.expectPainted('0 延边', '0 延边', '0 图们江');
  await page.keyboard.press('Control+5');
  const screen = page.locator('[data-screen="text-uses"]');
  await expect(screen.getByRole('radio', { name: '标签不一 1' })).toBeChecked();
  const rows = screen.locator('.use-line');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('延边');
  await expect(rows).toContainText('未标 3');
  // Esc, arrows and the blank: nothing here needs a mouse.
  await expect(screen.locator('.search-field')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(screen.locator('.uses-pane header h3')).toHaveText('延边');
  await screen.getByLabel('一律标为').selectOption({ label: '地点' });
  const other = screen.locator('[data-standing="other"]');
  await expect(other).toHaveCount(1);
  await other.locator('input').focus();
  await page.keyboard.press('Space');
  await expect(screen.getByRole('button', { name: /^标注 4 处/ })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(rows).toHaveAttribute('data-worked', 'true');
  await desk.saved();
  // What said how far it has come goes with the work.
  await expect(page.locator('.tag-progress')).toHaveCount(0);
  await screen.getByRole('button', { name: '重新统计' }).click();
  await expect(screen).toContainText('没有标签不一的文字');
  await expect(screen.getByRole('radio', { name: '有漏标 1' })).toBeVisible();
  await screen.getByText('有漏标 1').click();
  await expect(rows).toContainText('图们江');
  // One step takes back what was done in both reports.
  await rows.focus();
  await page.keyboard.press('Control+Z');
  await expect(page.locator('[aria-live]').filter({ hasText: '已在各报告中撤销' })).toHaveCount(1);
  await expect(page.locator('.tag-progress')).toHaveCount(0);
  await screen.getByRole('button', { name: '重新统计' }).click();
  await expect(screen.getByRole('radio', { name: '标签不一 1' })).toBeVisible();
  await rows.first().focus();
  await page.keyboard.press('Control+Y');
  await expect(page.locator('[aria-live]').filter({ hasText: '已在各报告中重做' })).toHaveCount(1);
  await screen.getByRole('button', { name: '重新统计' }).click();
  await expect(screen.getByRole('radio', { name: '标签不一 0' })).toBeVisible();
  // A place leads to its report.
  await rows.filter({ hasText: '图们江' }).click();
  await screen.locator('.same-line input').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.editor-text')).toContainText('图们江');
  await expect(screen).toHaveCount(0);
});

test('a tagging of all reports is taken back as a whole after the program has ended, past what was done since', async ({
  place,
  start,
}) => {
  const { hezhu } = await atUses(place, start);
  const { page, desk } = hezhu;
  await page.keyboard.press('Control+5');
  const screen = page.locator('[data-screen="text-uses"]');
  await screen.locator('.use-line').first().click();
  await screen.getByLabel('一律标为').selectOption({ label: '地点' });
  await expect(screen.getByRole('button', { name: /^标注 3 处/ })).toBeEnabled();
  await page.keyboard.press('Control+Enter');
  await expect(screen.locator('.use-line')).toHaveAttribute('data-worked', 'true');
  await desk.saved();
  await page.keyboard.press('Escape');
  // In the report that is open an ordinary step comes after it.
  const editor = new EditorPage(page);
  await editor.drag('甲报告');
  await editor.press('Digit2');
  await editor.expectPainted('0 甲报告', '0 延边', '0 延边', '0 延边', '0 图们江');
  await desk.saved();
  await hezhu.quit();
  const again = await start({ args: ['--project', join(place.root, 'project')] });
  await again.desk.reportTitles().filter({ hasText: '甲报告' }).click();
  const painted = new EditorPage(again.page);
  await painted.expectPainted('0 甲报告', '0 延边', '0 延边', '0 延边', '0 图们江');
  await again.page.keyboard.press('Control+5');
  const uses = again.page.locator('[data-screen="text-uses"]');
  await expect(uses.locator('.search-field')).toBeFocused();
  await uses.locator('.segmented input').first().focus();
  await again.page.keyboard.press('Control+Z');
  await expect(
    again.page.locator('[aria-live]').filter({ hasText: '已在各报告中撤销' }),
  ).toHaveCount(1);
  await uses.getByRole('button', { name: '重新统计' }).click();
  await uses.getByText(/^有漏标 [1-9]/).click();
  await expect(uses.locator('.use-line').filter({ hasText: '延边' })).toContainText('未标 3');
  await again.page.keyboard.press('Escape');
  // The step since then stands.
  await painted.expectPainted('0 甲报告', '0 延边', '0 延边', '0 图们江');
});

for (const { name, settings, size } of looks) {
  test(`looks of the consistency of labels: ${name}`, async ({ start }) => {
    const { page, app } = await atPlace(start, settings);
    await app.evaluate(({ BrowserWindow }, [width, height]) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, size);
    await page.keyboard.press('Control+5');
    const screen = page.locator('[data-screen="text-uses"]');
    await screen.locator('.segmented label').nth(1).click();
    await screen.locator('.use-line').first().click();
    await expect(screen.locator('.same-line')).not.toHaveCount(0);
    await mkdir(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `text-uses-${name}.png`) });
  });
}
