import { expect, test } from 'vitest';
import { readRegisterCsv, registerCsv } from './register-csv.ts';

const entry = { id: 'x', kept: true, accepted: 3, rejected: 1, reports: 2 };

test('a register is read back as it was written, whatever stands in its names', () => {
  const register = [
    { ...entry, name: '“五,方”模式', aliases: ['五方"模式', '=五方'], stopped: false },
    { ...entry, name: '+新计划', aliases: [], stopped: true },
  ];
  expect(readRegisterCsv(`\uFEFF${registerCsv(register)}`)).toEqual({
    ok: true,
    value: register.map(({ name, aliases, stopped }) => ({ name, aliases, stopped })),
  });
});

test('a table of Chinese columns in any order is read; empty rows are passed over', () => {
  expect(readRegisterCsv('停用,名称\n是,甲计划\n\n,乙工程\n')).toEqual({
    ok: true,
    value: [
      { name: '甲计划', aliases: [], stopped: true },
      { name: '乙工程', aliases: [], stopped: false },
    ],
  });
});

test.each([
  ['甲计划\n乙计划\n', { line: 1, kind: 'no-name-column', found: '甲计划' }],
  ['name\n甲计划\n乙\n', { line: 3, kind: 'not-a-name', found: '乙' }],
  ['name\n"甲计划\n', { line: 2, kind: 'open-quote', found: '' }],
  ['name\n', { line: 1, kind: 'empty', found: '' }],
])('%j is no register, and it is said where', (text, error) => {
  expect(readRegisterCsv(text)).toEqual({ ok: false, error });
});
