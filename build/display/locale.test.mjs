// @ts-check
import { expect, it } from 'vitest';
import { localeVariables } from './locale.mjs';

const ascii = () => 'ANSI_X3.4-1968';

it('leaves a working UTF-8 locale, and other systems, alone', () => {
  expect(localeVariables('linux', { LANG: 'zh_CN.UTF-8' }, () => 'UTF-8')).toEqual({});
  expect(localeVariables('darwin', {}, ascii)).toEqual({});
});

it('reads file names as UTF-8 where the locale is not installed, and keeps its language', () => {
  expect(localeVariables('linux', { LANG: 'zh_CN.UTF-8' }, ascii)).toEqual({
    LC_ALL: 'C.UTF-8',
    LANGUAGE: 'zh_CN',
  });
  expect(localeVariables('linux', { LANG: 'en_US', LANGUAGE: 'en:zh' }, ascii)).toEqual({
    LC_ALL: 'C.UTF-8',
    LANGUAGE: 'en:zh',
  });
});

it('asks for no language where none was asked for', () => {
  expect(localeVariables('linux', { LANG: 'C' }, ascii)).toEqual({ LC_ALL: 'C.UTF-8' });
  expect(localeVariables('linux', {}, ascii)).toEqual({ LC_ALL: 'C.UTF-8' });
});
