import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { builtInLabels } from '../../annotation/label/built-in-labels.ts';
import { noDiff } from '../../annotation/edit/change.ts';
import { setNote, setState } from '../../annotation/edit/edit.ts';
import { aLayer, aRelation, aTime, anAnnotation, anEditContext } from '../../testing/builders.ts';
import { labelSetSchema } from './label-schema.ts';
import { noParts } from '../project-record.ts';
import { describeIssues } from '../describe-issues.ts';
import {
  annotationSchema,
  changeSchema,
  fileIdSchema,
  layerDataSchema,
  projectSchema,
  relationSchema,
  reportSchema,
} from './schema.ts';

const annotation = anAnnotation({
  attributes: { value: '1640000000', path: ['延边', '汪清'] },
  provenance: { kind: 'import', format: 'hezhu-jsonl' },
});
const relation = aRelation(annotation, anAnnotation({ start: 9 }));
const layer = { ...aLayer(), annotations: [annotation], relations: [relation] };
const change = { ...setNote(annotation, '查', anEditContext()), relations: { ...noDiff } };
const report = {
  id: '000_a8a546a845a771ee',
  title: '汪清县脱贫攻坚纪实',
  date: '2019-09-18',
  outlet: null,
  author: null,
  url: null,
  source: { name: '000.txt', encoding: 'gb18030', sha256: 'a8'.repeat(32) },
  textSha256: '0f'.repeat(32),
  length: 5821,
  importedAt: aTime,
};
const project = {
  id: 'p',
  name: '吉林',
  createdAt: aTime,
  labels: builtInLabels,
  parts: {
    ...noParts,
    programs: [{ id: '雨露计划', name: '雨露计划', aliases: [], stopped: false }],
  },
  reviewers: [{ id: '李雷', name: '李雷' }],
};

const records: readonly (readonly [string, z.ZodType, object])[] = [
  ['an annotation', annotationSchema, annotation],
  ['a relation', relationSchema, relation],
  ['a layer', layerDataSchema, layer],
  ['a change', changeSchema, change],
  ['a change of state', changeSchema, setState(aLayer(), 'final', anEditContext())],
  ['a report', reportSchema, report],
  ['a project', projectSchema, project],
];

const accepts = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;

describe.each(records)('%s', (_, schema, value) => {
  test('comes back from disk equal to what was written', () => {
    expect(schema.parse(JSON.parse(JSON.stringify(value)))).toEqual(value);
  });

  test('is refused with a key that nobody knows', () => {
    expect(accepts(schema, { ...value, colour: 'amber' })).toBe(false);
  });

  test.each(Object.keys(value))('is refused without its %s, or with a wrong one', (key) => {
    const without = Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    const wrong: readonly unknown[] = [undefined, 7.5, NaN, { odd: true }, [['odd']], true];
    // Flags are the one thing that may be true.
    const refused = wrong.filter((odd) => !(key === 'flagged' && odd === true));
    expect(accepts(schema, without)).toBe(false);
    expect(refused.filter((odd) => accepts(schema, { ...value, [key]: odd }))).toEqual([]);
  });
});

describe('an annotation at rest', () => {
  test.each<[string, object]>([
    ['a negative start', { start: -1 }],
    ['an end between two units', { end: 2.5 }],
    ['no id', { id: '' }],
    ['no words', { quote: '' }],
    ['an unknown verdict', { verdict: 'maybe' }],
    ['a local time', { createdAt: '2026-01-02T03:04:05.678+08:00' }],
    ['a time without milliseconds', { updatedAt: '2026-01-02T03:04:05Z' }],
    ['a day that is not in the calendar', { updatedAt: '2026-02-30T03:04:05.678Z' }],
    ['a number as a value', { attributes: { value: 7 } }],
    ['a list of numbers', { attributes: { path: [7] } }],
    ['an unknown provenance', { provenance: { kind: 'magic' } }],
    ['a rule without a name', { provenance: { kind: 'rule' } }],
  ])('is refused with %s', (_, given) => {
    expect(accepts(annotationSchema, { ...annotation, ...given })).toBe(false);
  });
});

test('a change that gives a record another id is refused', () => {
  const updated = [[annotation, { ...annotation, id: 'other' }]];
  expect(accepts(changeSchema, { ...change, annotations: { ...noDiff, updated } })).toBe(false);
});

describe('a report at rest', () => {
  test.each<[string, object]>([
    ['a hash in capitals', { textSha256: 'AB'.repeat(32) }],
    ['a short hash', { source: { ...report.source, sha256: 'ab' } }],
    ['a date with a time', { date: aTime }],
    ['an empty outlet', { outlet: '' }],
  ])('is refused with %s', (_, given) => {
    expect(accepts(reportSchema, { ...report, ...given })).toBe(false);
  });
});

describe('an id that names a file', () => {
  test.each(['000_a8a546a845a771ee', '李雷', 'a', 'x-1'])('may be %s', (id) => {
    expect(accepts(fileIdSchema, id)).toBe(true);
  });

  test.each(['', '.', '..', '../x', 'a/b', 'a\\b', 'a:b', '.hidden', 'a b', '-a', 'a\n', 'a\0'])(
    'may not be %j',
    (id) => {
      expect(accepts(fileIdSchema, id)).toBe(false);
    },
  );
});

describe('a label set', () => {
  const [figure, ...others] = builtInLabels.labels;
  const changed = (given: object) => ({
    ...builtInLabels,
    labels: [{ ...figure, ...given }, ...others],
  });

  test.each<[string, object]>([
    ['a key that is no digit or letter', changed({ key: 'Enter' })],
    ['an id that is not ASCII', changed({ id: '数字' })],
    ['an unknown colour', changed({ colour: 'red' })],
    ['a name in one language', changed({ name: { en: 'Figure' } })],
    ['two labels of one id', changed({ id: 'program' })],
    ['a link to no label', { ...builtInLabels, labels: others }],
    [
      'a code that is no pattern',
      changed({
        attributes: [
          {
            id: 'code',
            name: { 'zh-CN': '代码', en: 'Code' },
            type: { kind: 'code', pattern: '(' },
          },
        ],
      }),
    ],
  ])('is refused with %s', (_, set) => {
    expect(accepts(labelSetSchema, set)).toBe(false);
  });
});

test('what is wrong is told by its place', () => {
  const { error } = layerDataSchema.safeParse({
    ...layer,
    annotations: [annotation, { ...annotation, start: 'x' }],
  });
  expect(error && describeIssues(error)).toMatch(/^annotations\.1\.start: /);
});
