import type { Locator, Page } from '@playwright/test';
import { expect } from './fixtures.ts';
import type { Hezhu } from './hezhu.ts';
import type { openReport } from './one-report.ts';

type OpenReport = Awaited<ReturnType<typeof openReport>>;

/** A report with figures, programs and places. */
export const labelReport = '全县投入6.5亿元。雨露计划和金业种植工程惠及10592户。汪清县、延吉市。';

/** The editor of the label set. */
export function screenOf(page: Page): Locator {
  return page.locator('[data-screen="label-set"]');
}

/** Chooses a label in the list of its screen. */
export async function choose(page: Page, name: string): Promise<Locator> {
  await screenOf(page)
    .locator('.label-list')
    .getByRole('radio', { name })
    .first()
    .check({ force: true });
  return screenOf(page).locator('.label-detail');
}

/** Tags a text with a label's key. */
export async function tag(hezhu: OpenReport, quote: string, key: string) {
  const { editor } = hezhu;
  // The bar of the one before would lie over this.
  await editor.press('Escape');
  await editor.scrollTo(quote);
  await editor.drag(quote);
  await expect.poll(() => editor.selected()).toBe(quote);
  await editor.press(key);
  await expect(editor.activeQuote).toHaveText(quote);
  await hezhu.hezhu.desk.saved();
}

/** The line of an annotation in the list of all. */
export function rowOf(desk: Hezhu['desk'], quote: string): Locator {
  const marked = desk.inspector.page().locator('mark', { hasText: new RegExp(`^${quote}$`) });
  return desk.annotationRows().filter({ has: marked });
}
