import { describe, expect, test } from 'vitest';
import type { AttributeType } from '../../../core/annotation/label/attribute.ts';
import { fieldText, readField, sameValue } from './read-field.ts';

const code: AttributeType = { kind: 'code', pattern: '\\d{6}' };

describe('reading a field', () => {
  test('an emptied field has no value, whatever its type', () => {
    expect(readField({ kind: 'decimal' }, ' ')).toEqual({ ok: true, value: null });
    expect(readField({ kind: 'list' }, ' / ')).toEqual({ ok: true, value: null });
    expect(readField(code, '')).toEqual({ ok: true, value: null });
  });

  test('a decimal is read as people write it', () => {
    expect(readField({ kind: 'decimal' }, '50,829')).toEqual({ ok: true, value: '50829' });
    expect(readField({ kind: 'decimal' }, '16.4亿')).toEqual({ ok: true, value: '1640000000' });
    expect(readField({ kind: 'decimal' }, '三百二十')).toEqual({ ok: true, value: '320' });
    expect(readField({ kind: 'decimal' }, '三五百')).toEqual({ ok: false, error: 'decimal' });
    expect(readField({ kind: 'decimal' }, '很多')).toEqual({ ok: false, error: 'decimal' });
    expect(readField({ kind: 'decimal' }, '5,08')).toEqual({ ok: false, error: 'grouping' });
  });

  test('a list is split at slashes of both widths', () => {
    expect(readField({ kind: 'list' }, '吉林省 / 延边州／图们市')).toEqual({
      ok: true,
      value: ['吉林省', '延边州', '图们市'],
    });
  });

  test('a code is checked, full-width digits accepted', () => {
    expect(readField(code, '２２２４００')).toEqual({ ok: true, value: '222400' });
    expect(readField(code, '2224')).toEqual({ ok: false, error: 'code' });
  });
});

test('a field at rest shows decimals grouped and levels apart, and reads them back', () => {
  expect(fieldText({ kind: 'decimal' }, '50829')).toBe('50,829');
  expect(fieldText({ kind: 'list' }, ['吉林省', '延边州'])).toBe('吉林省 / 延边州');
  expect(fieldText({ kind: 'text' }, undefined)).toBe('');
  expect(readField({ kind: 'decimal' }, '50,829')).toEqual({ ok: true, value: '50829' });
});

test('values are compared by what they say', () => {
  expect(sameValue(['a', 'b'], ['a', 'b'])).toBe(true);
  expect(sameValue(undefined, null)).toBe(true);
  expect(sameValue('a', ['a'])).toBe(false);
});
