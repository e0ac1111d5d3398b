import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pageAddress } from './page-address.ts';
import { contentSecurityPolicy, pageFile, pageResponse } from './page-files.ts';

const page = pageAddress(undefined);

describe('the file that an address names', () => {
  const folder = resolve('/srv/page');

  test.each([
    ['app://hezhu/index.html', 'index.html'],
    ['app://hezhu/assets/a.js?v=1#top', 'assets/a.js'],
    ['app://hezhu/%E5%9B%BE.svg', '图.svg'],
    ['app://hezhu/assets/../index.html', 'index.html'],
    ['app://hezhu/a%2Fb.js', 'a/b.js'],
  ])('%s is %s', (address, file) => {
    expect(pageFile(folder, address, page)).toBe(resolve(folder, file));
  });

  test.each([
    'app://hezhu/',
    'app://hezhu/../secret.js',
    'app://hezhu/%2e%2e/secret.js',
    'app://hezhu/..%2fsecret.js',
    'app://hezhu/..%2f..%2fetc%2fpasswd',
    'app://hezhu/..%2fpage-other/a.js',
    'app://hezhu/a%00.js',
    'app://hezhu/%E5%9B',
    'app://elsewhere/index.html',
    'file:///srv/page/index.html',
    '',
  ])('%s is none outside of the folder', (address) => {
    const file = pageFile(folder, address, page);
    expect(file === null || file.startsWith(resolve(folder, '.') + '/')).toBe(true);
    expect(file).not.toBe(resolve('/srv/secret.js'));
  });
});

describe('serving the page', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hezhu-page-'));
    await writeFile(join(folder, 'index.html'), '<p>核注</p>');
    await writeFile(join(folder, 'notes.txt'), 'not a part of the page');
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('gives a file with its type and the strict policy', async () => {
    const response = await pageResponse(folder, 'app://hezhu/index.html', page);
    expect(String(response.data)).toBe('<p>核注</p>');
    expect(response.headers).toEqual({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
  });

  test.each(['missing.js', 'notes.txt', '', '..%2fx.js'])('has nothing at %j', async (path) => {
    const response = await pageResponse(folder, `app://hezhu/${path}`, page);
    expect(response.statusCode).toBe(404);
  });

  test('the policy lets nothing run or load that is not a file of the page', () => {
    expect(contentSecurityPolicy).toContain("default-src 'none'");
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|blob:/);
  });
});
