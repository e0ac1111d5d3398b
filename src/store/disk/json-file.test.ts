import { expect, test } from 'vitest';
import { ok } from '../../core/base/result.ts';
import { decodeBytes } from './json-file.ts';

const decode = (content: string) => ok(content);

test('bytes become the text that they are in UTF-8, without a mark that an editor put before it', () => {
  expect(decodeBytes(Buffer.from('县📊'), decode)).toEqual(ok('县📊'));
  expect(decodeBytes(Buffer.from('\ufeff{}'), decode)).toEqual(ok('{}'));
  const within = Buffer.from('甲县乙').subarray(3, 6);
  expect(decodeBytes(new Uint8Array(within), decode)).toEqual(ok('县'));
});

test('bytes that are not UTF-8 are damage, not another text', () => {
  const damaged = { ok: false, error: { kind: 'damaged', detail: 'not UTF-8' } };
  expect(decodeBytes(Buffer.from('县').subarray(0, 2), decode)).toEqual(damaged);
  expect(decodeBytes(Buffer.from([0x7b, 0xff, 0x7d]), decode)).toEqual(damaged);
});
