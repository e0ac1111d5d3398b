import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInLabels } from '../annotation/label/built-in-labels.ts';
import { anExcuse } from '../testing/builders.ts';
import {
  applyProjectChange,
  diffRecords,
  invertProjectChange,
  isNoChange,
} from './project-change.ts';
import { type ProjectRecord, emptyRecord, noParts, recordOf } from './project-record.ts';
import { projectChangeSchema } from './schema/project-change-schema.ts';

const labelled = recordOf({ labels: builtInLabels, parts: noParts });

const arbitraryRecord: fc.Arbitrary<ProjectRecord> = fc
  .record({
    labels: fc.subarray([...labelled.labels]),
    orders: fc.shuffledSubarray([1, 2, 3], { minLength: 3 }),
    programs: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('甲', '乙', '丙', '丁'),
        name: fc.constantFrom('雨露计划', '双联行动'),
        aliases: fc.subarray(['雨露', '双联']),
        stopped: fc.boolean(),
      }),
      { selector: ({ id }) => id },
    ),
    rulesOff: fc.subarray([{ id: 'figure.quantity' }, { id: 'place.village' }]),
    imports: fc.subarray([{ id: 'i', name: '公报', reports: ['0001', '0002'] }]),
    removals: fc.subarray([{ id: '0001' }, { id: '0003' }]),
    reissues: fc.subarray([{ id: '0001', earlier: '0002', name: '公报' }]),
    demands: fc.subarray([{ id: 'sign-off' as const }]),
    excuses: fc.subarray([anExcuse(), anExcuse({ id: 'other', values: ['-9'] })]),
    apart: fc.subarray([{ id: 'p', measure: '贫困率', other: '贫困发生率' }]),
    exportPresets: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('一', '二'),
        name: fc.constantFrom('训练', '交付'),
        format: fc.constantFrom('conll', 'brat'),
        options: fc.constantFrom({}, { zip: true, labels: ['figure'] }),
      }),
      { selector: ({ id }) => id },
    ),
  })
  .map(({ labels, orders, ...parts }) => ({
    ...emptyRecord,
    ...parts,
    labels: labels
      .map((label, index) => ({ ...label, order: orders[index] ?? 0 }))
      .sort((a, b) => a.order - b.order),
    programs: [...parts.programs].sort((a, b) => (a.id < b.id ? -1 : 1)),
    exportPresets: [...parts.exportPresets].sort((a, b) => (a.id < b.id ? -1 : 1)),
  }));

test('the diff of two records leads from one to the other, its inverse back, and both pass the schema', () => {
  fc.assert(
    fc.property(arbitraryRecord, arbitraryRecord, (before, after) => {
      const diffs = diffRecords(before, after);
      const change = {
        ...({ id: 'c', gesture: 'take-label-set', origin: 'edit', author: '李雷' } as const),
        ...{ at: '2026-01-02T03:04:05.678Z', diffs },
      };
      const back = invertProjectChange(change);
      expect(applyProjectChange(before, change)).toEqual({ ok: true, value: after });
      expect(applyProjectChange(after, back)).toEqual({ ok: true, value: before });
      expect(projectChangeSchema.parse(JSON.parse(JSON.stringify(change)))).toEqual(change);
      expect(isNoChange(diffs)).toBe(JSON.stringify(before) === JSON.stringify(after));
    }),
  );
});

test('a change that does not fit changes nothing, and names the record', () => {
  const programs = {
    added: [],
    updated: [],
    removed: [{ id: '甲', name: '甲', aliases: [], stopped: false }],
  };
  expect(applyProjectChange(labelled, { diffs: { programs } })).toEqual({
    ok: false,
    error: { code: 'change-conflict', reason: 'missing', id: '甲' },
  });
});
