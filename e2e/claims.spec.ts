import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bothThemes } from './every-look.ts';
import { expect, test } from './fixtures.ts';
import { projectOf } from './one-report.ts';
import type { Hezhu } from './hezhu.ts';
import { EditorPage } from './pages/editor.ts';

const pictures = join(resolve(import.meta.dirname, '..'), 'test-results', 'looks');
const text =
  '全县概况\n全县整体脱贫，群众满意。产业兴旺。\n' +
  '全县农业产值由2018年的100亿元增加到2019年的120亿元，按不变价计算增长9.8%。\n';

async function seat({ page, desk }: Hezhu): Promise<EditorPage> {
  await page.evaluate(() =>
    window.hezhu.request('settings:change', { reviewerName: '我', hintDismissed: true }),
  );
  await page.reload();
  await desk.painted();
  return new EditorPage(page);
}

test('a bare sentence becomes a claim by one key, is gone through and judged, and undone', async ({
  start,
  place,
}) => {
  const hezhu = await start({ args: ['--project', await projectOf(place, text)] });
  const editor = await seat(hezhu);
  const { page, desk } = hezhu;
  await editor.click('群众满意');
  await editor.press('KeyM');
  await expect(editor.activeQuote).toHaveText('全县整体脱贫，群众满意');
  await expect(desk.inspector.getByLabel('列为待核')).toBeChecked();
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, 'claim.png') });
  await editor.press('KeyC');
  await expect(desk.inspector.locator('.verdicts')).toHaveAttribute(
    'data-verdict',
    'cannot-verify',
  );
  await editor.press('KeyU');
  // On the annotation the same key takes the claim back, and gives it again.
  await editor.press('KeyM');
  await expect(desk.inspector.getByLabel('列为待核')).not.toBeChecked();
  await editor.press('KeyM');
  await editor.press('Escape');
  await page.keyboard.press('Control+Home');
  await editor.press('KeyV');
  await expect(editor.activeQuote).toHaveText('全县整体脱贫，群众满意');
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Control+z');
  await expect(desk.status).toContainText('标注 0');
  await editor.drag('产业兴旺');
  await editor.press('KeyM');
  await expect(editor.activeQuote).toHaveText('产业兴旺');
  await desk.saved();
  await hezhu.quit();
  const again = await start({ args: ['--project', join(place.root, 'project')] });
  await expect(again.desk.status).toContainText('标注 1');
});

test('a failed check is excused for the reason that the text suggests, kept, put away and taken back by keys', async ({
  start,
  place,
}) => {
  const hezhu = await start({ args: ['--project', await projectOf(place, text)] });
  await seat(hezhu);
  const { page, desk } = hezhu;
  const standing = desk.inspector.locator('.check-detail .check-standing');
  await expect(async () => {
    await page.keyboard.press('F8');
    await expect(standing).toHaveText('不成立', { timeout: 1_000 });
  }).toPass();
  await expect(desk.inspector.locator('.check-suggested')).toBeVisible();
  await bothThemes(hezhu, 'check-suggested');
  await page.keyboard.press('Control+F8');
  await expect(standing).toHaveText('可解释');
  await expect(desk.inspector.locator('.check-excuse select, select.check-excuse')).toHaveValue(
    'constant-prices',
  );
  await page.keyboard.press('Control+Alt+F8');
  await expect(standing).toHaveText('✗ 不成立');
  await page.keyboard.press('Control+Shift+F8');
  await expect(standing).toHaveText('不是算式');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
  await expect(standing).toHaveText('不成立');
});

test('how urgent it is, who checks it and a note are given by keys alone, and the keyboard is back in the text each time', async ({
  start,
  place,
}) => {
  const hezhu = await start({ args: ['--project', await projectOf(place, text)] });
  const editor = await seat(hezhu);
  const { page, desk } = hezhu;
  await editor.drag('9.8%');
  await editor.press('Digit1');
  await expect(editor.activeQuote).toHaveText('9.8%');
  const priority = desk.inspector.locator('.assessing select');
  for (const chosen of ['high', 'low', 'normal', 'high']) {
    await editor.press('KeyH');
    await expect(priority).toHaveValue(chosen);
  }
  await editor.press('KeyW');
  await page.keyboard.type('小王');
  await page.keyboard.press('Enter');
  await expect(editor.text).toBeFocused();
  await editor.press('KeyB');
  await page.keyboard.type('问统计局');
  await page.keyboard.press('Enter');
  await expect(editor.text).toBeFocused();
  await editor.press('KeyY');
  await expect(desk.inspector.locator('.verdicts')).toHaveAttribute('data-verdict', 'confirmed');
  await expect(desk.field('交给')).toHaveValue('小王');
  await expect(desk.field('备注')).toHaveValue('问统计局');
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate(
      (wanted) => window.hezhu.request('settings:change', { theme: wanted }),
      theme,
    );
    await page.screenshot({ path: join(pictures, `verdict-keys-${theme}.png`) });
  }
  // Verdict, note, assignee and the last priority are four changes.
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('Control+z');
  await expect(priority).toHaveValue('normal');
  await expect(desk.field('交给')).toHaveValue('');
});
