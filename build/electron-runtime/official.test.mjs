// @ts-check
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { ELECTRON } from '../setup/root.mjs';
import { makeZip } from '../testing/make-zip.mjs';
import { temporaryFolder } from '../testing/temporary-folder.mjs';
import { makeOfficial } from './official.mjs';

/** A mirror of Electron's downloads, used by the environment variable that users set. @param {import('node:http').RequestListener} answer */
async function mirror(answer) {
  const server = createServer(answer);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  onTestFinished(() => {
    vi.unstubAllEnvs();
    server.closeAllConnections();
    server.close();
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  vi.stubEnv('ELECTRON_MIRROR', `http://127.0.0.1:${address.port}/`);
  vi.stubEnv('electron_config_cache', temporaryFolder());
  vi.stubEnv('electron_use_remote_checksums', '1');
}

it('is unpacked from the mirror that ELECTRON_MIRROR names', async () => {
  const zip = makeZip([{ name: 'electron', text: 'the executable', mode: 0o755 }]);
  const file = `electron-v1.8.0-${process.platform}-${process.arch}.zip`;
  const sum = createHash('sha256').update(zip).digest('hex');
  await mirror((request, response) => {
    response.end(request.url?.endsWith('.zip') ? zip : `${sum} *${file}\n`);
  });
  const dist = join(temporaryFolder(), 'dist');
  await makeOfficial(ELECTRON, '1.8.0', dist);
  expect(readFileSync(join(dist, 'electron'), 'utf8')).toBe('the executable');
});

it('is refused where its checksum differs', async () => {
  await mirror((request, response) => {
    response.end(request.url?.endsWith('.zip') ? 'something' : `${'0'.repeat(64)} *other.zip\n`);
  });
  await expect(makeOfficial(ELECTRON, '1.8.0', join(temporaryFolder(), 'dist'))).rejects.toThrow();
});

it('is given up where the server does not answer', async () => {
  await mirror(() => {});
  const limits = { firstAnswer: 100, nextBytes: 100 };
  const made = makeOfficial(ELECTRON, '1.8.0', join(temporaryFolder(), 'dist'), limits);
  await expect(made).rejects.toThrow('no answer for 0.1 s');
});

it('is given up where the server falls silent', async () => {
  await mirror((_request, response) => response.write('PK'));
  const limits = { firstAnswer: 5000, nextBytes: 100 };
  const made = makeOfficial(ELECTRON, '1.8.0', join(temporaryFolder(), 'dist'), limits);
  await expect(made).rejects.toThrow('no answer for 0.1 s');
});
