import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AnnotationSet } from '../annotation/annotation-set.ts';
import { aRejection, anAnnotation } from '../testing/builders.ts';
import { LessonTally } from './lesson-tally.ts';
import { type Answer, answersIn } from './report-answers.ts';

const text = '甲县脱贫5户，乙县脱贫5户，丙县脱贫7袋。';

const annotations = Array.from({ length: text.length - 1 }, (_, start) => {
  const label = start % 3 === 0 ? 'location' : 'figure';
  const attributes = label === 'location' ? { code: `${start % 2}`, level: '县' } : {};
  return anAnnotation({ start, end: start + 2, label, attributes }, text);
});

const rejections = Array.from({ length: text.length }, (_, start) =>
  aRejection({ start, end: start + 1 }, text),
);

/** The answers of a report with some of the annotations and refusals above. */
function answersOf(chosen: readonly number[]): readonly Answer[] {
  const some = <T>(all: readonly T[]) => all.filter((_, index) => chosen.includes(index));
  return answersIn(text, [
    { annotations: AnnotationSet.of(some(annotations)), rejections: some(rejections) },
  ]);
}

it('counts a report that is answered otherwise as if it had never been counted before', () => {
  const choice = fc.subarray([...text].map((_, index) => index));
  const steps = fc.array(fc.tuple(fc.constantFrom('r1', 'r2', 'r3'), choice), { minLength: 1 });
  fc.assert(
    fc.property(steps, (replaced) => {
      const tally = new LessonTally();
      for (const [report, chosen] of replaced) tally.replace(report, answersOf(chosen));
      const plain = new LessonTally();
      for (const [report, chosen] of new Map(replaced)) plain.replace(report, answersOf(chosen));
      expect(tally.lessons).toEqual(plain.lessons);
    }),
  );
});

it('reads the same annotation of a text once, and in another text anew', () => {
  const [annotation] = annotations;
  const layer = { annotations: AnnotationSet.of(annotation ? [annotation] : []), rejections: [] };
  const [first] = answersIn(text, [layer]);
  expect(answersIn(text, [layer])[0]).toBe(first);
  expect(answersIn(text.replace('脱贫', '减贫'), [layer])[0]).toMatchObject({ after: '减贫' });
});
