import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { extractRawText } from 'mammoth';
import { expect, onTestFinished, test } from 'vitest';
import { type SheetDocument, harmlessCell, printable } from '../../core/sheet/sheet-document.ts';
import { sheetHtml } from '../../core/sheet/sheet-html.ts';
import { saveSheet } from './save-sheet.ts';
import { sheetDocx } from './sheet-docx.ts';
import { sheetXlsx } from './sheet-xlsx.ts';

const sheet: SheetDocument = {
  title: '核查单：<b>综述</b> & 其他',
  lines: ['吉林日报 · 2019-09-18'],
  language: 'zh-CN',
  sections: [
    { heading: '概况', lines: ['属实 1，有误 0'], table: null },
    {
      heading: '数字',
      lines: [],
      table: {
        head: ['序号', '原文'],
        rows: [
          ['1', '近4万人\u0000'],
          ['2', '=HYPERLINK("http://x")'],
        ],
      },
    },
  ],
};

test('a page is markup for the reader alone: texts are escaped, and nothing runs or is fetched', () => {
  const html = sheetHtml(sheet);
  expect(html).toContain('&lt;b&gt;综述&lt;/b&gt; &amp; 其他');
  expect(html).toContain('<td>近4万人\ufffd</td>');
  expect(html).not.toMatch(/<script|<b>综述/);
  expect(sheetHtml(sheet)).toBe(html);
});

test('a Word document has every text, and equal sheets give equal bytes', async () => {
  const docx = await sheetDocx(sheet);
  const { value } = await extractRawText({ buffer: docx });
  expect(value.split('\n').filter((line) => line !== '')).toEqual([
    ...[sheet.title, '吉林日报 · 2019-09-18', '概况', '属实 1，有误 0', '数字'],
    ...['序号', '原文', '1', '近4万人\ufffd', '2', '=HYPERLINK("http://x")'],
  ]);
  expect((await sheetDocx(sheet)).equals(docx)).toBe(true);
});

test('a workbook is a zip of cells', async () => {
  const xlsx = await sheetXlsx(sheet);
  expect(xlsx.subarray(0, 2).toString()).toBe('PK');
});

test('a cell that a spreadsheet would reckon gets an apostrophe; a formula of ours does not', () => {
  expect(['=1+1', '+86', '-1', '@x', '\t=1', ' =1', '＝1', '4 + 1 = 5'].map(harmlessCell)).toEqual([
    ...["'=1+1", "'+86", "'-1", "'@x", "'\t=1", "' =1", "'＝1", '4 + 1 = 5'],
  ]);
  expect(printable('a\u0001\ud83d𠮷\n')).toBe('a\ufffd\ufffd𠮷\n');
});

test('a sheet is written where it shall be, and a place that refuses it is named', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hezhu-sheet-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const print = (html: string) => Promise.resolve(Buffer.from(`%PDF ${String(html.length)}`));
  const path = join(folder, 'a.pdf');
  expect(await saveSheet(path, sheet, 'pdf', print)).toEqual({ ok: true, value: null });
  expect(await readFile(path, 'utf8')).toMatch(/^%PDF \d+$/);
  const nowhere = join(folder, 'none', 'a.html');
  expect(await saveSheet(nowhere, sheet, 'html', print)).toEqual({
    ok: false,
    error: { code: 'cannot-write', path: nowhere, reason: 'ENOENT' },
  });
});
