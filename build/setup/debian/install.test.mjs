// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { temporaryFolder } from '../../testing/temporary-folder.mjs';
import { install } from './install.mjs';
import { LIBRARIES } from './needs.mjs';

/** Puts commands of our own in front of the machine's. @param {Record<string, string>} scripts by name */
function stubCommands(scripts) {
  const folder = temporaryFolder();
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }
  vi.stubEnv('PATH', `${folder}:${process.env['PATH']}`);
  vi.stubEnv('LOG', join(folder, 'log'));
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  return () => readFileSync(join(folder, 'log'), 'utf8').trim().split('\n');
}

it.skipIf(process.platform === 'win32')(
  'updates once, and installs by the names that the release knows',
  async () => {
    const log = stubCommands({
      'apt-get': 'echo "$DEBIAN_FRONTEND $*" >> "$LOG"',
      'apt-cache': 'case "$2" in *t64) exit 100 ;; esac',
    });
    await install(LIBRARIES);
    expect(log()).toEqual([
      'noninteractive -o DPkg::Lock::Timeout=120 update -qq',
      'noninteractive -o DPkg::Lock::Timeout=120 install -y -qq --no-install-recommends libgtk-3-0 libnss3 libasound2 libgbm1',
    ]);
  },
);

it.skipIf(process.platform === 'win32')('fails where apt-get does', async () => {
  stubCommands({ 'apt-get': 'exit 100' });
  await expect(install(LIBRARIES)).rejects.toThrow('apt-get');
});
