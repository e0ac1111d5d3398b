import { describe, expect, it } from 'vitest';
import { describeProjectChange } from '../../locale/project/project-changes-words.ts';
import { aLayer, aTime, anAnnotation } from '../../testing/builders.ts';
import { emptyLayer } from '../../annotation/layer.ts';
import {
  type ProjectChange,
  type ProjectEdit,
  applyProjectChange,
  invertProjectChange,
} from '../project-change.ts';
import { type ProjectRecord, emptyRecord } from '../project-record.ts';
import { bringBackReports, heldIn, heldInAll, removeReports } from './removals.ts';

function changeOf(edit: ProjectEdit | null): ProjectChange {
  if (edit === null) throw new Error('nothing to do');
  return { ...edit, id: 'c', author: '李雷', at: aTime, origin: 'edit' };
}

function after(record: ProjectRecord, change: ProjectChange): ProjectRecord {
  const next = applyProjectChange(record, change);
  if (!next.ok) throw new Error(JSON.stringify(next.error));
  return next.value;
}

const reports = [
  { id: 'b', name: '乙县公报' },
  { id: 'a', name: '甲县公报' },
];

describe('reports', () => {
  it('are taken out under their titles, and undo, redo and putting back are exact', () => {
    const change = changeOf(removeReports(emptyRecord, reports));
    const out = after(emptyRecord, change);
    expect(out.removals).toEqual([
      { id: 'a', name: '甲县公报' },
      { id: 'b', name: '乙县公报' },
    ]);
    const undo = invertProjectChange(change);
    expect(after(out, undo)).toEqual(emptyRecord);
    expect(after(emptyRecord, invertProjectChange(undo))).toEqual(out);
    const back = changeOf(bringBackReports(out, new Set(['a'])));
    expect(after(out, back).removals).toEqual([{ id: 'b', name: '乙县公报' }]);
    expect(after(after(out, back), invertProjectChange(back))).toEqual(out);
  });

  it('that are out or in already are left alone', () => {
    const out = after(emptyRecord, changeOf(removeReports(emptyRecord, reports)));
    expect(removeReports(out, reports)).toBeNull();
    expect(bringBackReports(emptyRecord, new Set(['a']))).toBeNull();
    const one = removeReports(out, [...reports, { id: 'c', name: '丙县公报' }]);
    expect(one?.diffs.removals?.added).toEqual([{ id: 'c', name: '丙县公报' }]);
  });

  it('are named by the history, also where they went with their import', () => {
    const change = changeOf(removeReports(emptyRecord, reports));
    const gone = { ...emptyRecord, removals: [{ id: 'a' }] };
    const back = changeOf(bringBackReports(gone, new Set(['a'])));
    expect(describeProjectChange(change, 'zh-CN')).toBe('移出“乙县公报”等 2 项');
    expect(describeProjectChange(change, 'en')).toBe('take out “乙县公报” and others (2)');
    expect(describeProjectChange(back, 'zh-CN')).toBe('放回一份报告');
  });
});

describe('what a report holds', () => {
  const text = '全县近4万人脱贫';
  const layer = aLayer([anAnnotation({ start: 2, end: 6, verdict: 'confirmed' }, text)]);

  it('is told of every layer that somebody has begun', () => {
    expect(heldIn(layer)).toEqual({ reviewer: layer.reviewer, annotations: 1, checked: 1 });
    expect(heldIn(emptyLayer('韩梅梅'))).toBeNull();
    expect(heldIn({ ...emptyLayer('韩梅梅'), note: '待补' })).toMatchObject({ annotations: 0 });
  });

  it('is summed by reviewer', () => {
    const held = { reviewer: '李雷', annotations: 2, checked: 1 };
    const other = { reviewer: '韩梅梅', annotations: 9, checked: 0 };
    const holdings = [
      { report: 'a', held: [held, other], unread: false },
      { report: 'b', held: [held], unread: true },
    ];
    expect(heldInAll(holdings)).toEqual([
      { reviewer: '韩梅梅', reports: 1, annotations: 9, checked: 0 },
      { reviewer: '李雷', reports: 2, annotations: 4, checked: 2 },
    ]);
  });
});
