import { expect, test } from 'vitest';
import { previewText } from './preview-text.ts';

test('a short file is shown whole', () => {
  expect(previewText('甲\n乙\n')).toEqual({ text: '甲\n乙\n', cut: 0 });
});

test('of a long line both ends are shown, never half a character', () => {
  const line = `开${'📊'.repeat(2000)}末`;
  const { text, cut } = previewText(`${line}\n`);
  expect([/\p{Surrogate}/u.test(text), text.startsWith('开📊'), text.endsWith('📊末\n')]).toEqual([
    false,
    true,
    true,
  ]);
  expect(cut).toBe(line.length + 1 - text.length + ' ⋯ '.length);
});

test('of a long file the first lines are shown', () => {
  const { text, cut } = previewText('行\n'.repeat(1000));
  expect([text.split('\n').length, cut]).toEqual([300, 2000 - 599]);
});
