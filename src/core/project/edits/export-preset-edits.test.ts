import { expect, test } from 'vitest';
import { removePreset, renamePreset, savePreset } from './export-preset-edits.ts';
import { type ProjectEdit, applyProjectChange } from '../project-change.ts';
import { type ProjectRecord, emptyRecord } from '../project-record.ts';

const conll = { format: 'conll', options: { scheme: 'bmes' } } as const;
const brat = { format: 'brat', options: { labels: ['figure'], zip: true } } as const;

function after(record: ProjectRecord, edit: ProjectEdit | null): ProjectRecord {
  const next = edit && applyProjectChange(record, edit);
  if (next?.ok !== true) throw new Error(JSON.stringify(next));
  return next.value;
}

const one = after(emptyRecord, savePreset(emptyRecord, ' 交付 ', conll, '1'));

test('a preset is kept under its name, without the white space around it', () => {
  expect(one.exportPresets).toEqual([{ id: '1', name: '交付', ...conll }]);
  expect(savePreset(emptyRecord, '  ', conll, '1')).toBeNull();
});

test('saving under a name that is there takes over the choices, and nothing where they are the same', () => {
  expect(after(one, savePreset(one, '交付', brat, '2')).exportPresets).toEqual([
    { id: '1', name: '交付', ...brat },
  ]);
  expect(savePreset(one, '交付', conll, '2')).toBeNull();
});

test('a preset gets another name, but none that another one has', () => {
  const two = after(one, savePreset(one, '训练', brat, '2'));
  expect(after(two, renamePreset(two, '2', '训练集')).exportPresets[1]?.name).toBe('训练集');
  expect([
    renamePreset(two, '2', '交付'),
    renamePreset(two, '2', ' '),
    renamePreset(two, '3', '新'),
  ]).toEqual([null, null, null]);
});

test('a preset that is removed is gone; to remove it again does nothing', () => {
  const none = after(one, removePreset(one, '1'));
  expect(none.exportPresets).toEqual([]);
  expect(removePreset(none, '1')).toBeNull();
});
