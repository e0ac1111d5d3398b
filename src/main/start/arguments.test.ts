import { expect, test } from 'vitest';
import { readLaunchOptions } from './arguments.ts';

const nothing = { project: null, documents: null, userData: null, screenshot: null };

test('a plain start chooses nothing', () => {
  expect(readLaunchOptions(['electron', '.', '--no-sandbox'], {}, '/home/li')).toEqual(nothing);
});

test('options name folders, relative to where the program was started', () => {
  const args = ['electron', '.', '--project', '语料', '--documents=/data/d', '--user-data', '../u'];
  expect(readLaunchOptions(args, {}, '/home/li')).toEqual({
    project: '/home/li/语料',
    documents: '/data/d',
    userData: '/home/u',
    screenshot: null,
  });
});

test('an option beats its environment variable, and an empty one counts for nothing', () => {
  const environment = {
    HEZHU_DOCUMENTS: '/env/d',
    HEZHU_USER_DATA: '',
    HEZHU_SCREENSHOT: 'shot.png',
  };
  expect(readLaunchOptions(['--documents', '/d'], environment, '/w')).toEqual({
    ...nothing,
    documents: '/d',
    screenshot: '/w/shot.png',
  });
  expect(readLaunchOptions([], environment, '/w').documents).toBe('/env/d');
  expect(readLaunchOptions(['--project'], {}, '/w')).toEqual(nothing);
});
