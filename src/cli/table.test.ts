import { describe, expect, it } from 'vitest';
import { table } from './table.ts';

const columns = [{ head: 'name' }, { head: '条数', align: 'right' }] as const;

describe('table', () => {
  it('counts Chinese, rare characters and emoji as two columns', () => {
    const rows = [
      ['报告', '5'],
      ['𠮷野', '12'],
      ['👨‍👩‍👧 ab', '235'],
    ];
    expect(table(columns, rows, false)).toBe(
      ['name   条数', '报告      5', '𠮷野     12', '👨‍👩‍👧 ab   235', ''].join('\n'),
    );
  });

  it('lets no text steer the terminal', () => {
    expect(table([{ head: 'a' }], [['x\u001b[2Jy\nz\u202e']], false)).toBe('a\nx [2Jy z\n');
  });

  it('has colour only where it is asked for', () => {
    expect(table([{ head: 'a' }], [], true)).toBe('\u001b[2ma\u001b[22m\n');
  });
});
