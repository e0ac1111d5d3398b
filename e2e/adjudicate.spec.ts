import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { bothThemes } from './every-look.ts';
import { expect, test } from './fixtures.ts';
import type { Hezhu } from './hezhu.ts';
import { openReport } from './one-report.ts';
import { EditorPage } from './pages/editor.ts';

const run = promisify(execFile);
const commandLine = resolve(import.meta.dirname, '..', 'out', 'main', 'cli.js');

const text = `全县脱贫攻坚综述
全县共有贫困人口近4万人，汪清县脱贫1.2万人，修路3条。
产业扶贫覆盖95.3%的村，投入16.4亿元。
`;

async function seat({ page, desk }: Hezhu, reviewerName: string): Promise<void> {
  await desk.saved();
  await page.evaluate((name) => {
    const patch = { reviewerName: name, hintDismissed: true };
    return window.hezhu.request('settings:change', patch);
  }, reviewerName);
  await page.reload();
  await desk.painted();
}

async function tag(hezhu: Hezhu, quotes: readonly string[]): Promise<void> {
  const editor = new EditorPage(hezhu.page);
  // What is said of a figure by itself is the same for both once proposals are there.
  await expect(hezhu.page.locator('.status-proposals')).toContainText('待处理');
  for (const quote of quotes) {
    await editor.scrollTo(quote);
    await editor.drag(quote);
    await editor.press('Digit1');
  }
  await hezhu.desk.saved();
}

test('the work of two reviewers is compared, adjudicated by keys alone, taken back and written again, and exported as the adjudicated layer', async ({
  start,
  place,
}) => {
  test.setTimeout(120_000);
  const { hezhu, folder } = await openReport(place, start, text);
  const { page, desk } = hezhu;
  await seat(hezhu, '李雷');
  await tag(hezhu, ['近4万人', '1.2万人', '3条']);
  await seat(hezhu, '韩梅梅');
  await tag(hezhu, ['近4万人', '脱贫1.2万人', '95.3%', '16.4亿元']);
  await page.keyboard.press('Control+Alt+m');
  const rows = desk.dialog.locator('.point-row');
  await expect(rows).toHaveCount(4);
  await expect(desk.dialog).toContainText('一致 1，未定 4');
  await expect(rows.first()).toBeFocused();
  await bothThemes(hezhu, 'adjudicate');
  // The second reviewer in the order of the columns, then none of them; each leads to the next place.
  const names = await rows.first().locator('.point-name').allTextContents();
  const han = names.findIndex((name) => name.includes('韩梅梅')) + 1;
  for (const [index, key] of [String(han), '0', String(han)].entries()) {
    await expect(rows.nth(index)).toBeFocused();
    await page.keyboard.press(key);
  }
  await expect(rows.nth(3)).toBeFocused();
  await expect(desk.dialog).toContainText('未定 1');
  await page.keyboard.press(String(han));
  await expect(desk.dialog).toContainText('未定 0');
  await page.keyboard.press('Control+Enter');
  await expect(desk.dialog).toContainText('定稿层现有 4 条标注');
  // What was written can be taken back, and is written again.
  await desk.dialog.getByRole('button', { name: '撤销上次写入' }).click();
  await expect(desk.dialog).not.toContainText('定稿层现有');
  await page.keyboard.press('Escape');
  await expect(desk.dialog).toHaveCount(0);
  await page.keyboard.press('Control+Alt+m');
  await expect(desk.dialog).toContainText('未定 0');
  await page.keyboard.press('Control+Enter');
  await expect(desk.dialog).toContainText('定稿层现有 4 条标注');
  await page.keyboard.press('Escape');
  await expect(page.locator('.editor-text')).toBeFocused();
  await hezhu.quit();
  const out = join(place.root, 'final');
  await run(process.execPath, [
    ...[commandLine, 'export', folder, '--format', 'hezhu-jsonl', '--layer', 'final'],
    ...['--out', out],
  ]);
  const [, line = ''] = (await readFile(join(out, 'corpus.jsonl'), 'utf8')).split('\n');
  const { layers } = JSON.parse(line) as {
    readonly layers: readonly {
      readonly state: string;
      readonly annotations: readonly { readonly quote: string; readonly author: string }[];
    }[];
  };
  expect(layers.map(({ state }) => state)).toEqual(['final']);
  expect(layers.flatMap(({ annotations }) => annotations.map(({ quote }) => quote))).toEqual([
    '近4万人',
    '脱贫1.2万人',
    '95.3%',
    '16.4亿元',
  ]);
});
