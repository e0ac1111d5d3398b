import { execFileSync } from 'node:child_process';
import { rename } from 'node:fs/promises';
import { expect, test } from './fixtures.ts';
import type { Hezhu } from './hezhu.ts';

/** Tags one more character. */
async function tag({ page, desk }: Hezhu, count: number): Promise<void> {
  await desk.text.locator('.ProseMirror').focus();
  await page.keyboard.press('Control+Home');
  for (let step = 1; step < count; step += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('2');
  await expect(desk.status).toContainText(`标注 ${count}`);
}

/** Mounts with root's rights; false where this machine does not let us. */
function mounted(...args: readonly string[]): boolean {
  try {
    execFileSync('mount', args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

test.use({ faultsExpected: true });

test('work done while the folder is away is on the disk once it is back', async ({
  start,
  place,
}) => {
  const hezhu = await start();
  const { desk } = hezhu;
  await tag(hezhu, 1);
  await desk.saved();
  await rename(place.sample, `${place.sample} 搬走了`);
  await tag(hezhu, 2);
  await expect(desk.status).toContainText('未能保存');
  await rename(`${place.sample} 搬走了`, place.sample);
  await desk.status.getByRole('button', { name: '重试' }).click();
  await desk.saved();
  await tag(hezhu, 3);
  await desk.saved();
  await hezhu.kill();
  const again = await start();
  await expect(again.desk.status).toContainText('标注 3');
});

test('work done while the disk has turned read-only is on it once it can be written again', async ({
  start,
  place,
}) => {
  const first = await start();
  await tag(first, 1);
  await first.quit();
  test.skip(!mounted('--bind', place.sample, place.sample), 'needs mount');
  try {
    const hezhu = await start();
    const { desk } = hezhu;
    execFileSync('mount', ['-o', 'remount,bind,ro', place.sample]);
    await tag(hezhu, 2);
    await expect(desk.status).toContainText('未能保存');
    await expect(desk.status.locator('.saving-reason')).toHaveAttribute('title', /只读/);
    execFileSync('mount', ['-o', 'remount,bind,rw', place.sample]);
    await desk.status.getByRole('button', { name: '重试' }).click();
    await desk.saved();
    await hezhu.kill();
    const again = await start();
    await expect(again.desk.status).toContainText('标注 2');
    await again.quit();
  } finally {
    execFileSync('umount', ['--lazy', place.sample], { stdio: 'ignore' });
  }
});
