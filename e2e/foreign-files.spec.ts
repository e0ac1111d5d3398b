import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './fixtures.ts';

test('files that are dropped on the window come in, and what is no text is named', async ({
  start,
  place,
}) => {
  const { page, desk } = await start();
  const files = ['拖进来的.txt', '空的.txt'].map((name) => join(place.root, name));
  await writeFile(String(files[0]), '一份报告\n\n带动3个县。\n');
  await writeFile(String(files[1]), '');
  const devtools = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    const data = { items: [], files, dragOperationsMask: 1 };
    await devtools.send('Input.dispatchDragEvent', { type, x: 600, y: 400, data });
  }
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
