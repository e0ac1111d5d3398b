import type { Locator, Page } from '@playwright/test';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Settings } from '../src/core/ipc/views.ts';
import { bothThemes, everyLook } from './every-look.ts';
import { expect, test } from './fixtures.ts';
import { halfAnnotate } from './half-annotated.ts';
import type { Hezhu } from './hezhu.ts';
import { EditorPage } from './pages/editor.ts';
import type { Place } from './place.ts';

const pictures = join(resolve(import.meta.dirname, '..'), 'test-results', 'looks');

/** What has lost its place, as a person sees it. */
class UnanchoredPage {
  readonly page: Page;
  readonly bar: Locator;
  readonly rows: Locator;
  readonly panel: Locator;

  constructor(page: Page) {
    this.page = page;
    this.bar = page.locator('.notice.mended-bar');
    this.panel = page.locator('.unanchored-panel');
    this.rows = page.locator('.unanchored-row');
  }

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+J');
    await expect(this.panel).toBeVisible();
  }
}

/** Alters the layer files as a bad merge would: two quotes say another number, one annotation stands elsewhere. */
async function damageLayers({ sample }: Place): Promise<void> {
  const reports = join(sample, 'reports');
  for (const id of await readdir(reports)) {
    const layers = join(reports, id, 'layers');
    for (const name of await readdir(layers)) {
      if (!name.endsWith('.json')) continue;
      const content = await readFile(join(layers, name), 'utf8');
      const damaged = content
        .replace('"quote":"50829人"', '"quote":"50892人"')
        .replace('"quote":"251个"', '"quote":"252个"')
        .replace(
          /("end":)(\d+)([^\n]*"quote":"43930名"[^\n]*"start":)(\d+)/,
          (_, a, end, b, start) => [a, Number(end) - 7, b, Number(start) - 7].join(''),
        );
      await writeFile(join(layers, name), damaged);
    }
  }
}

/** A Hezhu with the first report open, whose layer was damaged meanwhile. */
async function damaged(start: () => Promise<Hezhu>, place: Place): Promise<Hezhu> {
  const first = await start();
  await first.page.evaluate(() =>
    window.hezhu.request('settings:change', { reviewerName: '我', hintDismissed: true }),
  );
  await first.page.reload();
  await first.desk.painted();
  await halfAnnotate(first.page);
  await first.quit();
  await damageLayers(place);
  const again = await start();
  await again.desk.openReport('栉风沐雨扶贫路');
  return again;
}

test('a damaged layer opens, says once what was done, and its lost annotations are placed by key', async ({
  start,
  place,
}) => {
  const hezhu = await damaged(start, place);
  const { page, desk } = hezhu;
  const lost = new UnanchoredPage(page);
  const editor = new EditorPage(page);
  await expect(lost.bar).toContainText('1 条标注不在自己的引文上，已按引文重新定位');
  await expect(lost.bar).toContainText('2 条标注的引文找不到确定的位置');
  await everyLook(hezhu, 'mended');
  await lost.bar.getByRole('button', { name: '查看' }).click();
  await expect(lost.rows).toHaveCount(2);
  await expect(lost.rows.first()).toContainText('50892人');
  await expect(lost.rows.first()).toContainText('1 个关联');
  await expect(lost.bar).toBeHidden();
  await bothThemes(hezhu, 'unanchored');
  const [first] = [lost.rows.first().locator('[data-row-focus]')];
  await expect(first).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.status).toContainText('可能的位置 1');
  await page.keyboard.press('KeyP');
  await expect(lost.rows).toHaveCount(1);
  await desk.saved();
  await page.keyboard.press('Control+z');
  await expect(lost.rows).toHaveCount(2);
  await page.keyboard.press('Control+Shift+z');
  await expect(lost.rows).toHaveCount(1);
  await lost.open();
  await page.keyboard.press('Delete');
  await expect(lost.panel).toContainText('没有失位的标注');
  await page.keyboard.press('Control+z');
  await editor.scrollTo('251个贫困村');
  await editor.drag('251个');
  await page.keyboard.press('Control+Shift+D');
  await expect(lost.panel).toContainText('没有失位的标注');
  await desk.saved();
  await page.reload();
  await desk.painted();
  await expect(lost.bar).toBeHidden();
});

test('the list of what has lost its place is looked at', async ({ start, place }) => {
  const { page, desk } = await damaged(start, place);
  const lost = new UnanchoredPage(page);
  await lost.bar.waitFor();
  await mkdir(pictures, { recursive: true });
  const pose = async (name: string, settings: Partial<Settings>, width: number, height: number) => {
    await page.evaluate((patch) => window.hezhu.request('settings:change', patch), settings);
    await page.setViewportSize({ width, height });
    await page.reload();
    await desk.painted();
    await lost.open();
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(pictures, `unanchored-${name}.png`) });
  };
  await pose('light-zh-1280', { theme: 'light', language: 'zh-CN' }, 1280, 800);
  await pose('dark-en-1920', { theme: 'dark', language: 'en' }, 1920, 1080);
});
