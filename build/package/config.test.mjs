// @ts-check
import { expect, it } from 'vitest';
import { packageConfig } from './config.mjs';

const RUNTIME = { dist: '/runtime/dist', version: '45.4.1' };

it('lets a packaged program run its own code only', () => {
  expect(packageConfig(RUNTIME, 'darwin').electronFuses).toEqual({
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    onlyLoadAppFromAsar: true,
    grantFileProtocolExtraPrivileges: false,
    enableEmbeddedAsarIntegrityValidation: true,
  });
});

it('ships the sample reports', () => {
  expect(packageConfig(RUNTIME, 'linux').extraResources).toContainEqual({
    from: 'seeds',
    to: 'seeds',
  });
});
