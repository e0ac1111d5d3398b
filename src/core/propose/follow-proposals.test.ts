import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AnnotationSet } from '../annotation/annotation-set.ts';
import { compareRejections } from '../annotation/rejection.ts';
import { anAnnotation, aRejection } from '../testing/builders.ts';
import { compareSpans } from '../text/span.ts';
import { followOpen, sayOpen } from './follow-proposals.ts';
import { openProposals } from './open-proposals.ts';

const spans = fc
  .tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 20 }))
  .map(([start, length]) => ({ start, end: start + length }));
const labelled = fc.record(
  { span: spans, label: fc.constantFrom('figure', 'location') },
  { noNullPrototype: true },
);
const proposals = fc.array(labelled, { maxLength: 20 }).map((drafts) =>
  drafts
    .map(({ span, label }, index) => ({
      ...{ ...span, label, text: '', attributes: {}, score: 1, rule: `R${index % 3}` },
    }))
    .sort(compareSpans),
);
/** What goes and what comes with each edit, by place in the list of all that there may be. */
const edits = fc.array(fc.array(fc.nat({ max: 39 }), { minLength: 1, maxLength: 4 }), {
  maxLength: 12,
});

test('following edits says the same as asking everything again', () => {
  fc.assert(
    fc.property(
      proposals,
      fc.array(labelled, { minLength: 40, maxLength: 40 }),
      edits,
      (all, drafts, steps) => {
        const annotations = drafts.map(({ span, label }, id) => ({
          ...anAnnotation({ ...span, label, id: `a${id}` }),
          provenance: { kind: 'rule', rule: `R${id % 3}` } as const,
        }));
        const rejections = drafts.map(({ span, label }, id) =>
          aRejection({ ...span, label, id: `r${id}` }),
        );
        const there = new Set<number>();
        const layer = () => ({
          annotations: AnnotationSet.of(annotations.filter((_, id) => id < 30 && there.has(id))),
          rejections: rejections
            .filter((_, id) => id >= 30 && there.has(id))
            .sort(compareRejections),
        });
        let said = sayOpen(all, layer(), []);
        for (const step of steps) {
          for (const id of step) if (!there.delete(id)) there.add(id);
          const now = layer();
          said = followOpen(said, now);
          expect(said.open.all).toEqual(openProposals(all, now, []).all);
        }
      },
    ),
    { numRuns: 400 },
  );
});
