import { describe, expect, it } from 'vitest';
import type { LessonRuling, WrittenRuling } from '../../learn/ruling.ts';
import { builtInLabels } from '../../annotation/label/built-in-labels.ts';
import { freeLesson, ruleLesson, takeLessons } from './lesson-edits.ts';
import { type ProjectEdit, applyProjectChange, invertProjectChange } from '../project-change.ts';
import { type ProjectRecord, compareRecords, emptyRecord } from '../project-record.ts';

const labels = [...builtInLabels.labels].sort(compareRecords);
const record: ProjectRecord = { ...emptyRecord, labels };
const mountain = { kind: 'text', label: 'location', words: '长白山' } as const;

/** The decisions after an edit, which its inverse takes back. */
function after(before: ProjectRecord, edit: ProjectEdit | null): readonly LessonRuling[] | null {
  if (edit === null) return null;
  const change = { ...edit, id: 'c', origin: 'edit', author: 'me', at: '' } as const;
  const next = applyProjectChange(before, change);
  if (!next.ok) throw new Error('the edit does not fit its record');
  expect(applyProjectChange(next.value, invertProjectChange(change))).toEqual({
    ok: true,
    value: before,
  });
  return next.value.lessons;
}

const written = (row: WrittenRuling): LessonRuling => ({
  ...row,
  ...{ id: `${row.kind} ${row.label} ${row.words}`, accepted: 0, rejected: 0 },
});

describe('core/project/lesson-edits', () => {
  it('decides on what nobody has answered, once, and takes it back', () => {
    const pinned = { ...mountain, ruling: 'pinned', code: '222426' } as const;
    const edit = ruleLesson(record, { ...pinned, accepted: 0, rejected: 0 }, 'pinned');
    expect(after(record, edit)).toEqual([written(pinned)]);
    const decided = { ...record, lessons: [written(pinned)] };
    expect(ruleLesson(decided, { ...pinned, accepted: 0, rejected: 0 }, 'pinned')).toBeNull();
    expect(after(decided, freeLesson(decided, 'text location 长白山'))).toEqual([]);
    expect(freeLesson(record, 'text location 长白山')).toBeNull();
  });

  it('takes decisions from elsewhere as one change, the later of two, none on labels that are not here', () => {
    const rows: readonly WrittenRuling[] = [
      { ...mountain, ruling: 'stopped', code: '' },
      { ...mountain, ruling: 'pinned', code: '' },
      { kind: 'unit', label: 'figure', words: '摞', ruling: 'pinned', code: 'mass' },
      { kind: 'text', label: 'crop', words: '青稞', ruling: 'pinned', code: '' },
    ];
    const taken = [
      written({ ...mountain, ruling: 'pinned', code: '' }),
      written({ kind: 'unit', label: 'figure', words: '摞', ruling: 'pinned', code: 'mass' }),
    ];
    expect(after(record, takeLessons(record, rows))).toEqual(taken);
    expect(takeLessons({ ...record, lessons: taken }, rows)).toBeNull();
  });
});
