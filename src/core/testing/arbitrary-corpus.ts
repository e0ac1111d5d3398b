import fc from 'fast-check';
import { type Annotation, verdicts } from '../annotation/annotation.ts';
import { AnnotationSet } from '../annotation/annotation-set.ts';
import { builtInLabels } from '../annotation/label/built-in-labels.ts';
import { compareCaseRecords } from '../annotation/casework.ts';
import { compareRelations } from '../annotation/edit/change.ts';
import { type Layer, reportStates } from '../annotation/layer.ts';
import { type Region, compareRegions, regionEdges, regionReasons } from '../annotation/region.ts';
import { type Rejection, compareRejections } from '../annotation/rejection.ts';
import { type Unanchored, compareUnanchored } from '../annotation/unanchored.ts';
import { type Correction, decisions } from '../correct/correction.ts';
import type { AnnotatedReport, Project } from '../project/project.ts';
import { isSpanOf } from '../text/span.ts';
import { arbitraryCasework } from './arbitrary-casework.ts';
import { aRelation } from './builders.ts';
import { aProject, annotated } from './corpus-builders.ts';

const pieces = [
  ...'近4万人，吉林省延边州。！？“”\n\t 　ABC|"\\',
  '📊',
  '𠮷',
  '👨‍👩‍👧',
  '\u2028',
  '\u2029',
  '\u0085',
  '\ud83d',
  '\udc00',
  '\ufeff',
  '\u0000',
  '葛\u{e0100}',
];

/** Texts of everything that upsets readers: emoji, lone surrogates, odd line ends. */
export const arbitraryText = fc.string({ unit: fc.constantFrom(...pieces), maxLength: 60 });

const instant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

const provenance = fc.oneof(
  fc.record({ kind: fc.constant('reviewer' as const) }),
  fc.record({ kind: fc.constant('rule' as const), rule: arbitraryText }),
  fc.record({ kind: fc.constant('import' as const), format: fc.constant('brat') }),
);

const attributes = fc.dictionary(
  fc.constantFrom('value', 'unit', 'measure', 'path', '其他', '10', '9'),
  fc.oneof(arbitraryText, fc.array(arbitraryText, { maxLength: 3 })),
);

function arbitraryAnnotation(text: string): fc.Arbitrary<Annotation> {
  const offset = fc.nat({ max: text.length });
  return fc
    .record({
      id: fc.uuid(),
      edges: fc.tuple(offset, offset),
      label: fc.constantFrom(...builtInLabels.labels.map(({ id }) => id)),
      attributes,
      verdict: fc.constantFrom(...verdicts),
      note: arbitraryText,
      flagged: fc.boolean(),
      author: fc.constantFrom('me', 'li'),
      provenance,
      createdAt: instant,
      updatedAt: instant,
    })
    .map(({ edges, ...rest }) => {
      const [start, end] = [Math.min(...edges), Math.max(...edges)];
      return { ...rest, start, end, quote: text.slice(start, end) };
    })
    .filter((annotation) => isSpanOf(text, annotation));
}

function arbitraryRejection(text: string): fc.Arbitrary<Rejection> {
  return fc
    .tuple(arbitraryAnnotation(text), arbitraryText)
    .map(([{ id, start, end, quote, label, author, createdAt }, rule]) => ({
      id: `rejected-${id}`,
      start,
      end,
      quote,
      label,
      rule,
      author,
      at: createdAt,
    }));
}

function arbitraryRegion(text: string): fc.Arbitrary<Region> {
  return fc
    .tuple(arbitraryAnnotation(text), fc.boolean(), fc.constantFrom(...regionReasons))
    .map(([{ id, start, end, author, provenance, createdAt }, excluded, reason]) => ({
      id: `region-${id}`,
      start,
      end,
      ...regionEdges(text, { start, end }),
      excluded,
      reason,
      author,
      provenance,
      at: createdAt,
    }));
}

/** What has lost its place in some other text. */
const arbitraryUnanchored: fc.Arbitrary<Unanchored> = fc
  .constantFrom('她说近4万人，另有3个镇', '📊其中𠮷林2县')
  .chain((text) =>
    fc.oneof(
      fc.tuple(fc.constant('annotation' as const), arbitraryAnnotation(text)),
      fc.tuple(fc.constant('rejection' as const), arbitraryRejection(text)),
      fc.tuple(fc.constant('region' as const), arbitraryRegion(text)),
    ),
  )
  .map(([kind, record]) => {
    const id = `astray-${record.id}`;
    const common = { id, relations: [], before: '她说', after: '，另有' };
    if (kind === 'annotation') return { ...common, kind, record: { ...record, id } };
    if (kind === 'rejection') return { ...common, kind, record: { ...record, id } };
    return { ...common, kind, record: { ...record, id } };
  });

const arbitraryDetails = fc.record({
  title: arbitraryText.map((title) => `题${title}`),
  date: fc.constantFrom(null, '2020-02-29'),
  outlet: fc.constantFrom(null, '延边日报'),
  author: fc.constantFrom(null, '王芳'),
  url: fc.constantFrom(null, 'http://www.example.cn/a.html?b=1#c'),
});

function arbitraryLayer(text: string, reviewer: string): fc.Arbitrary<Layer> {
  return fc
    .record({
      state: fc.constantFrom(...reportStates),
      annotations:
        text.length === 0
          ? fc.constant([])
          : fc.uniqueArray(arbitraryAnnotation(text), {
              selector: ({ id }) => id,
              maxLength: 6,
              depthIdentifier: 'annotations',
            }),
      rejections:
        text.length === 0
          ? fc.constant([])
          : fc.uniqueArray(arbitraryRejection(text), { selector: ({ id }) => id, maxLength: 3 }),
      regions:
        text.length === 0
          ? fc.constant([])
          : fc.uniqueArray(arbitraryRegion(text), { selector: ({ id }) => id, maxLength: 3 }),
      unanchored: fc.uniqueArray(arbitraryUnanchored, { selector: ({ id }) => id, maxLength: 3 }),
      casework: arbitraryCasework(text),
      details: fc.option(arbitraryDetails),
      note: fc.constantFrom('', '回头再看“第三段”\n两行'),
      correction: fc.option(fc.constant('correction-1')),
      links: fc.uniqueArray(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 5 }), instant), {
        selector: ([from, to]) => `${from}-${to}`,
        maxLength: 4,
      }),
    })
    .map(({ annotations, rejections, regions, unanchored, casework, links, ...rest }) => ({
      reviewer,
      ...rest,
      annotations: AnnotationSet.of(annotations),
      relations: links
        .flatMap(([first, second, createdAt]) => {
          const from = annotations[first];
          const to = annotations[second];
          return from && to ? [aRelation(from, to, { createdAt })] : [];
        })
        .sort(compareRelations),
      rejections: [...rejections].sort(compareRejections),
      regions: [...regions].sort(compareRegions),
      unanchored: [...unanchored].sort(compareUnanchored),
      casework: [...casework].sort(compareCaseRecords),
    }));
}

/** Corrections that go on where the one before ended; what they do to a text is nothing that a format asks. */
const arbitraryCorrections: fc.Arbitrary<readonly Correction[]> = fc
  .array(
    fc.record({
      author: fc.constantFrom('me', 'li'),
      at: instant,
      takesBack: fc.constantFrom(null, 'correction-0'),
      edits: fc.array(
        fc.record({ at: fc.nat({ max: 60 }), removed: arbitraryText, added: arbitraryText }),
        { minLength: 1, maxLength: 3 },
      ),
      decisions: fc.array(
        fc.record({
          layer: fc.constantFrom('me', 'final'),
          annotation: fc.uuid(),
          decision: fc.constantFrom(...decisions),
        }),
        { maxLength: 2 },
      ),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((all) =>
    all.map((each, index) => ({
      ...each,
      id: `correction-${index}`,
      beforeSha256: String(index).repeat(64),
      afterSha256: String(index + 1).repeat(64),
    })),
  );

function arbitraryReport(id: string): fc.Arbitrary<AnnotatedReport> {
  return arbitraryText.chain((text) =>
    fc
      .record({
        final: arbitraryLayer(text, 'final'),
        me: arbitraryLayer(text, 'me'),
        layers: fc.subarray(['final', 'me'] as const),
        date: fc.constantFrom(null, '2019-09-18'),
        outlet: fc.constantFrom(null, '吉林日报'),
        author: fc.constantFrom(null, '王芳'),
        url: fc.constantFrom(null, 'https://example.cn/1'),
        source: fc.option(fc.uint8Array({ maxLength: 20 })),
        corrected: fc.option(arbitraryCorrections, { nil: undefined }),
      })
      .map(({ layers, date, outlet, author, url, source, corrected, ...byReviewer }) => ({
        ...annotated(
          text,
          layers.map((reviewer) => byReviewer[reviewer]),
          {
            id,
            date,
            outlet,
            author,
            url,
            ...(corrected !== undefined && { corrections: corrected }),
            source: { name: `${id}.txt`, encoding: 'utf-8', sha256: '1'.repeat(64) },
          },
        ),
        source,
      })),
  );
}

/** Whole projects, from empty to three reports with two reviewers. */
export const arbitraryCorpus: fc.Arbitrary<{
  readonly project: Project;
  readonly reports: readonly AnnotatedReport[];
}> = fc.record({
  project: fc
    .record({ name: arbitraryText, id: fc.uuid() })
    .map(({ id, name }) => aProject({ id, name: `项目${name}` })),
  reports: fc.subarray(['a', 'b', '报告-3']).chain((ids) => fc.tuple(...ids.map(arbitraryReport))),
});
