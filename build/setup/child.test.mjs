// @ts-check
import { expect, it } from 'vitest';
import { runChild } from './child.mjs';

const OPTIONS = { cwd: process.cwd(), env: process.env };

it("gives the program's exit status", async () => {
  expect(await runChild(process.execPath, ['-e', 'process.exit(7)'], OPTIONS)).toBe(7);
});

it.skipIf(process.platform === 'win32')(
  'gives 128 + the number of the signal that ended it',
  async () => {
    const wait = ['-e', 'setTimeout(() => {}, 60_000)'];
    const code = await runChild(process.execPath, wait, OPTIONS, (child) => child.kill('SIGTERM'));
    expect(code).toBe(143);
  },
);

it('fails where the program is not there', async () => {
  await expect(runChild('no-such-program', [], OPTIONS)).rejects.toThrow('ENOENT');
});
