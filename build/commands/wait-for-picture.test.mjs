// @ts-check
import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../setup/root.mjs';
import { readFileSync } from 'node:fs';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { waitForPicture } from './wait-for-picture.mjs';

const PICTURE = readFileSync(join(ROOT, 'build', 'icon', 'icon.png'));
const never = new AbortController().signal;

it('waits until the picture is whole', async () => {
  const path = join(temporaryFolder(), 'window.png');
  writeFileSync(path, PICTURE.subarray(0, 1000));
  const waiting = waitForPicture(path, never);
  expect(await Promise.race([waiting, waitForPicture(path, never, 120)])).toBe(false);
  appendFileSync(path, PICTURE.subarray(1000));
  expect(await waiting).toBe(true);
});

it('does not wait for an app that has ended', async () => {
  const path = join(temporaryFolder(), 'window.png');
  expect(await waitForPicture(path, AbortSignal.abort())).toBe(false);
});
