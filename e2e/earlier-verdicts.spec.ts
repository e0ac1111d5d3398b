import { execFile } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { bothThemes } from './every-look.ts';
import { expect, test } from './fixtures.ts';
import { EditorPage } from './pages/editor.ts';

const run = promisify(execFile);
const commandLine = resolve(import.meta.dirname, '..', 'out', 'main', 'cli.js');
const sentence = '2019年，安图县共有建档立卡贫困户10592户，全部脱贫。';

test('a verdict on the same sentence of another report is offered with its evidence, and taken by one key', async ({
  start,
  place,
}) => {
  const folder = join(place.root, 'project');
  await mkdir(place.root, { recursive: true });
  await run(process.execPath, [commandLine, 'new', folder, '--name', '工程']);
  for (const name of ['甲报', '乙报']) {
    const source = join(place.root, `${name}.txt`);
    await writeFile(source, `${name}：脱贫攻坚综述\n${sentence}\n${name}记者报道。\n`);
    await run(process.execPath, [commandLine, 'import', folder, source]);
  }
  const hezhu = await start({ args: ['--project', folder] });
  const { page, desk } = hezhu;
  await page.evaluate(() =>
    window.hezhu.request('settings:change', { reviewerName: '我', hintDismissed: true }),
  );
  await page.reload();
  await desk.painted();
  const editor = new EditorPage(page);
  await editor.drag('10592户');
  await editor.press('Digit1');
  await expect(editor.activeQuote).toHaveText('10592户');
  const offers = desk.inspector.locator('.earlier-verdicts');
  await expect(offers).toHaveCount(0);
  await editor.press('KeyX');
  await desk.field('应为').fill('10178户');
  await page.keyboard.press('Enter');
  await editor.press('KeyE');
  await desk.dialog.getByLabel('来源').fill('县扶贫办台账');
  await page.keyboard.press('Enter');
  await desk.saved();
  await page.keyboard.press('Control+PageDown');
  // The same words stand at the same place in the report before.
  await expect(page.locator('.editor-text')).toContainText('乙报记者报道');
  await editor.drag('10592户');
  await editor.press('Digit1');
  await expect(offers).toContainText('有误');
  await expect(offers).toContainText(/应为 10178户 · 证据 1 条 · 同一句话 · 我 \d\d:\d\d/);
  // It is offered, and nothing more.
  await expect(desk.inspector.locator('.verdicts')).toHaveAttribute('data-verdict', 'unchecked');
  await bothThemes(hezhu, 'earlier-verdict');
  await editor.press('KeyT');
  await expect(desk.inspector.locator('.verdicts')).toHaveAttribute('data-verdict', 'wrong');
  await expect(desk.inspector.locator('.evidence')).toContainText('县扶贫办台账');
  await expect(desk.field('应为')).toHaveValue('10178户');
  await expect(offers).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(desk.inspector.locator('.verdicts')).toHaveAttribute('data-verdict', 'unchecked');
  await expect(desk.inspector.locator('.evidence')).toHaveCount(0);
  await expect(offers).toContainText('有误');
});
