import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Region, regionEdges } from '../../annotation/region.ts';
import { annotationProblem, regionProblem, rejectionProblem } from '../../annotation/problem.ts';
import { arbitraryCorpus } from '../../testing/arbitrary-corpus.ts';
import { aLayer, aRelation, aTime } from '../../testing/builders.ts';
import { annotated, quoted } from '../../testing/corpus-builders.ts';
import type { AnnotatedReport } from '../project.ts';
import { withoutRegions } from './without-regions.ts';

const hash = (text: string) => `hash of ${text.length}`;

function aRegion(text: string, quote: string, given: Partial<Region> = {}): Region {
  const start = text.indexOf(quote);
  const span = { start, end: start + quote.length };
  return {
    ...{ id: quote, ...span, ...regionEdges(text, span), excluded: true, reason: 'other' },
    ...{ author: '李雷', provenance: { kind: 'reviewer' }, at: aTime },
    ...given,
  };
}

const text = '首页 > 新闻2条\n\n📊全县脱贫1.2万人。\n  关闭窗口3  \n产业覆盖95.3%的村。';

test('regions go with the lines that they leave empty, and offsets follow', () => {
  const [people, share, link] = [
    quoted(text, '1.2万人'),
    quoted(text, '95.3%'),
    quoted(text, '2条'),
  ];
  const inLine = aRegion(text, '📊');
  const regions = [aRegion(text, '首页 > 新闻2条'), inLine, aRegion(text, '关闭窗口3')];
  const layer = aLayer([people, share, link], [aRelation(people, link), aRelation(people, share)], {
    regions,
  });
  const { annotated: short, left } = withoutRegions(annotated(text, [layer]), hash);
  expect(short.text).toBe('\n全县脱贫1.2万人。\n产业覆盖95.3%的村。');
  expect(
    short.layers[0]?.annotations.all.map(({ start, end }) => short.text.slice(start, end)),
  ).toEqual(['1.2万人', '95.3%']);
  expect({
    ...left,
    annotations: left.annotations.map(
      ({ reviewer, annotation }) => `${reviewer} ${annotation.quote}`,
    ),
  }).toEqual({
    stretches: [
      { start: 0, end: 10 },
      { start: 11, end: 13 },
      { start: 24, end: 34 },
    ],
    annotations: ['李雷 2条'],
    relations: 1,
  });
  expect(short.report).toMatchObject({ length: short.text.length, textSha256: hash(short.text) });
});

test('the adjudicated layer speaks alone, and what is kept does not go', () => {
  const regions = [aRegion(text, '首页'), aRegion(text, '关闭窗口', { excluded: false })];
  const mine = aLayer([], [], { regions });
  const final = aLayer([], [], { reviewer: 'final', regions: [aRegion(text, '产业')] });
  expect([
    withoutRegions(annotated(text, [mine]), hash).left.stretches,
    withoutRegions(annotated(text, [final, mine]), hash).left.stretches,
  ]).toEqual([[{ start: 0, end: 2 }], [{ start: 34, end: 36 }]]);
});

test('a report that leaves nothing out comes back as it is', () => {
  const report = annotated(text, [aLayer([quoted(text, '95.3%')])]);
  expect(withoutRegions(report, hash)).toEqual({
    annotated: report,
    left: { stretches: [], annotations: [], relations: 0 },
  });
});

/** The text of a report as the slow way leaves it: unit by unit. */
function slowly(
  { text: whole, layers }: AnnotatedReport,
  cut: readonly { start: number; end: number }[],
) {
  const left = Array.from({ length: whole.length }, (_, unit) => unit).filter(
    (unit) => !cut.some(({ start, end }) => start <= unit && unit < end),
  );
  const annotations = layers.map(({ annotations: all }) =>
    all.all
      .filter(({ start, end }) => !cut.some((hole) => hole.start < end && start < hole.end))
      .map(({ id, start }) => `${id} ${left.indexOf(start)}`),
  );
  return { text: left.map((unit) => whole.charAt(unit)).join(''), annotations };
}

test('every record stands where the slow way puts it, and fits the shorter text', () => {
  fc.assert(
    fc.property(arbitraryCorpus, ({ project, reports }) => {
      for (const report of reports) {
        const { annotated: short, left } = withoutRegions(report, hash);
        const expected = slowly(report, left.stretches);
        expect(short.text).toBe(expected.text);
        expect(
          short.layers.map(({ annotations }) =>
            annotations.all.map(({ id, start }) => `${id} ${start}`),
          ),
        ).toEqual(expected.annotations);
        for (const { annotations, rejections, regions, relations } of short.layers) {
          for (const each of annotations) {
            expect(['bad-span', 'quote-differs']).not.toContain(
              annotationProblem(short.text, project.labels, each)?.kind,
            );
          }
          expect(
            rejections.map((each) => rejectionProblem(short.text, each)).filter(Boolean),
          ).toEqual([]);
          expect(regions.map((each) => regionProblem(short.text, each)).filter(Boolean)).toEqual(
            [],
          );
          expect(
            relations.every(({ from, to }) => annotations.get(from) && annotations.get(to)),
          ).toBe(true);
        }
      }
    }),
  );
});
