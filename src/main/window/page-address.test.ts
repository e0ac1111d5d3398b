import { expect, test } from 'vitest';
import { belongsToPage, pageAddress } from './page-address.ts';

const page = pageAddress(undefined);

test.each([
  ['app://hezhu/index.html', true],
  ['app://hezhu/assets/index-4711.js', true],
  ['app://hezhu.example/index.html', false],
  ['app://hezhu:80/index.html', false],
  ['http://hezhu/index.html', false],
  ['ws://hezhu/', false],
  ['file:///etc/passwd', false],
  ['data:text/html,hello', false],
  ['about:blank', false],
  ['', false],
])('%s belongs to the page: %s', (address, belongs) => {
  expect(belongsToPage(address, page)).toBe(belongs);
});

test('in development the page is the server’s, and so is its socket', () => {
  const served = pageAddress('http://localhost:5173');
  expect(served).toBe('http://localhost:5173/index.html');
  const asked = [
    'http://localhost:5173/main.tsx',
    'ws://localhost:5173/',
    'http://localhost:5174/',
    'app://hezhu/index.html',
  ];
  expect(asked.map((address) => belongsToPage(address, served))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
