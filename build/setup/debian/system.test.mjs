// @ts-check
import { expect, it } from 'vitest';
import { missingLibraries } from './missing.mjs';
import { CHINESE_FONT, LIBRARIES } from './needs.mjs';
import { advice } from './system.mjs';

const LOADED = `4 libs found in cache
\tlibnss3.so (libc6,x86-64) => /lib/x86_64-linux-gnu/libnss3.so
\tlibgtk-3.so.0 (libc6,x86-64) => /lib/x86_64-linux-gnu/libgtk-3.so.0
\tlibgbm.so.1 (libc6,x86-64) => /lib/x86_64-linux-gnu/libgbm.so.1
\tlibasound.so.2 (libc6,x86-64) => /lib/x86_64-linux-gnu/libasound.so.2`;

it('names no library where the loader lists all', () => {
  expect(missingLibraries(LOADED)).toEqual([]);
});

it('names the libraries that the loader does not list', () => {
  const without = LOADED.replaceAll('libgbm', 'libother');
  expect(missingLibraries(without).map(({ what }) => what)).toEqual(['GBM']);
});

it('says the one line to run', () => {
  expect(advice([...LIBRARIES, CHINESE_FONT], true)).toBe(
    'run: sudo apt-get update && sudo apt-get install -y libgtk-3-0 libnss3 libasound2 libgbm1 fonts-noto-cjk',
  );
  expect(advice([CHINESE_FONT], false)).toBe(
    "install a Chinese font with your system's package manager",
  );
});
