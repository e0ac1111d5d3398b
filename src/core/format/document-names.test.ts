import { describe, expect, it } from 'vitest';
import { DocumentNames, safeFileName } from './document-names.ts';

describe('DocumentNames', () => {
  it('keeps names, without their extension', () => {
    const names = new DocumentNames();
    const name = (fileName: string) => names.take(fileName);
    expect(['000_a8.txt', '安图之变 (1).docx', 'v1.2 终稿', '.txt'].map(name)).toEqual([
      '000_a8',
      '安图之变 (1)',
      'v1.2 终稿',
      'report',
    ]);
  });

  it('keeps them apart also where the file system folds case or forms', () => {
    const names = new DocumentNames();
    const name = (fileName: string) => names.take(fileName);
    expect(['A.txt', 'a.txt', 'Ａ.txt', 'a-2.txt', 'caf\u00e9', 'cafe\u0301'].map(name)).toEqual([
      'A',
      'a-2',
      'Ａ-3',
      'a-2-2',
      'caf\u00e9',
      'cafe\u0301-2',
    ]);
  });

  it('tells a name beforehand, with those that others will have', () => {
    const names = new DocumentNames();
    names.take('a.txt');
    expect(names.free('a.txt')).toBe('a-2');
    expect(names.free('a.txt', ['A-2', 'b'])).toBe('a-3');
    expect(names.take('a.txt')).toBe('a-2');
  });
});

describe('safeFileName', () => {
  it.each([
    ['../../etc/passwd', '_.._etc_passwd'],
    ['con', '_con'],
    ['NUL.x', '_NUL.x'],
    ['a\u202egpj', 'a_gpj'],
    ['a\ud83d', 'a_'],
    ['  尾点. ', '尾点'],
    ['...', 'report'],
    ['𠮷'.repeat(99), '𠮷'.repeat(60)],
  ])('makes of %j the name %j', (given, expected) => {
    expect(safeFileName(given)).toBe(expected);
  });
});
