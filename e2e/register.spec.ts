import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { bothThemes } from './every-look.ts';
import { expect, test } from './fixtures.ts';
import type { Hezhu } from './hezhu.ts';
import { makeProject } from './made-project.ts';
import { EditorPage } from './pages/editor.ts';
import type { Place } from './place.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '..');
const pictures = join(root, 'test-results', 'looks');

const reports = {
  one: '安图县综述\n2020-03-01\n全县组织星火帮扶队进村，又派清流小分队入户。\n',
  two: '和龙市综述\n2020-10-01\n和龙市的星火帮扶队去年成立，“星火”帮扶队今年扩大。\n',
} as const;

const commandLine = join(root, 'out', 'main', 'cli.js');

/** Starts with a project of two reports, in the first of which two names that no rule knows are annotated. */
async function opened(
  place: Place,
  start: (options: { readonly args: readonly string[] }) => Promise<Hezhu>,
): Promise<{ readonly hezhu: Hezhu; readonly project: string }> {
  const project = join(place.root, 'two');
  await makeProject(project, reports);
  const hezhu = await start({ args: ['--project', project] });
  const { page, desk } = hezhu;
  await page.evaluate(() => window.hezhu.request('settings:change', { hintDismissed: true }));
  await desk.openReport('安图县综述');
  const editor = new EditorPage(page);
  for (const name of ['星火帮扶队', '清流小分队']) {
    await editor.drag(name);
    await editor.press('Digit2');
  }
  await desk.saved();
  return { hezhu, project };
}

test('a name that was accepted once is known in every report; the register merges, splits, stops and renames it', async ({
  place,
  start,
}) => {
  const { hezhu, project } = await opened(place, start);
  const { page, desk } = hezhu;
  const screen = page.locator('[data-screen="program-register"]');
  const names = screen.locator('.program-name');
  const status = page.locator('.status-proposals');
  const drawn = page.locator('.proposal-what strong');
  await desk.openReport('和龙市综述');
  // At the desk it is a proposal like any other, with a rule of its own.
  await page.locator('.editor-text').focus();
  await page.keyboard.press('Control+Home');
  for (
    let step = 0;
    step < 6 && (await drawn.textContent().catch(() => '')) !== '“星火”帮扶队';
    step += 1
  ) {
    await page.keyboard.press('Tab');
    await expect(drawn).toBeVisible();
  }
  await expect(drawn).toHaveText('“星火”帮扶队');
  await expect(page.locator('.proposal-what small').first()).toContainText('名册里的名称');
  await page.keyboard.press('Escape');
  const before = (await status.textContent()) ?? '';

  await page.keyboard.press('Control+7');
  await expect(names).toHaveText(['星火帮扶队', '清流小分队']);
  await expect(screen.locator('.register-filter input')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(screen.locator('.quoted-context')).toHaveText([
    '全县组织星火帮扶队进村，又派清流小分队入户。',
  ]);

  // Stopped, it is proposed nowhere; undone, it is again.
  await screen.getByRole('button', { name: '停用，不再建议' }).click();
  await expect(screen.locator('.program-line[data-stopped="true"]')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(status).not.toHaveText(before);
  await page.keyboard.press('Control+7');
  // In the box Ctrl+Z is about what was typed there.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Control+z');
  await expect(screen.locator('.program-line[data-stopped="true"]')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(status).toHaveText(before);

  // Two are marked by the keyboard and merged; the first gives the name.
  await page.keyboard.press('Control+7');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press(' ');
  await screen.getByRole('button', { name: '合并选中的 2 个' }).click();
  await expect(names).toHaveText(['星火帮扶队']);
  await expect(screen.locator('.program-aliases')).toHaveText(['又名：清流小分队']);
  await expect(screen.locator('.program-counts')).toHaveText(['标注 2 次']);
  await bothThemes(hezhu, 'register-merged');
  await screen.getByRole('textbox', { name: '正式名称' }).fill('星火帮扶行动队');
  await page.keyboard.press('Enter');
  await expect(names).toHaveText(['星火帮扶行动队']);
  await screen.getByRole('button', { name: '把“清流小分队”拆成独立项目' }).click();
  await expect(names).toHaveText(['星火帮扶行动队', '清流小分队']);
  await screen.getByRole('textbox', { name: '新名称' }).fill('清流小分队');
  await page.keyboard.press('Enter');
  await expect(screen.locator('.program-line')).toHaveCount(2);
  await screen.getByRole('textbox', { name: '新名称' }).fill('暖冬计划');
  await page.keyboard.press('Enter');
  await expect(names).toHaveText(['星火帮扶行动队', '暖冬计划', '清流小分队']);

  // A place leads to its text.
  await screen.locator('.program-line button').last().click();
  await screen.getByRole('button', { name: '到原文' }).click();
  await expect(screen).toHaveCount(0);
  await expect(new EditorPage(page).activeQuote).toHaveText('清流小分队');
  // What is undone there is taught no more; what was decided on stays.
  await page.keyboard.press('Control+z');
  await desk.saved();
  await page.keyboard.press('Control+7');
  await expect(screen.locator('.program-counts')).toHaveText([
    '标注 1 次',
    '还没有标注',
    '还没有标注',
  ]);
  await hezhu.quit();

  // The command line knows what the desk knows.
  const { stdout } = await run(process.execPath, [commandLine, 'propose', project]);
  const known = stdout.split('\n').filter((line) => line.includes('name in the register'));
  expect(known.map((line) => /"text":"([^"]*)"/.exec(line)?.[1])).toEqual([
    '星火帮扶队',
    '清流小分队',
    '星火帮扶队',
    '“星火”帮扶队',
  ]);
});

test('the register is written as a table, and read from one; a table without names is refused by name', async ({
  place,
  start,
}) => {
  const { hezhu } = await opened(place, start);
  const { page, app, desk } = hezhu;
  const screen = page.locator('[data-screen="program-register"]');
  const file = join(place.root, 'programs.csv');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
  await page.keyboard.press('Control+7');
  await screen.getByRole('button', { name: '导出表格…' }).click();
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('清流小分队');
  expect(await readFile(file, 'utf8')).toBe(
    '\uFEFFname,aliases,stopped,accepted,rejected\r\n星火帮扶队,,no,1,0\r\n清流小分队,,no,1,0\r\n',
  );
  await writeFile(file, '名称,别名,停用\n星火帮扶队,星火队伍,\n暖冬计划,,是\n');
  await screen.getByRole('button', { name: '导入表格…' }).click();
  await expect(screen.locator('.program-name')).toHaveText([
    '星火帮扶队',
    '暖冬计划',
    '清流小分队',
  ]);
  await expect(screen.locator('.program-aliases').first()).toHaveText('又名：星火队伍');
  await page.keyboard.press('Control+z');
  await expect(screen.locator('.program-name')).toHaveText(['星火帮扶队', '清流小分队']);
  await writeFile(file, '甲,乙\n1,2\n');
  await screen.getByRole('button', { name: '导入表格…' }).click();
  await expect(desk.page.getByRole('alert').first()).toContainText('programs.csv');
});

test('pictures of the register', async ({ place, start }) => {
  await mkdir(pictures, { recursive: true });
  const { hezhu } = await opened(place, start);
  const { page, app, desk } = hezhu;
  for (const [theme, language, width, height] of [
    ['light', 'zh-CN', 1280, 800],
    ['dark', 'en', 1920, 1080],
    ['light', 'en', 960, 600],
  ] as const) {
    await app.evaluate(
      ({ BrowserWindow }, size) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
      },
      { width, height },
    );
    await page.evaluate((patch) => window.hezhu.request('settings:change', patch), {
      theme,
      language,
    });
    await page.reload();
    await desk.painted();
    await page.keyboard.press('Control+7');
    await expect(page.locator('.program-name')).toHaveCount(2);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press(' ');
    await expect(page.locator('.quoted-context')).toHaveCount(1);
    await page.screenshot({ path: join(pictures, `register-${theme}-${language}-${width}.png`) });
  }
});
