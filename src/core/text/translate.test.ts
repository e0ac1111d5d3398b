import { expect, test } from 'vitest';
import { translate, unitTable } from './translate.ts';

test('units are replaced one by one, the rest stays, over any length', () => {
  const table = unitTable([
    ['縣', '县'],
    ['萬', '万'],
  ]);
  expect(translate('一縣二萬𠀀', table)).toBe('一县二万𠀀');
  expect(translate('', table)).toBe('');
  expect(translate('縣'.repeat(20_000), table)).toBe('县'.repeat(20_000));
});
