import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from './fixtures.ts';
import type { Hezhu } from './hezhu.ts';
import { EditorPage } from './pages/editor.ts';
import { projectOf } from './project-of.ts';

const run = promisify(execFile);
const commandLine = resolve(import.meta.dirname, '..', 'out', 'main', 'cli.js');

/** So many that a tagging of all of them can be cut off. */
const many = 600;

/** How many annotations lie on disk. */
async function annotationsIn(project: string): Promise<number> {
  const { stdout } = await run(process.execPath, [commandLine, 'stats', project, '--json']);
  // The command line has just written it.
  const { annotations } = JSON.parse(stdout.split('\n')[0] ?? '') as { annotations: number };
  return annotations;
}

/** Ends the program as a power cut would, when a tagging has come some way. */
async function killUnderWay(hezhu: Hezhu): Promise<void> {
  await expect(hezhu.page.locator('.tag-progress')).toContainText(/第 [1-9]\d+ \/ /);
  await hezhu.kill();
}

/** Presses a key on a screen of the project, and waits for what is said of it. */
async function press({ page }: Hezhu, key: string, said: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(page.locator('[aria-live]').filter({ hasText: said })).toHaveCount(1, {
    timeout: 60_000,
  });
}

test('a tagging of many reports that is killed half way, and made again and killed once more, is taken back as a whole', async ({
  place,
  start,
}) => {
  test.setTimeout(240_000);
  const texts = Array.from({ length: many }, (_, index) => [
    `报告${index}`,
    `第${index}号报告\n图们江畔的第${index}个村。\n`,
  ]);
  const hezhu = await projectOf(place, start, Object.fromEntries(texts));
  const { page, desk } = hezhu;
  const editor = new EditorPage(page);
  await page.keyboard.press('Control+Shift+H');
  await editor.drag('图们江');
  await editor.press('Digit3');
  await page.keyboard.press('Control+Shift+t');
  await desk.dialog.getByText('全部报告').click();
  await desk.dialog.getByRole('button', { name: `标注 ${many - 1} 处` }).click();
  await killUnderWay(hezhu);
  const project = join(place.root, 'project');
  const cut = await annotationsIn(project);
  expect(cut).toBeGreaterThan(10);
  expect(cut).toBeLessThan(many);

  const again = await start({ args: ['--project', project] });
  await expect(again.desk.problems).toHaveCount(0);
  await again.menu('overview');
  await expect(again.page.locator('[data-screen="overview"]')).toBeVisible();
  await press(again, 'Control+Z', '已在各报告中撤销');
  await again.page.keyboard.press('Control+Y');
  await killUnderWay(again);

  const third = await start({ args: ['--project', project] });
  await expect(third.desk.problems).toHaveCount(0);
  await third.menu('overview');
  await expect(third.page.locator('[data-screen="overview"]')).toBeVisible();
  await press(third, 'Control+Z', '已在各报告中撤销');
  await third.quit();
  // Only what was tagged by hand is left.
  expect(await annotationsIn(project)).toBe(1);
});
