import { expect, test } from 'vitest';
import { type ProjectEdit, applyProjectChange } from '../project/project-change.ts';
import { type ProjectRecord, emptyRecord } from '../project/project-record.ts';
import { aliasesOf, canonicalOf, nameMeasure, unnameMeasure } from './measure-names.ts';

let ids = 0;
const newId = () => `m${(ids += 1)}`;

function after(record: ProjectRecord, edit: ProjectEdit | null): ProjectRecord {
  if (edit === null) throw new Error('nothing to do');
  const applied = applyProjectChange(record, edit);
  if (!applied.ok) throw new Error(applied.error.reason);
  return applied.value;
}

test('measures written in several ways are one, and each has one name at most', () => {
  const one = after(
    emptyRecord,
    nameMeasure(emptyRecord, ['贫困率', '贫困人口占比'], '贫困发生率', newId),
  );
  const canonical = canonicalOf(one.measures);
  expect(['贫困率', ' 贫困人口占比', '贫困发生率', '脱贫率'].map(canonical)).toEqual([
    ...['贫困发生率', '贫困发生率', '贫困发生率', '脱贫率'],
  ]);
  const two = after(one, nameMeasure(one, ['贫困率'], '贫困面', newId));
  expect(canonicalOf(two.measures)('贫困率')).toBe('贫困面');
  expect(aliasesOf(two.measures, '贫困发生率')).toEqual(['贫困人口占比']);
});

test('a name that stands for nothing any more is gone, and naming what is named so changes nothing', () => {
  const one = after(emptyRecord, nameMeasure(emptyRecord, ['贫困率'], '贫困发生率', newId));
  expect(nameMeasure(one, ['贫困率'], ' 贫困发生率 ', newId)).toBeNull();
  expect(nameMeasure(one, ['贫困率'], ' ', newId)).toBeNull();
  expect(unnameMeasure(one, '脱贫率')).toBeNull();
  expect(after(one, unnameMeasure(one, '贫困率')).measures).toEqual([]);
});
