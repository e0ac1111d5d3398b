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
    for (const { abilities, read, writer } of formats) {
      expect(abilities.reads).toBe(read !== null);
      expect(abilities.writes).toBe(writer !== null);
      expect(abilities.lossless && !abilities.reads).toBe(false);
    }
  });

  it('are recognised by the beginning of a file, also where that is cut behind the first line', () => {
    const recognised = (content: string) =>
      recogniseFormat({ paths: ['a.jsonl'], beginning: () => content })?.id;
    expect(recognised('{"format":"hezhu-jsonl","version":1}\n{"id":"cut')).toBe('hezhu-jsonl');
    expect(['', '近4万人', '{"a":"近4万人"}\n'].map(recognised)).toEqual(Array.from({ length: 3 }));
  });

  it('are never taken for a plain text', () => {
    const beginning = '关于脱贫攻坚的报告\n\n共有近4万人。\n';
    expect(recogniseFormat({ paths: ['报告.txt'], beginning: () => beginning })).toBeUndefined();
  });
});
