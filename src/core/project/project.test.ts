import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finalReviewer, reviewerId } from './project.ts';
import { fileIdSchema } from './schema/schema.ts';

describe('the id of a reviewer', () => {
  test.each([
    ['李雷', '李雷'],
    ['  Han Meimei ', 'han-meimei'],
    ['O’Brien, J.', 'o-brien-j'],
    ['ＡＢ１', 'ab1'],
    ['José', 'josé'],
    ['Jose\u0301', 'josé'],
    ['𠮷野', '𠮷野'],
  ])('of %s is %s', (name, id) => {
    expect(reviewerId(name)).toBe(id);
  });

  test('is never that of the adjudicated layer, nor a device of Windows', () => {
    expect([reviewerId('Final'), reviewerId('CON'), reviewerId('lpt1')]).toEqual([
      `${finalReviewer}-1`,
      'con-1',
      'lpt1-1',
    ]);
  });

  test('is empty where a name has no letter and no digit', () => {
    expect([reviewerId(''), reviewerId(' 📊！')]).toEqual(['', '']);
  });

  test('names a file whenever it is not empty, and is its own id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        const id = reviewerId(name);
        fc.pre(id !== '');
        expect(fileIdSchema.safeParse(id).success).toBe(true);
        expect(reviewerId(id)).toBe(id);
      }),
      { numRuns: 500 },
    );
  });
});
