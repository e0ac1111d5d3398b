import { expect, test } from 'vitest';
import { chosenLocale, defaultSettings } from './default-settings.ts';

test('the reviewer of a new machine has the system user’s name, unless it is nothing but signs', () => {
  expect(defaultSettings('李雷').reviewerName).toBe('李雷');
  expect(defaultSettings('！').reviewerName).toBe('reviewer');
  expect(defaultSettings('').reviewerName).toBe('reviewer');
});

test('the screens speak the chosen language, else the system’s', () => {
  const settings = defaultSettings('李雷');
  expect(chosenLocale(settings, 'zh-CN')).toBe('zh-CN');
  expect(chosenLocale({ ...settings, language: 'en' }, 'zh-CN')).toBe('en');
});
