import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const root = resolve(import.meta.dirname, '..');
const pictures = join(root, 'test-results', 'looks');

/** The same program without a window. */
async function hezhu(...args: readonly string[]): Promise<void> {
  await promisify(execFile)(process.execPath, [join(root, 'out/main/cli.js'), ...args]);
}

/** Drops files on the middle of the window, as a file manager does. */
async function drop(page: Page, files: readonly string[]): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    await devtools.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  }
}

/** A corpus of CLUENER: ends are inclusive, and 📊 is one character. */
const cluener = [
  {
    text: '📊汪清县脱贫近4万人。',
    label: { address: { 汪清县: [[1, 3]] }, number: { 近4万人: [[6, 9]] } },
  },
  { text: '吉林日报报道。', label: { organization: { 吉林日报: [[0, 3]] } } },
  { text: '延边州', label: { address: { 延吉市: [[0, 2]] } } },
];

test('files that are dropped on the window come in, and what is no text is named', async ({
  start,
  place,
}) => {
  const { page, desk } = await start();
  const files = ['拖进来的.txt', '空的.txt'].map((name) => join(place.root, name));
  await writeFile(String(files[0]), '一份报告\n\n带动3个县。\n');
  await writeFile(String(files[1]), '');
  await drop(page, files);
  await expect(desk.reportTitles()).toHaveCount(6);
  await expect(desk.text).toContainText('带动3个县。');
  await expect(page.getByText('空的.txt', { exact: false })).toContainText('是空的');
});

test('a file that the page makes up is none, whatever its name', async ({ start }) => {
  const { page } = await start();
  const summary = await page.evaluate(() =>
    window.hezhu.importDropped([
      new File(['text'], '/etc/passwd'),
      new File(['text'], 'C:\\Windows\\win.ini'),
    ]),
  );
  expect(summary).toEqual({
    ok: true,
    value: {
      imported: [],
      questions: [],
      refused: [
        { code: 'cannot-read', path: '_etc_passwd', reason: 'ENOENT' },
        { code: 'cannot-read', path: 'C__Windows_win.ini', reason: 'ENOENT' },
      ],
    },
  });
});

test('a report with markup in it shows as text', async ({ start, place }) => {
  const hezhu = await start();
  const markup =
    '标题 <img src=x onerror="window.intruded=1">\n\n' +
    '正文 <script>window.intruded = 2</script> <b>粗</b> &amp; &lt; 3个县。\n';
  const file = join(place.root, '<b>markup<b>.txt');
  await writeFile(file, markup);
  await hezhu.choose(file);
  await hezhu.menu('import-files');
  await expect(hezhu.desk.reportTitles()).toHaveCount(6);
  await expect(hezhu.desk.text).toContainText('<script>window.intruded = 2</script>');
  await expect(hezhu.desk.text).toContainText('<b>粗</b> &amp; &lt; 3个县。');
  expect(
    await hezhu.page.evaluate(() => ({
      intruded: 'intruded' in window,
      markup: document.querySelectorAll('.ProseMirror img[onerror], .ProseMirror script').length,
    })),
  ).toEqual({ intruded: false, markup: 0 });
});

test('a corpus that is dropped alone, in an archive too, is looked into and mapped before it comes', async ({
  start,
  place,
}) => {
  const { page, desk } = await start();
  const lines = cluener.map((record) => JSON.stringify(record)).join('\n');
  const file = join(place.root, 'cluener.json');
  await writeFile(file, `${lines}\n`);
  await drop(page, [file]);
  await expect(desk.dialog).toContainText('CLUENER');
  await expect(desk.dialog).toContainText('3 份文档，4 条标注');
  const to = (foreign: string) => desk.dialog.getByRole('combobox', { name: `导入为: ${foreign}` });
  await to('address').selectOption('location');
  await to('number').selectOption('figure');
  await to('organization').selectOption('');
  await page.screenshot({ path: join(pictures, 'corpus-dropped-light-zh-CN.png') });
  await desk.dialog.getByRole('button', { name: '导入 3 份文档' }).click();
  await expect(desk.dialog).toContainText('已导入 3 份');
  // A quote that its text does not have is told, not dropped.
  await expect(desk.dialog).toContainText('延吉市');
  await page.keyboard.press('Escape');
  await expect(desk.reportTitles()).toHaveCount(8);

  const archive = join(place.root, 'labels.zip');
  const other = join(place.root, 'other');
  await hezhu('new', other);
  // One of its spans is refused, which the exit status says.
  await hezhu('import', other, file).catch(() => undefined);
  await hezhu('export', other, '--format', 'label-studio', '--zip', '--out', archive);
  await drop(page, [archive]);
  await expect(desk.dialog).toContainText('Label Studio');
  await expect(desk.dialog).toContainText('3 份文档，3 条标注');
  await desk.dialog.getByRole('button', { name: '取消' }).click();
  await expect(desk.dialog).toHaveCount(0);

  // Among other files a corpus is no report, and is named.
  const text = join(place.root, '另一份.txt');
  await writeFile(text, '另一份报告，带动3个县。\n');
  await drop(page, [text, file]);
  await expect(desk.dialog).toContainText('带标注的语料');
  await page.keyboard.press('Escape');
  await expect(desk.reportTitles()).toHaveCount(9);

  // Or it is taken for reports after all.
  await drop(page, [file]);
  await desk.dialog.getByRole('button', { name: '只当报告导入，不要标注' }).click();
  await expect(desk.reportTitles()).toHaveCount(10);
});

test('the files of one corpus that are dropped together are one import, looked into once', async ({
  start,
  place,
}) => {
  const { page, desk } = await start();
  const write = async (name: string, content: string): Promise<string> => {
    const file = join(place.root, name);
    await writeFile(file, content);
    return file;
  };
  const files = [
    await write('甲.txt', '📊汪清县脱贫近4万人。\n'),
    await write('甲.ann', 'T1\tGPE 1 4\t汪清县\nT2\tNUM 6 10\t近4万人\n'),
    await write('annotation.conf', '[entities]\nGPE\nNUM\n[relations]\n[events]\n[attributes]\n'),
  ];
  await drop(page, files);
  await expect(desk.dialog).toContainText('brat');
  await expect(desk.dialog).toContainText('1 份文档，2 条标注');
  await expect(desk.dialog).toContainText('甲.txt (+2)');
  await desk.dialog.getByRole('combobox', { name: '导入为: GPE' }).selectOption('location');
  await desk.dialog.getByRole('combobox', { name: '导入为: NUM' }).selectOption('figure');
  await page.screenshot({ path: join(pictures, 'corpus-together-light-zh-CN.png') });
  await desk.dialog.getByRole('button', { name: '导入 1 份文档' }).click();
  await expect(desk.dialog).toContainText('已导入 1 份');
  await page.keyboard.press('Escape');
  await expect(desk.reportTitles()).toHaveCount(6);

  // With a report of its own among them they are no corpus alone: the report comes, the others are named and nothing is made of their annotations.
  await drop(page, [...files, await write('另一份.txt', '另一份报告，带动3个县。\n')]);
  await expect(desk.dialog).toContainText('已导入 1 份');
  await expect(desk.dialog).toContainText('甲.ann');
  await page.keyboard.press('Escape');
  await expect(desk.reportTitles()).toHaveCount(7);

  // All of them are taken for reports where somebody says so.
  await drop(page, [String(files[0]), String(files[1])]);
  await desk.dialog.getByRole('button', { name: '只当报告导入，不要标注' }).click();
  await expect(desk.dialog).not.toContainText('brat');
});
