import { expect, test } from './fixtures.ts';
import { everyLook } from './every-look.ts';
import { acceptAll, projectOf } from './project-of.ts';

const reports = {
  '2019': '安图县2019年情况\n2020-03-01\n2019年，安图县贫困发生率为0.5%。\n',
  '2020': '安图县脱贫综述\n2020-10-01\n2019年，安图县农村贫困发生率为0.5%。\n',
} as const;

test('a measure that is likely the same is offered, kept apart and asked about no more, and joined only by a word', async ({
  place,
  start,
}) => {
  test.setTimeout(90_000);
  const hezhu = await projectOf(place, start, reports);
  const { page, desk } = hezhu;
  for (const title of ['2019年情况', '脱贫综述']) await acceptAll(hezhu, title);
  await page.keyboard.press('Control+4');
  const screen = page.locator('[data-screen="ledger"]');
  const lines = screen.locator('.ledger-line');
  await expect(lines).toHaveCount(2);
  const line = lines.filter({ hasNotText: '农村' });
  await line.click();
  const offers = screen.locator('.likely-measures');
  const apart = screen.locator('.likely-apart');
  await expect(offers).toContainText('农村贫困发生率0.5%');
  await everyLook(hezhu, 'likely-measures');
  // Kept apart, it is asked about no more, also after a restart; undo asks again.
  await offers.getByRole('button', { name: '“农村贫困发生率”是另一指标' }).click();
  await expect(offers).toHaveCount(0);
  await expect(apart).toContainText('不同于 农村贫困发生率');
  await line.press('Control+z');
  await expect(offers).toHaveCount(1);
  await line.press('Control+Shift+z');
  await expect(offers).toHaveCount(0);
  await desk.saved();
  await hezhu.quit();
  const again = await start({ args: ['--project', `${place.root}/project`] });
  const later = again.page.locator('[data-screen="ledger"]');
  await again.page.keyboard.press('Control+4');
  const rows = later.locator('.ledger-line');
  await rows.filter({ hasText: '农村' }).click();
  await expect(later.locator('.likely-apart')).toContainText('不同于 贫困发生率');
  await expect(later.locator('.likely-measures')).toHaveCount(0);
  await again.page.getByRole('button', { name: '不再认定与“贫困发生率”不同' }).click();
  await expect(later.locator('.likely-apart')).toHaveCount(0);
  // By the palette as well: kept apart, taken back; joined, the two are one group whose values agree.
  await again.desk.command('认定为不同');
  await expect(later.locator('.likely-apart')).toContainText('不同于 贫困发生率');
  await rows.first().press('Control+z');
  await expect(later.locator('.likely-measures')).toContainText('贫困发生率0.5%');
  await again.desk.command('归入可能相同');
  await expect(rows).toHaveText(['农村贫困发生率安图县2019年0.5%2 / 2一致']);
  await expect(later.locator('.measure-known')).toContainText('也写作 贫困发生率');
  await expect(later.locator('.likely-measures')).toHaveCount(0);
  await rows.first().press('Control+z');
  await expect(rows).toHaveCount(2);
  await again.desk.saved();
});
