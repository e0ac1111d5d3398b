import fc from 'fast-check';
import { type Annotation, verdicts } from '../annotation/annotation.ts';
import { AnnotationSet } from '../annotation/annotation-set.ts';
import type { AttributeType, AttributeValue, Attributes } from '../annotation/label/attribute.ts';
import { builtInLabels } from '../annotation/label/built-in-labels.ts';
import { compareRelations } from '../annotation/edit/change.ts';
import { type Label, type LabelSet, relationTypeBetween } from '../annotation/label/label.ts';
import type { Layer } from '../annotation/layer.ts';
import { assertNever } from '../base/assert-never.ts';
import type { AnnotatedReport, Project } from '../project/project.ts';
import { isSpanOf } from '../text/span.ts';
import { aRelation, aTime } from './builders.ts';
import { aProject, annotated } from './corpus-builders.ts';

// What some format takes for a sign of its own, and what upsets readers.
const delimiters = [
  ...'"\'|\\/<>&;:,#[]{}()=+-@*_`$%^~!?.\t',
  '->',
  ']]>',
  '<!--',
  'B-',
  '\n---\n',
];
const odd = [
  '📊',
  '𠮷',
  '👨‍👩‍👧',
  '葛\u{e0100}',
  'e\u0301',
  '\u2028',
  '\u2029',
  '\u0085',
  '\u3000',
  '\u00a0',
];
const controls = ['\u0000', '\u0001', '\u000b', '\u000c', '\u001c', '\u007f', '\ufffe', '\ufeff'];
const pieces = [...'近4万人，吉林省延边州。！？“”\n\n 　A', ...delimiters, ...odd, ...controls];

/** Strings of everything that a format may trip over, but lone surrogates, which no file in UTF-8 can hold. */
export const arbitraryString = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 24 });

/** Texts as the store holds them: line ends are LF, no byte order mark begins them, and there is something in them. */
export const arbitraryReportText = fc
  .string({ unit: fc.constantFrom(...pieces), minLength: 1, maxLength: 80 })
  .filter((text) => !text.startsWith('\ufeff'));

const named = (id: string) => ({ id, name: { 'zh-CN': id, en: id } });

/** A label of a project's own: every kind of attribute, ids that some format has a meaning of its own for, and choices that are no names. */
const finding: Label = {
  ...named('finding'),
  colour: 'teal',
  line: 'dashed',
  key: 'KeyF',
  attributes: [
    { ...named('remark'), type: { kind: 'text' } },
    { ...named('value'), type: { kind: 'decimal', least: '0' } },
    {
      ...named('kind'),
      type: { kind: 'choice', choices: [named('a'), named('B-x'), named('又一'), named('1,2|3')] },
    },
    { ...named('seen'), type: { kind: 'yes-no' }, required: true },
    { ...named('day'), type: { kind: 'date' } },
    { ...named('place'), type: { kind: 'link', list: 'divisions' } },
    { ...named('path'), type: { kind: 'list' } },
    { ...named('unit'), type: { kind: 'list' } },
    { ...named('postcode'), type: { kind: 'code', pattern: '\\d{6}' } },
    { ...named('label'), type: { kind: 'text' } },
  ],
};

/** The built-in labels and one more, with relations from and to it. */
const labels: LabelSet = {
  labels: [...builtInLabels.labels, finding],
  relationTypes: [
    ...builtInLabels.relationTypes,
    { ...named('bears_on'), from: 'finding', to: 'figure', alsoTo: ['program', 'finding'] },
  ],
};

const decimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 1n, max: 10n ** 24n }), fc.nat({ max: 999 }))
  .map(([below, whole, part]) => `${below ? '-' : ''}${whole}${part === 0 ? '' : `.${part}`}`);

function arbitraryValue(type: AttributeType): fc.Arbitrary<AttributeValue> {
  switch (type.kind) {
    case 'text':
      return arbitraryString;
    case 'decimal':
      return decimal;
    case 'list':
      return fc.array(arbitraryString, { maxLength: 3 });
    case 'choice':
      return fc.constantFrom(...type.choices.map(({ id }) => id));
    case 'code':
      return fc.stringMatching(/^\d{6}$/);
    case 'yes-no':
      return fc.constantFrom('yes', 'no');
    case 'date':
      return fc.constantFrom('2020', '2020-05', '2020-02-29');
    case 'link':
      return fc.constantFrom('222401', '001', 'a', '雨露 计划|1');
    default:
      return assertNever(type);
  }
}

function arbitraryAttributes({ attributes }: Label): fc.Arbitrary<Attributes> {
  const values = attributes.map(({ id, type }) =>
    fc.option(arbitraryValue(type)).map((value) => (value === null ? [] : [[id, value] as const])),
  );
  return fc.tuple(...values).map((said) => Object.fromEntries(said.flat()));
}

function arbitraryAnnotation(text: string): fc.Arbitrary<Annotation> {
  const offset = fc.nat({ max: text.length });
  return fc
    .record({
      edges: fc.tuple(offset, offset),
      said: fc
        .constantFrom(...labels.labels)
        .chain((label) => fc.tuple(fc.constant(label.id), arbitraryAttributes(label))),
      verdict: fc.constantFrom(...verdicts),
      note: fc.oneof(fc.constant(''), arbitraryString),
      flagged: fc.boolean(),
    })
    .map(({ edges, said: [label, attributes], ...rest }) => {
      const [start, end] = [Math.min(...edges), Math.max(...edges)];
      return {
        ...rest,
        id: '',
        start,
        end,
        label,
        attributes,
        quote: text.slice(start, end),
        author: 'me',
        provenance: { kind: 'reviewer' as const },
        createdAt: aTime,
        updatedAt: aTime,
      };
    })
    .filter((annotation) => isSpanOf(text, annotation));
}

function arbitraryLayer(text: string, reviewer: string, report: string): fc.Arbitrary<Layer> {
  const index = fc.nat({ max: 5 });
  return fc
    .record({
      annotations: fc.array(arbitraryAnnotation(text), { maxLength: 6 }),
      links: fc.uniqueArray(fc.tuple(index, index), { selector: String, maxLength: 6 }),
    })
    .map(({ annotations, links }) => {
      const own = annotations.map((each, number) => ({
        ...each,
        id: `${report}-${reviewer}-${number}`,
        author: reviewer,
      }));
      const relations = links.flatMap(([first, second]) => {
        const [from, to] = [own[first], own[second]];
        if (from === undefined || to === undefined || from === to) return [];
        const type = relationTypeBetween(labels, from.label, to.label);
        return type === undefined ? [] : [aRelation(from, to, { type: type.id, author: reviewer })];
      });
      return {
        reviewer,
        state: 'in-progress' as const,
        annotations: AnnotationSet.of(own),
        relations: relations.sort(compareRelations),
        rejections: [],
        regions: [],
        unanchored: [],
        casework: [],
        details: null,
        note: '',
        correction: null,
      };
    });
}

function arbitraryReport(id: string): fc.Arbitrary<AnnotatedReport> {
  return arbitraryReportText.chain((text) =>
    fc
      .tuple(arbitraryLayer(text, 'final', id), arbitraryLayer(text, 'me', id))
      .chain((layers) => fc.subarray(layers))
      .map((layers) =>
        annotated(text, layers, {
          id,
          source: { name: `${id}.txt`, encoding: 'utf-8', sha256: '1'.repeat(64) },
        }),
      ),
  );
}

/** The project that the labelled reports are of. */
export const labelledProject: Project = aProject({
  labels,
  reviewers: [
    { id: '李雷', name: '李雷' },
    { id: 'me', name: 'Me' },
  ],
});

/** Projects whose annotations all keep the rules of their labels: what formats other than the lossless one are given. */
export const arbitraryLabelled: fc.Arbitrary<{
  readonly project: Project;
  readonly reports: readonly AnnotatedReport[];
}> = fc.record({
  project: fc.constant(labelledProject),
  reports: fc.subarray(['a', 'b', '报告-3']).chain((ids) => fc.tuple(...ids.map(arbitraryReport))),
});
