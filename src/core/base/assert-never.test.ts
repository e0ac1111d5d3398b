import { expect, test } from 'vitest';
import { assertNever } from './assert-never.ts';

test('a value that no case expected is named by the bug report', () => {
  const message: { kind: never } = JSON.parse('{"kind":"new"}');
  expect(() => assertNever(message.kind)).toThrow('Unexpected value: "new"');
});
