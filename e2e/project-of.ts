import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect } from './fixtures.ts';
import type { Hezhu } from './hezhu.ts';
import type { Place } from './place.ts';

const run = promisify(execFile);
const commandLine = resolve(import.meta.dirname, '..', 'out', 'main', 'cli.js');

/** Starts Hezhu with arguments. */
export type Start = (options: { readonly args: readonly string[] }) => Promise<Hezhu>;

/** Starts with a project of some reports: texts by the names of their files. */
export async function projectOf(
  place: Place,
  start: Start,
  reports: Readonly<Record<string, string>>,
): Promise<Hezhu> {
  const project = join(place.root, 'project');
  const cli = async (...args: readonly string[]): Promise<void> => {
    await run(process.execPath, [commandLine, ...args]);
  };
  await cli('new', project);
  await mkdir(place.root, { recursive: true });
  const files: string[] = [];
  for (const [name, text] of Object.entries(reports)) {
    const file = join(place.root, `${name}.txt`);
    files.push(file);
    await writeFile(file, text);
  }
  await cli('import', project, ...files);
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
