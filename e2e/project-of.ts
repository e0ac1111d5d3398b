import { join } from 'node:path';
import { expect } from './fixtures.ts';
import type { Hezhu } from './hezhu.ts';
import { type Texts, makeProject } from './made-project.ts';
import type { Place } from './place.ts';

/** Starts Hezhu with arguments. */
export type Start = (options: { readonly args: readonly string[] }) => Promise<Hezhu>;

/** Starts with a project of some reports. */
export async function projectOf(place: Place, start: Start, reports: Texts): Promise<Hezhu> {
  const project = join(place.root, 'project');
  await makeProject(project, reports);
  return start({ args: ['--project', project] });
}

/** Opens a report and accepts all that is proposed in it. */
export async function acceptAll({ page, desk }: Hezhu, title: string): Promise<void> {
  await desk.openReport(title);
  await expect(page.locator('.status-proposals')).toContainText('待处理', { timeout: 20_000 });
  await page.keyboard.press('Control+Shift+P');
  await expect(desk.dialog).toBeVisible();
  await desk.dialog.getByRole('button', { name: /接受/ }).click();
  await expect(page.locator('.status-proposals')).toContainText('已全部处理');
  await desk.saved();
}
