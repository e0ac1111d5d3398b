import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AnnotationSet } from '../annotation/annotation-set.ts';
import { proposableLabels } from '../propose/proposable.ts';
import { findProposals } from '../suggest/proposals.ts';
import { aRejection, anAnnotation } from '../testing/builders.ts';
import { knownOf, sameKnown, teachTheSame } from './known.ts';
import { followLessons } from './lesson-news.ts';
import { LessonTally } from './lesson-tally.ts';
import { noLessons } from './lessons.ts';
import { answersIn } from './report-answers.ts';
import { Weigher, touchedBy, weighAll } from './weigh.ts';
import { Weighing } from './weighing.ts';

const text = '甲县脱贫5户，乙县脱贫5户，丙县发书7袋，甲县“暖冬计划”发书7摞，甲县发书9摞。';
const proposals = findProposals(text, proposableLabels);
const parts = { programs: [], rulesOff: [], lessons: [] };

const annotations = [
  ...proposals.map(({ start, end, label, rule, attributes }, index) =>
    anAnnotation({
      ...{ id: `p${index}`, start, end, label, attributes, quote: text.slice(start, end) },
      provenance: { kind: 'rule', rule },
    }),
  ),
  ...Array.from({ length: text.length - 2 }, (_, start) =>
    anAnnotation(
      {
        ...{ id: `a${start}`, start, end: start + 2 + (start % 2) },
        label: ['location', 'figure', 'program'][start % 3] ?? '',
        attributes: start % 3 === 0 ? { code: `${start % 2}`, level: '县' } : {},
        provenance: { kind: 'reviewer' },
      },
      text,
    ),
  ),
];

const rejections = proposals.map(({ start, end, label, rule }) =>
  aRejection({ start, end, label, rule }, text),
);

/** What reports are answered with, one after another: indices of annotations and refusals. */
const steps = fc.array(
  fc.record({
    report: fc.constantFrom('r1', 'r2', 'r3'),
    marked: fc.subarray(annotations),
    refused: fc.subarray(rejections),
  }),
  { minLength: 1, maxLength: 5 },
);

/** Takes every step, and gives what is taught before and after it. */
function follow(taken: typeof steps extends fc.Arbitrary<infer T> ? T : never) {
  const tally = new LessonTally();
  let lessons = followLessons(tally.lessons, tally.takeNews()).lessons;
  return taken.map(({ report, marked, refused }) => {
    const layer = { annotations: AnnotationSet.of(marked), rejections: refused };
    tally.replace(report, answersIn(text, [layer]));
    const before = lessons;
    const followed = followLessons(before, tally.takeNews());
    lessons = followed.lessons;
    return { before, followed, whole: tally.lessons };
  });
}

it('leads to what is taught on the whole', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      for (const { followed, whole } of follow(taken)) expect(followed.lessons).toEqual(whole);
    }),
  );
});

it('has a project know the same only where it does', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      for (const { before, followed } of follow(taken)) {
        if (!teachTheSame(parts, followed.before, followed.after)) continue;
        const same = sameKnown(knownOf(parts, before), knownOf(parts, followed.lessons));
        expect(same).toBe(true);
      }
    }),
  );
});

it('leaves the worth of a proposal alone that it does not touch, and weighing goes on where it stopped', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      let weigher = new Weigher(noLessons, []);
      let last = new Weighing(proposals, text, weigher);
      last.go(() => false);
      for (const { followed } of follow(taken)) {
        weigher = weigher.following(followed);
        const touched = [followed.before, followed.after].map((news) => touchedBy(news, text));
        const next = new Weighing(proposals, text, weigher, {
          before: last,
          isOther: (proposal) => touched.some((isTouched) => isTouched(proposal)),
        });
        while (!next.go(() => true));
        const plain = weighAll(proposals, text, new Weigher(followed.lessons, []));
        expect(next.shown).toEqual(plain);
        last = next;
      }
    }),
  );
});

it('tells what came to something else alone, and nothing of what came to the same', () => {
  const tally = new LessonTally();
  const layer = (marked: typeof annotations) => ({
    annotations: AnnotationSet.of(marked),
    rejections: [],
  });
  tally.replace('r1', answersIn(text, [layer(annotations.slice(0, 9))]));
  const { lessons } = tally;
  tally.takeNews();
  tally.replace('r1', answersIn(text, [layer(annotations.slice(0, 10))]));
  // Another object says the same.
  const again = annotations.slice(0, 9).map((annotation) => ({ ...annotation }));
  tally.replace('r1', answersIn(text, [layer(again)]));
  const same = tally.takeNews();
  expect(same).toEqual(noLessons);
  expect(followLessons(lessons, same).lessons).toBe(lessons);
  tally.replace('r1', answersIn(text, [layer(again.slice(0, 8))]));
  expect(tally.takeNews().texts.map((told) => told.text)).toEqual([again[8]?.quote]);
});
