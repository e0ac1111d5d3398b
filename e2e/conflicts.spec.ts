import { expect, test } from './fixtures.ts';
import { everyLook } from './every-look.ts';
import { acceptAll, projectOf } from './project-of.ts';

const reports = {
  '2019': '安图县2019年情况\n2020-03-01\n初步统计，2019年，安图县贫困发生率为0.5%。\n',
  '2020': '安图县脱贫综述\n2020-10-01\n2019年，安图县贫困发生率为0.9%。\n',
  '2021': '安图县回顾\n2021-02-01\n2019年，安图县贫困发生率为0.7%。\n',
} as const;

test('a conflict between reports is excused for the reason that the text gives, kept, taken back, and open again when another value comes', async ({
  place,
  start,
}) => {
  test.setTimeout(120_000);
  const hezhu = await projectOf(place, start, reports);
  const { page, desk } = hezhu;
  for (const title of ['2019年情况', '脱贫综述']) await acceptAll(hezhu, title);
  await page.keyboard.press('Control+4');
  const screen = page.locator('[data-screen="ledger"]');
  const line = screen.locator('.ledger-line').first();
  const answering = screen.locator('.conflict-answering');
  const reason = answering.getByLabel('解释为');
  await expect(line).toHaveAttribute('data-outcome', 'conflict');
  // Without a group that is looked at, the key says what is to be done first.
  await page.keyboard.press('Control+F8');
  await expect(desk.status).toContainText('先在列表中选一组矛盾的数字');
  await line.click();
  await expect(answering).toContainText('原文提示的理由');
  await page.keyboard.press('Control+F8');
  await expect(reason).toHaveValue('preliminary');
  await expect(line).toHaveAttribute('data-outcome', 'excused');
  await answering.getByLabel('说明').fill('终核数见 2020 年公报');
  await page.keyboard.press('Enter');
  await everyLook(hezhu, 'conflict-excused');
  // It is counted, and found, by itself.
  await screen.getByText(/^矛盾 0$/).click();
  await expect(screen).toContainText('没有符合条件的数字');
  await screen.getByText(/^可解释 1$/).click();
  await line.click();
  await expect(answering.getByLabel('说明')).toHaveValue('终核数见 2020 年公报');
  await screen.getByText(/^全部/).click();
  // Undo goes back word by word, redo forth.
  await line.press('Control+z');
  await expect(answering.getByLabel('说明')).toHaveValue('');
  await line.press('Control+z');
  await expect(line).toHaveAttribute('data-outcome', 'conflict');
  await line.press('Control+Shift+z');
  await line.press('Control+Shift+z');
  await expect(line).toHaveAttribute('data-outcome', 'excused');
  // A reason of one's own is not kept without a word of why.
  await answering.getByRole('button', { name: '撤回解释' }).click();
  await expect(line).toHaveAttribute('data-outcome', 'conflict');
  await reason.selectOption({ label: '其他' });
  await expect(answering).toContainText('请写明理由');
  await answering.getByLabel('说明').fill('县级与州级口径');
  await page.keyboard.press('Enter');
  await expect(answering).not.toContainText('请写明理由');
  await desk.saved();
  await page.keyboard.press('Escape');
  await acceptAll(hezhu, '回顾');
  await page.keyboard.press('Control+4');
  await expect(line).toHaveAttribute('data-outcome', 'conflict');
  await line.click();
  await expect(answering).toContainText('曾解释为“其他”，之后有了别的数值');
  await everyLook(hezhu, 'conflict-again');
  await reason.selectOption({ label: '口径不同' });
  await expect(line).toHaveAttribute('data-outcome', 'excused');
  await desk.saved();
  await hezhu.quit();
  const again = await start({ args: ['--project', `${place.root}/project`] });
  await again.page.keyboard.press('Control+4');
  await expect(again.page.locator('.ledger-line').first()).toHaveAttribute(
    'data-outcome',
    'excused',
  );
  await again.page.locator('.ledger-line').first().click();
  await again.page.getByRole('button', { name: '撤回解释' }).click();
  await expect(again.page.locator('.ledger-line').first()).toHaveAttribute(
    'data-outcome',
    'conflict',
  );
  await again.desk.saved();
});
