import { describe, expect, it } from 'vitest';
import { formatById, formats, recogniseFormat } from './registry.ts';

describe('formats', () => {
  it('have ids of their own, fit for a command line, and are found by them', () => {
    for (const format of formats) {
      expect(format.id).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(formatById(format.id)).toBe(format);
    }
    expect(new Set(formats.map(({ id }) => id)).size).toBe(formats.length);
    expect(formatById('bogus')).toBeUndefined();
  });

  it('read back what they write where they claim to be lossless', () => {
    for (const { abilities, read } of formats) {
      expect(abilities.reads).toBe(read !== null);
      expect(abilities.lossless && !abilities.reads).toBe(false);
    }
  });

  it('are recognised by the beginning of a file, also where that is cut behind the first line', () => {
    expect(recogniseFormat('{"format":"hezhu-jsonl","version":1}\n{"id":"cut')?.id).toBe(
      'hezhu-jsonl',
    );
    expect(['', '近4万人', '{"text":"近4万人"}\n', '近\tO\n'].map(recogniseFormat)).toEqual(
      Array.from({ length: 4 }),
    );
  });
});
