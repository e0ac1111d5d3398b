import { describe, expect, it } from 'vitest';
import { type RegisteredProgram, registerOf } from '../../program/registered.ts';
import { type ProjectEdit, applyProjectChange, invertProjectChange } from '../project-change.ts';
import { type ProjectRecord, compareRecords, emptyRecord } from '../project-record.ts';
import {
  addAlias,
  addProgram,
  mergePrograms,
  removeProgram,
  renameProgram,
  splitProgram,
  stopProgram,
  takePrograms,
} from './register-edits.ts';

function program(
  name: string,
  aliases: readonly string[] = [],
  stopped = false,
): RegisteredProgram {
  return { id: name, name, aliases, stopped };
}

/** A record with programs. */
function having(...programs: readonly RegisteredProgram[]): ProjectRecord {
  return { ...emptyRecord, programs: [...programs].sort(compareRecords) };
}

/** The programs after an edit, which its inverse takes back. */
function after(record: ProjectRecord, edit: ProjectEdit | null): readonly string[] | null {
  if (edit === null) return null;
  const change = { ...edit, id: 'c', origin: 'edit', author: 'me', at: '' } as const;
  const next = applyProjectChange(record, change);
  if (!next.ok) throw new Error('the edit does not fit its record');
  const back = applyProjectChange(next.value, invertProjectChange(change));
  expect(back).toEqual({ ok: true, value: record });
  return next.value.programs.map(
    ({ name, aliases, stopped }) => [name, ...aliases].join('|') + (stopped ? '!' : ''),
  );
}

describe('core/project/register-edits', () => {
  const record = having(program('甲计划', ['甲项目']), program('乙工程'));

  it('adds a name that is new, and no other', () => {
    expect(after(record, addProgram(record, '丙行动'))).toEqual([
      '丙行动',
      '乙工程',
      '甲计划|甲项目',
    ]);
    expect(addProgram(record, '“甲”项目')).toBeNull();
    expect(addProgram(record, '丙')).toBeNull();
  });

  it('renames, keeps the old name as an alias, and takes no name of another', () => {
    const first = program('甲计划', ['甲项目']);
    expect(after(record, renameProgram(record, first, '甲项目'))).toEqual([
      '乙工程',
      '甲项目|甲计划',
    ]);
    expect(renameProgram(record, first, '乙工程')).toBeNull();
  });

  it('decides on a program that was only annotated', () => {
    const [found] = registerOf([], [{ text: '丁活动', accepted: 1, rejected: 0, reports: 1 }]);
    if (found === undefined) throw new Error('nothing is registered');
    expect(after(emptyRecord, stopProgram(emptyRecord, found, true))).toEqual(['丁活动!']);
    expect(after(emptyRecord, addAlias(emptyRecord, found, '丁行动'))).toEqual(['丁活动|丁行动']);
    expect(removeProgram(emptyRecord, found)).toBeNull();
  });

  it('merges and splits again', () => {
    const merging = mergePrograms(record, record.programs);
    expect(after(record, merging)).toEqual(['乙工程|甲计划|甲项目']);
    const merged = having(program('乙工程', ['甲计划', '甲项目']));
    const one = program('乙工程', ['甲计划', '甲项目']);
    expect(after(merged, splitProgram(merged, one, '甲项目'))).toEqual(['乙工程|甲计划', '甲项目']);
    expect(mergePrograms(record, record.programs.slice(0, 1))).toBeNull();
  });

  it('takes a table: what it knows is changed, what is new is added, names of others stay where they are', () => {
    const rows = [
      { name: '甲项目', aliases: ['甲措施'], stopped: true },
      { name: '戊机制', aliases: ['乙工程'], stopped: false },
      { name: '己模式', aliases: [], stopped: false },
    ];
    expect(after(record, takePrograms(record, rows))).toEqual([
      '戊机制|乙工程',
      '己模式',
      '甲项目|甲措施|甲计划!',
    ]);
    expect(takePrograms(record, [{ name: '乙工程', aliases: [], stopped: false }])).toBeNull();
  });
});
