// @ts-check
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cacheFolder } from './cache-folder.mjs';

it("lies where each system keeps a user's caches, unless HEZHU_CACHE says otherwise", () => {
  expect(cacheFolder({}, 'linux', '/home/lin')).toBe(join('/home/lin', '.cache', 'hezhu'));
  expect(cacheFolder({ XDG_CACHE_HOME: '/x' }, 'linux', '/home/lin')).toBe(join('/x', 'hezhu'));
  expect(cacheFolder({}, 'darwin', '/Users/lin')).toBe(join('/Users/lin/Library/Caches/hezhu'));
  expect(cacheFolder({ LOCALAPPDATA: '/l' }, 'win32', '/u')).toBe(join('/l', 'hezhu'));
  expect(cacheFolder({ HEZHU_CACHE: '/mine' }, 'linux', '/home/lin')).toBe('/mine');
});
