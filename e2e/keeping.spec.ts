import { execFileSync } from 'node:child_process';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { everyLook } from './every-look.ts';
import { expect, test } from './fixtures.ts';
import type { Hezhu } from './hezhu.ts';

/** Tags the first characters of the open report. */
async function tag({ page, desk }: Hezhu, count: number): Promise<void> {
  await desk.text.locator('.ProseMirror').focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('2');
  await expect(desk.status).toContainText(`标注 ${count}`);
}

async function reportIds(project: string): Promise<readonly string[]> {
  return readdir(join(project, 'reports'));
}

/** The reports, the latest import first. */
async function byTimeOfImport(project: string): Promise<readonly string[]> {
  const times = new Map<string, string>();
  for (const id of await reportIds(project)) {
    const record = JSON.parse(await readFile(join(project, 'reports', id, 'report.json'), 'utf8'));
    times.set(id, String(record.report.importedAt));
  }
  return [...times].sort(([, a], [, b]) => (a < b ? 1 : -1)).map(([id]) => id);
}

/** Puts a small disk at a folder; false where this machine does not let us. */
function mounted(...args: readonly string[]): boolean {
  try {
    execFileSync('mount', args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function unmount(folder: string): void {
  execFileSync('umount', ['--lazy', folder], { stdio: 'ignore' });
}

test('a backup is made by key and restored into a new folder, which is then open', async ({
  start,
  place,
}) => {
  const hezhu = await start();
  await tag(hezhu, 1);
  await hezhu.desk.saved();
  await hezhu.page.keyboard.press('Control+Shift+B');
  const dialog = hezhu.desk.dialog;
  await expect(dialog).toContainText('还没有备份');
  await dialog.getByRole('button', { name: '立即备份' }).click();
  await expect(dialog).toContainText('已备份并核对，5 份报告');
  await expect(dialog.locator('.backup-row')).toContainText(['手动 · 5 份报告']);
  await dialog.getByRole('button', { name: '立即备份' }).click();
  await expect(dialog).toContainText('没有新的改动');
  await dialog.getByRole('button', { name: /逐个核对/ }).click();
  await expect(dialog).toContainText('备份完好');
  await hezhu.choose(join(place.sample, '里面'));
  await dialog.getByRole('button', { name: /恢复到新文件夹/ }).click();
  await expect(hezhu.desk.errors).toContainText(['在工程文件夹里面']);
  const target = join(place.root, '恢复的');
  await hezhu.choose(target);
  await dialog.getByRole('button', { name: /恢复到新文件夹/ }).click();
  await expect(dialog).toHaveCount(0);
  await expect(hezhu.desk.status).toContainText('标注 1');
  expect(await reportIds(target)).toEqual(await reportIds(place.sample));
});

test('a project goes into one file and comes back from it by the menu', async ({
  start,
  place,
}) => {
  const hezhu = await start();
  await tag(hezhu, 1);
  await hezhu.desk.saved();
  const zip = join(place.root, '备份.zip');
  await hezhu.choose(zip);
  await hezhu.menu('back-up-file');
  await expect(hezhu.desk.status).toContainText('已备份到“备份.zip”，5 份报告');
  // The dialogs for the file and for the folder answer with the same path, so the file is chosen by name first.
  await hezhu.app.evaluate(
    ({ dialog }, [file, folder]) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [String(file)] });
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: String(folder) });
    },
    [zip, join(place.root, '取回')],
  );
  await hezhu.menu('restore-file');
  await expect(hezhu.desk.status).toContainText('已恢复工程“示例工程”');
  await expect(hezhu.desk.status).toContainText('标注 1');
  await writeFile(zip, 'no backup');
  await hezhu.choose(zip);
  await hezhu.menu('restore-file');
  await expect(hezhu.desk.errors).toContainText(['不是核注的备份']);
});

test('a project is backed up when it is closed', async ({ start, place }) => {
  const hezhu = await start();
  await tag(hezhu, 1);
  await hezhu.quit();
  const [vault = ''] = await readdir(join(place.userData, 'backups'));
  const files = await readdir(join(place.userData, 'backups', vault));
  const [backup = ''] = files.filter((name) => name.endsWith('.json'));
  expect(
    JSON.parse(await readFile(join(place.userData, 'backups', vault, backup), 'utf8')),
  ).toMatchObject({ reason: 'closing', reports: 5 });
});

test('what is wrong with the files is told after opening, and repaired after a backup', async ({
  start,
  place,
}) => {
  const first = await start();
  await first.quit();
  // The first report of the list is the one that opens.
  const [two = '', one = ''] = await byTimeOfImport(place.sample);
  await rm(join(place.sample, 'reports', one, 'text.txt'));
  await rm(join(place.sample, 'reports', two, 'text.txt'));
  const source = join(place.sample, 'reports', two, 'source');
  for (const name of await readdir(source)) await writeFile(join(source, name), '别的内容');
  const hezhu = await start();
  const bar = hezhu.page.locator('.notice.findings');
  await expect(bar).toContainText('检查发现 3 处问题', { timeout: 15_000 });
  await bar.getByRole('button', { name: '修复…' }).click();
  const dialog = hezhu.desk.dialog;
  await expect(dialog).toContainText('检查发现 3 处问题', { timeout: 15_000 });
  await dialog.getByRole('button', { name: '备份并修复' }).click();
  await expect(dialog).toContainText('已修复 1 处');
  await expect(dialog).toContainText('还剩 2 处');
  await expect(dialog).toContainText(`reports/${one}/text.txt：缺少这个文件`);
  await dialog.getByRole('button', { name: '关闭' }).click();
  expect(await readFile(join(place.sample, 'reports', one, 'text.txt'), 'utf8')).not.toBe('');
});

test.describe('a disk in trouble', () => {
  test.use({ faultsExpected: true });

  test('a project whose folder vanished is saved elsewhere with everything in it', async ({
    start,
    place,
  }) => {
    const hezhu = await start();
    await tag(hezhu, 1);
    await hezhu.desk.saved();
    await hezhu.page.keyboard.press('Control+Shift+B');
    await hezhu.desk.dialog.getByRole('button', { name: '立即备份' }).click();
    await expect(hezhu.desk.dialog).toContainText('已备份并核对');
    await hezhu.page.keyboard.press('Escape');
    await expect(hezhu.desk.dialog).toHaveCount(0);
    await rename(place.sample, `${place.sample} 搬走了`);
    await hezhu.page.keyboard.press('ArrowRight');
    await hezhu.page.keyboard.press('Shift+ArrowRight');
    await hezhu.page.keyboard.press('1');
    await expect(hezhu.desk.status).toContainText('未能保存');
    const target = join(place.root, '副本');
    await hezhu.choose(target);
    await hezhu.desk.status.getByRole('button', { name: '另存副本…' }).click();
    await expect(hezhu.desk.status).toContainText('原文件夹不在了');
    await hezhu.desk.saved();
    await expect(hezhu.desk.status).toContainText('标注 2');
    expect((await reportIds(target)).length).toBe(5);
    await expect(hezhu.page.locator('.errors .notice')).toHaveCount(0);
  });

  test('a full disk keeps the work in the window, until there is room again', async ({
    start,
    place,
  }) => {
    const small = place.documents;
    await mkdir(small, { recursive: true });
    test.skip(!mounted('-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', small), 'needs mount');
    try {
      const hezhu = await start();
      await tag(hezhu, 1);
      await hezhu.desk.saved();
      const ballast = join(small, 'ballast');
      await writeFile(ballast, Buffer.alloc(4 * 1024 * 1024)).catch(() => undefined);
      await hezhu.page.keyboard.press('ArrowRight');
      await hezhu.page.keyboard.press('Shift+ArrowRight');
      for (let count = 0; count < 30; count += 1) await hezhu.page.keyboard.press('1');
      const note = hezhu.page.getByRole('textbox', { name: '备注' });
      await note.fill('很长的备注'.repeat(1500));
      await note.blur();
      await expect(hezhu.desk.status).toContainText('未能保存');
      await expect(hezhu.desk.status.locator('.saving-reason')).toHaveAttribute(
        'title',
        /磁盘已满/,
      );
      await rm(ballast);
      await hezhu.desk.status.getByRole('button', { name: '重试' }).click();
      await hezhu.desk.saved();
      await hezhu.quit();
    } finally {
      unmount(small);
    }
  });

  test('a project on a read-only disk opens to be read, and refuses changes with the reason', async ({
    start,
    place,
  }) => {
    const first = await start();
    await tag(first, 1);
    await first.quit();
    const bind = mounted('--bind', place.sample, place.sample);
    test.skip(!bind, 'needs mount');
    try {
      execFileSync('mount', ['-o', 'remount,bind,ro', place.sample]);
      const hezhu = await start();
      await expect(hezhu.page.locator('.notice.read-only')).toContainText('只能阅读');
      await everyLook(hezhu, 'read-only');
      await expect(hezhu.desk.status).toContainText('标注 1');
      await hezhu.desk.text.locator('.ProseMirror').focus();
      await hezhu.page.keyboard.press('Control+End');
      await hezhu.page.keyboard.press('Shift+ArrowLeft');
      await hezhu.page.keyboard.press('1');
      await expect(hezhu.desk.errors).toContainText(['不能写入']);
      await expect(hezhu.desk.status).toContainText('标注 1');
      await hezhu.choose(join(place.root, '副本'));
      await hezhu.page
        .locator('.notice.read-only')
        .getByRole('button', { name: '另存副本…' })
        .click();
      await expect(hezhu.page.locator('.notice.read-only')).toHaveCount(0);
      await hezhu.desk.text.locator('.ProseMirror').focus();
      await hezhu.page.keyboard.press('Control+End');
      await hezhu.page.keyboard.press('Shift+ArrowLeft');
      await hezhu.page.keyboard.press('1');
      await expect(hezhu.desk.status).toContainText('标注 2');
      await hezhu.desk.saved();
    } finally {
      unmount(place.sample);
    }
  });
});
