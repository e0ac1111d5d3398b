import { expect, test } from 'vitest';
import { folderId, placeName, recentView } from './recent.ts';

test('a recent project shows its name and place, and its folder only as an id', () => {
  const path = '/data/年报/语料';
  expect(recentView({ name: '语料', path })).toEqual({
    id: folderId(path),
    name: '语料',
    place: '/data/年报',
  });
  expect(folderId(path)).toMatch(/^[0-9a-f]{16}$/);
  expect(folderId(path)).not.toBe(folderId(`${path}2`));
});

test('a place in the home folder begins with ~', () => {
  expect(placeName('/home/li/文稿', '/home/li')).toBe('~/文稿');
  expect(placeName('/home/li', '/home/li')).toBe('~');
  expect(placeName('/home/lin', '/home/li')).toBe('/home/lin');
});
