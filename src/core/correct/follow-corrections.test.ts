import { expect, test } from 'vitest';
import { applyChange, noDiff } from '../annotation/edit/change.ts';
import type { Layer } from '../annotation/layer.ts';
import { regionEdges } from '../annotation/region.ts';
import {
  aLayer,
  aRejection,
  aRelation,
  aTime,
  anAnnotation,
  anEditContext,
} from '../testing/builders.ts';
import type { Correction, Decided } from './correction.ts';
import {
  followCorrection,
  followingChange,
  layerOnPresentText,
  mapOf,
  takeBack,
} from './follow-corrections.ts';
import { editText, invertEdits } from './text-edit.ts';
import { presentText, textVersions } from './text-versions.ts';
import { touchedBy } from './touched.ts';

const before = '标题\n全县脱贫4.2万人，其中汪清县3个村；GDP增5.6%。\n页脚\n';
const edits = [
  { at: before.indexOf('4.2'), removed: '4.2', added: '14.5' },
  { at: before.indexOf('汪清县3个'), removed: '汪清县3个', added: '' },
];
const after = editText(before, edits) ?? '';

function correction(given: Partial<Correction> = {}): Correction {
  return {
    id: 'c1',
    author: '李雷',
    at: aTime,
    takesBack: null,
    edits,
    beforeSha256: 'before',
    afterSha256: 'after',
    decisions: [],
    ...given,
  };
}

function at(quote: string, given: { readonly id?: string; readonly label?: string } = {}) {
  const start = before.indexOf(quote);
  return anAnnotation({ start, end: start + quote.length, id: quote, ...given }, before);
}

const people = { ...at('4.2万人'), attributes: { value: '42000', unit: '人', note: '自己写的' } };
const place = at('汪清县', { label: 'location' });
const growth = at('5.6%');
const footer = { start: before.indexOf('页脚'), end: before.indexOf('页脚') + 2 };

const layer: Layer = aLayer(
  [people, place, growth, at('3个')],
  [aRelation(growth, place), aRelation(people, growth)],
  {
    rejections: [
      aRejection({ start: before.indexOf('GDP'), end: before.indexOf('GDP') + 3 }, before),
    ],
    regions: [
      {
        id: 'footer',
        ...footer,
        ...regionEdges(before, footer),
        excluded: true,
        reason: 'navigation',
        author: '李雷',
        provenance: { kind: 'reviewer' },
        at: aTime,
      },
    ],
  },
);

function quotes({ annotations, unanchored }: Layer) {
  return {
    standing: annotations.all.map(({ quote, start }) => `${quote}@${start}`),
    lost: unanchored.map(({ id }) => id).sort(),
  };
}

function followed(decisions: readonly Decided[] = []): Layer {
  const step = {
    report: 'r',
    map: mapOf(before, after, { edits }),
    correction: correction({ decisions }),
  };
  return followCorrection(layer, step);
}

test('annotations, rejections and regions go where their words went; what is gone is kept without a place', () => {
  const next = followed();
  expect(quotes(next)).toEqual({
    standing: [`14.5万人@${after.indexOf('14.5')}`, `5.6%@${after.indexOf('5.6')}`],
    lost: ['3个', '汪清县'],
  });
  expect(next.correction).toBe('c1');
  expect(next.relations.map(({ id }) => id)).toEqual(['4.2万人→5.6%']);
  expect(next.rejections[0]).toMatchObject({ start: after.indexOf('GDP'), quote: 'GDP' });
  expect(next.regions[0]).toMatchObject({ start: after.indexOf('页脚'), opening: '页脚' });
});

test('what was read from the old words is read from the new ones, what a person wrote stays', () => {
  const [figure] = followed().annotations.all;
  expect(figure?.attributes).toMatchObject({ value: '145000', unit: '人', note: '自己写的' });
});

test('decisions say what becomes of what the edit touches, and of nothing else', () => {
  const decide = (annotation: string, decision: Decided['decision']): Decided => ({
    ...{ layer: '李雷', annotation, decision },
  });
  const next = followed([
    decide('4.2万人', 'unanchor'),
    decide('3个', 'remove'),
    decide('5.6%', 'remove'),
  ]);
  expect(quotes(next)).toEqual({
    standing: [`5.6%@${after.indexOf('5.6')}`],
    lost: ['4.2万人', '汪清县'],
  });
});

test('before it is saved, the edit says which annotations it touches', () => {
  const touched = touchedBy(layer, mapOf(before, after, { edits }));
  expect(touched.map(({ quote, words, usual }) => [quote, words, usual])).toEqual([
    ['4.2万人', '14.5万人', 'keep'],
    ['汪清县', null, 'unanchor'],
    ['3个', null, 'unanchor'],
  ]);
});

test('taken back, everything is exactly what it was, removed ones too, and later work follows', () => {
  const next = followed([{ layer: '李雷', annotation: '3个', decision: 'remove' }]);
  const change = followingChange('correct-text', layer, next, anEditContext());
  expect(applyChange(layer, change)).toEqual({ ok: true, value: next });
  const added = anAnnotation({ start: after.indexOf('GDP'), end: after.indexOf('GDP') + 3 }, after);
  const later = applyChange(next, {
    ...followingChange('correct-text', next, next, anEditContext()),
    annotations: { ...noDiff, added: [added] },
  });
  const worked = later.ok ? later.value : next;
  const step = {
    report: 'r',
    map: mapOf(after, before, { edits: invertEdits(edits) }),
    correction: correction({ id: 'c2', takesBack: 'c1', edits: invertEdits(edits) }),
  };
  const back = takeBack(worked, step, change);
  const start = before.indexOf('GDP');
  expect(back.annotations.get(added.id)).toEqual({ ...added, start, end: start + 3 });
  const own = back.annotations.replace([{ ...added, start, end: start + 3 }], []);
  expect({ ...back, annotations: own.all }).toEqual({
    ...layer,
    annotations: layer.annotations.all,
    correction: 'c2',
  });
});

test('a layer that was left behind follows every correction that it has missed', () => {
  const second = correction({
    id: 'c2',
    edits: [{ at: 0, removed: '标题', added: '大标题' }],
    beforeSha256: 'after',
    afterSha256: 'last',
  });
  const corrections = [correction(), second];
  const text = editText(after, second.edits) ?? '';
  const corrected = { report: 'r', text, textSha256: 'last', corrections };
  const late = layerOnPresentText(layer, corrected);
  expect(late?.annotations.all.map(({ start, quote }) => text.startsWith(quote, start))).toEqual([
    true,
    true,
  ]);
  expect(late?.correction).toBe('c2');
  expect(layerOnPresentText({ ...layer, correction: 'another' }, corrected)).toBeNull();
  const versions = textVersions({ text, sha256: 'last' }, corrections);
  expect(versions?.map((version) => version.text)).toEqual([before, after, text]);
  expect(presentText({ text: before, sha256: 'before' }, corrections)).toBe(text);
  expect(presentText({ text: after, sha256: 'after' }, corrections)).toBe(text);
  expect(presentText({ text: 'x', sha256: 'x' }, corrections)).toBeNull();
});
