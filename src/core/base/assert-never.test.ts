import { expect, test } from 'vitest';
import { assertNever } from './assert-never.ts';
import { unsafeBrand } from './brand.ts';

test('a value that no case expected is named by the bug report', () => {
  expect(() => assertNever(unsafeBrand<never, 'unexpected'>(JSON.parse('{"kind":"new"}')))).toThrow(
    'Unexpected value: {"kind":"new"}',
  );
});
