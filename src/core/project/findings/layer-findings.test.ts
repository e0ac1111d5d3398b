import { expect, test } from 'vitest';
import { builtInLabels } from '../../annotation/label/built-in-labels.ts';
import { type Region, regionEdges } from '../../annotation/region.ts';
import { aRejection, aRelation, aTime, anAnnotation } from '../../testing/builders.ts';
import { describeFinding } from '../../locale/problems/findings.ts';
import { layerFindings } from './layer-findings.ts';

const text = '近4万人，𠮷林';
const file = 'reports/1/layers/li.json';

function find(
  annotations: Parameters<typeof anAnnotation>[0][],
  relations: ReturnType<typeof aRelation>[] = [],
  taken: readonly string[] = [],
  against: string | null = text,
) {
  const data = {
    reviewer: 'li',
    state: 'in-progress' as const,
    annotations: annotations.map((given) => anAnnotation(given, text)),
    relations,
    rejections: [],
    regions: [],
    unanchored: [],
    casework: [],
    details: null,
    note: '',
    correction: null,
  };
  return layerFindings(data, {
    file,
    text: against,
    labels: builtInLabels,
    taken: new Set(taken),
    attachments: new Set(),
  });
}

test('a sound layer gives nothing, and its ids are taken from then on', () => {
  expect(find([{ start: 0, end: 4 }])).toEqual([]);
  expect(find([{ start: 0, end: 4, id: 'a' }], [], ['a'])).toEqual([
    { kind: 'duplicate-id', file, place: 'a', detail: '近4万人' },
  ]);
});

test('each broken annotation is named with its quote', () => {
  expect(
    find([
      { id: 'a', start: 0, end: 99 },
      { id: 'b', start: 5, end: 6 },
      { id: 'c', start: 0, end: 4, quote: '近5万人' },
      { id: 'd', start: 0, end: 4, label: 'law' },
      { id: 'e', start: 0, end: 4, attributes: { colour: 'red' } },
      { id: 'f', start: 0, end: 4, attributes: { value: '4e4' } },
    ]),
  ).toEqual([
    { kind: 'bad-span', file, place: 'a', detail: text },
    { kind: 'bad-span', file, place: 'b', detail: '\ud842' },
    { kind: 'quote-differs', file, place: 'c', detail: '近5万人 ≠ 近4万人' },
    { kind: 'unknown-label', file, place: 'd', detail: '近4万人: law' },
    { kind: 'unknown-attribute', file, place: 'e', detail: '近4万人: colour' },
    { kind: 'bad-attribute', file, place: 'f', detail: '近4万人: value (not-a-decimal)' },
  ]);
});

test('without a trusted text only labels and attributes are held against the label set', () => {
  expect(
    find(
      [
        { id: 'a', start: 0, end: 99 },
        { id: 'b', label: 'law' },
      ],
      [],
      [],
      null,
    ),
  ).toEqual([{ kind: 'unknown-label', file, place: 'b', detail: '近4万: law' }]);
});

test('relations that lead nowhere, join the wrong labels or come twice are named', () => {
  const figure = anAnnotation({ id: 'a', start: 0, end: 4 }, text);
  const place = anAnnotation({ id: 'b', start: 5, end: 8, label: 'location' }, text);
  const good = aRelation(figure, place);
  expect(
    find(
      [figure, place],
      [good, good, aRelation(place, figure), { ...aRelation(figure, place), id: 'r', to: 'gone' }],
    ),
  ).toEqual([
    { kind: 'duplicate-id', file, place: 'a→b', detail: 'figure_location' },
    { kind: 'bad-relation', file, place: 'b→a', detail: 'location → figure_location → figure' },
    { kind: 'dangling-relation', file, place: 'r', detail: 'gone' },
  ]);
});

test('a rejection is held to the text, and its id is taken too', () => {
  const rejections = [
    aRejection({ id: 'a', start: 0, end: 4 }, text),
    aRejection({ id: 'b', start: 0, end: 99, quote: text }),
    aRejection({ id: 'c', start: 0, end: 4, quote: '近5万人' }),
    aRejection({ id: 'a', start: 0, end: 4, label: 'given-up' }, text),
  ];
  const data = { reviewer: 'li', state: 'in-progress', annotations: [], relations: [] } as const;
  const attachments = new Set<string>();
  const taken = new Set<string>();
  const surroundings = { file, text, labels: builtInLabels, taken, attachments };
  const found = layerFindings(
    {
      ...data,
      annotations: [],
      relations: [],
      rejections,
      regions: [],
      unanchored: [],
      casework: [],
      details: null,
      note: '',
      correction: null,
    },
    surroundings,
  );
  expect(found).toEqual([
    { kind: 'bad-span', file, place: 'b', detail: text },
    { kind: 'quote-differs', file, place: 'c', detail: '近5万人 ≠ 近4万人' },
    { kind: 'duplicate-id', file, place: 'a', detail: '近4万人' },
  ]);
});

test('a region is held to the text by its edges, and its id is taken too', () => {
  const region = (id: string, start: number, end: number): Region => ({
    ...{ id, start, end, ...regionEdges(text, { start, end }), excluded: true, reason: 'other' },
    ...{ author: '李雷', provenance: { kind: 'reviewer' }, at: aTime },
  });
  const regions = [
    region('a', 0, 4),
    { ...region('b', 0, 4), end: 99 },
    { ...region('c', 0, 4), closing: '近5万人' },
    region('a', 0, 2),
  ];
  const data = {
    reviewer: 'li',
    state: 'in-progress',
    details: null,
    note: '',
    correction: null,
  } as const;
  const attachments = new Set<string>();
  const taken = new Set<string>();
  const surroundings = { file, text, labels: builtInLabels, taken, attachments };
  const found = layerFindings(
    {
      ...data,
      annotations: [],
      relations: [],
      rejections: [],
      regions,
      unanchored: [],
      casework: [],
    },
    surroundings,
  );
  expect(found).toEqual([
    { kind: 'bad-span', file, place: 'b', detail: '近4万人' },
    { kind: 'quote-differs', file, place: 'c', detail: '近4万人 ≠ 近4万人' },
    { kind: 'duplicate-id', file, place: 'a', detail: '近4' },
  ]);
});

test('a finding reads as one line in both languages', () => {
  const finding = { kind: 'quote-differs', file, place: 'c', detail: '近5万人 ≠ 近4万人' } as const;
  expect([
    describeFinding(finding, 'zh-CN'),
    describeFinding({ kind: 'missing-file', file, place: null, detail: '' }, 'en'),
  ]).toEqual([`${file} c：引文与文本不符（近5万人 ≠ 近4万人）`, `${file}: this file is missing`]);
});

test('evidence that is referred to must be there', () => {
  const data = {
    reviewer: 'li',
    state: 'in-progress',
    details: null,
    note: '',
    correction: null,
  } as const;
  const attachments = new Set<string>();
  const taken = new Set<string>();
  const surroundings = { file, text, labels: builtInLabels, taken, attachments };
  const found = layerFindings(
    {
      ...{ ...data, annotations: [], relations: [], rejections: [], regions: [], unanchored: [] },
      casework: [
        {
          ...{ kind: 'assessment', id: 'b', author: '李雷', at: aTime, annotation: 'gone' },
          ...{ claim: true, priority: 'high', assignee: '', rightValue: '', evidence: ['lost'] },
        },
      ],
    },
    surroundings,
  );
  expect(found).toEqual([{ kind: 'missing-evidence', file, place: 'b', detail: 'lost' }]);
});
