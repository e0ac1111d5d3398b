import { expect, test } from 'vitest';
import { localeOf } from './locale.ts';

test.each([
  ['zh-CN', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['ZH-Hant-TW', 'zh-CN'],
  ['zh_HK', 'zh-CN'],
  ['en-GB', 'en'],
  ['de', 'en'],
  ['zha', 'en'],
  ['', 'en'],
])('a system that speaks %j gets the screens in %s', (tag, locale) => {
  expect(localeOf(tag)).toBe(locale);
});
