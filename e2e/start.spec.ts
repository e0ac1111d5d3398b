import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bothThemes } from './every-look.ts';
import { expect, test } from './fixtures.ts';
import { Hezhu, launchArguments, launchEnvironment } from './hezhu.ts';
import { Place } from './place.ts';

const seeds = resolve(import.meta.dirname, '../seeds');

test('the first start makes a sample project of the five reports and shows the first @smoke', async ({
  start,
  place,
}) => {
  const { desk, page } = await start();
  await expect(desk.reportTitles()).toHaveCount(5);
  await expect(desk.text).toContainText('吉林延边州决胜脱贫攻坚工作综述');
  await expect(page).toHaveTitle(/吉林延边州.* — 示例工程 — 核注$/);
  await expect(desk.status).toContainText('已保存');
  await expect(desk.problems).toHaveCount(0);
  const kept = await Promise.all(
    (await readdir(join(place.sample, 'reports'))).map(async (id) => {
      const source = join(place.sample, 'reports', id, 'source');
      const [name] = await readdir(source);
      return [name, await readFile(join(source, String(name)))] as const;
    }),
  );
  const given = (await readdir(seeds)).filter((name) => name.endsWith('.txt')).sort();
  expect(kept.map(([name]) => name).sort()).toEqual(given);
  for (const [name, bytes] of kept) {
    expect(bytes.equals(await readFile(join(seeds, String(name))))).toBe(true);
  }
});

test('the system’s language is that of the screens and of the sample', async ({ start, place }) => {
  const { desk, page } = await start({ language: 'en_US' });
  await expect(page).toHaveTitle(/ — Sample — Hezhu$/);
  await expect(desk.status).toContainText('Saved');
  expect(await readdir(join(place.documents, 'Hezhu'))).toEqual(['Sample']);
});

test('an interrupted first start is completed by the next', async ({ start, place }) => {
  const first = await start();
  await first.quit();
  const [some] = await readdir(join(place.sample, 'reports'));
  await rm(join(place.sample, 'reports', String(some)), { recursive: true });
  await rm(place.settings);
  const { desk } = await start();
  await expect(desk.reportTitles()).toHaveCount(5);
  expect(await readdir(join(place.documents, 'Hezhu'))).toEqual(['示例工程']);
});

test('a later start opens the last project, with settings and window as they were', async ({
  start,
  place,
}) => {
  const first = await start();
  const folder = join(place.root, '语料 2026');
  await first.choose(folder);
  await first.menu('new-project');
  await first.desk.dialog.getByRole('radio', { name: /MSRA/ }).check();
  await first.page.keyboard.press('Enter');
  await expect(first.page).toHaveTitle('语料 2026 — 核注');
  const project = await readFile(join(folder, 'project.json'), 'utf8');
  expect(project).toContain('"PER"');
  await first.menu('theme-dark');
  await first.menu('toggle-inspector');
  await expect.poll(() => first.desk.theme()).toBe('dark');
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 50, width: 1100, height: 700 }),
  );
  await first.quit();

  const second = await start();
  await expect(second.page).toHaveTitle('语料 2026 — 核注');
  expect(await second.desk.theme()).toBe('dark');
  await expect(second.page.locator('[data-inspector="false"]')).toBeVisible();
  expect(
    await second.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds()),
  ).toEqual({ x: 40, y: 50, width: 1100, height: 700 });
});

test('menus speak the chosen language at once', async ({ start }) => {
  const hezhu = await start();
  const labels = () =>
    hezhu.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));
  expect(await labels()).toEqual(['文件', '编辑', '显示', '前往', '帮助']);
  await hezhu.menu('language-en');
  await expect.poll(labels).toEqual(['File', 'Edit', 'View', 'Go', 'Help']);
});

test('a second start shows the first, and opens the project that it names', async ({
  start,
  place,
}) => {
  const hezhu = await start();
  const folder = join(place.root, '另一个工程');
  await hezhu.choose(folder);
  await hezhu.menu('new-project');
  await hezhu.desk.dialog.getByRole('button', { name: '选择文件夹…' }).click();
  await expect(hezhu.page).toHaveTitle('另一个工程 — 核注');
  await hezhu.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());

  const executable = await hezhu.app.evaluate(() => process.execPath);
  const second = spawn(executable, launchArguments(place, { args: ['--project', place.sample] }), {
    env: launchEnvironment(),
    stdio: 'ignore',
  });
  expect(await once(second, 'exit')).toEqual([0, null]);
  await expect(hezhu.page).toHaveTitle(/ — 示例工程 — 核注$/);
  await expect(hezhu.desk.reportTitles()).toHaveCount(5);
  const windows = await hezhu.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isMinimized()),
  );
  expect(windows).toEqual([false]);
});

test('a cut-short layer is set aside and named, and all five reports open', async ({
  start,
  place,
}) => {
  const first = await start();
  await first.quit();
  const [id] = await readdir(join(place.sample, 'reports'));
  const [reviewer] = await readdir(join(place.sample, 'reviewers'));
  const layer = join(place.sample, 'reports', String(id), 'layers', String(reviewer));
  await mkdir(join(layer, '..'), { recursive: true });
  await writeFile(layer, '{"schema": 1, "layer": {"annotations": [{"id": "a');

  const { desk } = await start();
  await expect(desk.problems).toContainText('1 个文件');
  await desk.problems.getByRole('button').click();
  await expect(desk.problems).toContainText(String(reviewer));
  await expect(desk.problems).toContainText('set-aside');
  const titles = await desk.reportTitles().allTextContents();
  expect(titles).toHaveLength(5);
  for (const title of titles) await desk.openReport(title);
  const kept = await readdir(join(place.sample, 'set-aside'));
  expect(kept).toHaveLength(1);
  expect(await readFile(join(place.sample, 'set-aside', String(kept[0])), 'utf8')).toContain(
    '[{"id": "a',
  );
});

test('settings that were cut short are set aside and named, and Hezhu starts', async ({
  start,
  place,
}) => {
  await mkdir(place.userData, { recursive: true });
  await writeFile(place.settings, '{"settings": {"theme": "da');
  const { desk } = await start();
  await expect(desk.reportTitles()).toHaveCount(5);
  await desk.problems.getByRole('button').click();
  await expect(desk.problems).toContainText('settings.json');
});

test('a project that is open elsewhere is named with who holds it, and opens once it is free', async ({
  start,
  place,
}) => {
  const holder = await start();
  const elsewhere = await Place.make();
  const second = await Hezhu.start(elsewhere, { args: ['--project', place.sample] });
  try {
    await expect(second.desk.welcome.getByRole('alert')).toContainText(
      `进程 ${holder.process.pid}`,
    );
    await holder.quit();
    await second.desk.welcome.getByRole('button', { name: '示例工程' }).click();
    await expect(second.desk.reportTitles()).toHaveCount(5);
  } finally {
    await second.quit();
    await elsewhere.remove();
  }
});

test('a project whose folder is gone is said to be, and leaves ways on', async ({
  start,
  place,
}) => {
  const first = await start();
  await first.quit();
  await rm(place.sample, { recursive: true });
  const second = await start();
  await expect(second.desk.welcome.getByRole('alert')).toContainText(place.sample);
  await bothThemes(second, 'welcome');
  const folder = join(place.root, '重新来过');
  await second.choose(folder);
  await second.desk.welcome.getByRole('button', { name: '新建工程' }).click();
  await second.page.keyboard.press('Enter');
  await expect(second.page).toHaveTitle('重新来过 — 核注');
  await bothThemes(second, 'empty-project');
});

test('documents that cannot be written leave a window with a message', async ({ start, place }) => {
  await writeFile(place.documents, 'a file where the folder should be');
  const { desk } = await start();
  await expect(desk.welcome.getByRole('alert')).toContainText('Hezhu');
  await expect(desk.welcome.getByRole('button', { name: '打开工程' })).toBeVisible();
});
