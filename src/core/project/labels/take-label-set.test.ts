import { expect, test } from 'vitest';
import { builtInLabels } from '../../annotation/label/built-in-labels.ts';
import { labelPresets } from '../../annotation/label/label-presets.ts';
import { labelSetSchema } from '../schema/label-schema.ts';
import { applyProjectChange, invertProjectChange } from '../project-change.ts';
import { noParts, recordOf } from '../project-record.ts';
import { type TakingWay, givenLabels, takeLabelSet } from './take-label-set.ts';

const record = recordOf({ labels: builtInLabels, parts: noParts });
const [, msra] = labelPresets;

function taken(set: typeof builtInLabels, way: TakingWay) {
  const edit = takeLabelSet(record, { ...set, codeLists: [] }, way);
  if (edit === null) return null;
  const change = { ...edit, id: 'c', origin: 'edit', author: 'a', at: '' } as const;
  const next = applyProjectChange(record, change);
  if (!next.ok) throw new Error('it fits');
  expect(applyProjectChange(next.value, invertProjectChange(change))).toEqual({
    ok: true,
    value: record,
  });
  return next.value;
}

test('every preset is a label set, in which no two labels look alike', () => {
  for (const { set } of labelPresets) {
    expect(labelSetSchema.safeParse(set).success).toBe(true);
    expect(new Set(set.labels.map(({ colour, line }) => `${colour} ${line}`)).size).toBe(
      set.labels.length,
    );
  }
});

test('a preset comes in behind what there is, without keys that are taken; or instead of it', () => {
  if (msra === undefined) throw new Error('there is such a preset');
  const added = taken(msra.set, 'keep');
  expect(added?.labels.map(({ id, key }) => `${id} ${key}`)).toEqual([
    ...builtInLabels.labels.map(({ id, key }) => `${id} ${key}`),
    ...['PER ', 'LOC ', 'ORG '],
  ]);
  expect(taken(msra.set, 'replace')?.labels.map(({ id, key }) => `${id} ${key}`)).toEqual([
    ...['PER Digit1', 'LOC Digit2', 'ORG Digit3'],
  ]);
  expect(taken(builtInLabels, 'keep')).toBe(null);
});

test('a label of the same id stays ours with what it lacks, or becomes theirs and loses no attribute', () => {
  const [figure] = builtInLabels.labels;
  if (figure === undefined) throw new Error('there are built-in labels');
  const note = { id: 'source', name: figure.name, type: { kind: 'text' } } as const;
  const other = { ...figure, name: { 'zh-CN': '数', en: 'No.' }, attributes: [note] };
  const set = { labels: [other], relationTypes: [] };
  expect(givenLabels(record, set, 'keep')[0]?.kind).toBe('other');
  const kept = taken(set, 'keep')?.labels.find(({ id }) => id === 'figure');
  expect([kept?.name, kept?.attributes.at(-1)?.id]).toEqual([figure.name, 'source']);
  const theirs = taken(set, 'theirs')?.labels.find(({ id }) => id === 'figure');
  expect([theirs?.name, theirs?.attributes.length]).toEqual([
    other.name,
    figure.attributes.length + 1,
  ]);
});
