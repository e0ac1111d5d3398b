// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { thirdPartyNotices } from './notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const written = readFileSync(join(root, 'THIRD-PARTY-NOTICES.txt'), 'utf8');

test('the notices are those of the packages that are installed', () => {
  expect(written.replace(/\r\n/g, '\n'), 'run node build/notices.mjs').toBe(
    thirdPartyNotices(root),
  );
});

test('the notices name every run-time dependency and Electron in its pinned version', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const shipped = { ...dependencies, electron: devDependencies.electron };
  for (const [name, version] of Object.entries(shipped)) {
    expect(written).toContain(`\n${name} ${version} (`);
  }
});
