import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AnnotationSet } from '../annotation/annotation-set.ts';
import { overlaps } from '../text/span.ts';
import { aLayer, anAnnotation, aRejection } from '../testing/builders.ts';
import { openProposals, withoutRules } from './open-proposals.ts';
import type { Proposal } from './proposal.ts';

function aProposal(start: number, end: number, given: Partial<Proposal> = {}): Proposal {
  const text = '字'.repeat(end - start);
  return { start, end, text, label: 'figure', attributes: {}, score: 0.9, rule: 'F1', ...given };
}

describe('core/propose/open-proposals', () => {
  const first = aProposal(0, 3);
  const second = aProposal(5, 8);
  const place = aProposal(5, 8, { label: 'location', rule: 'L1' });
  const all = [first, second, place];

  test('leaves all open that nobody has answered', () => {
    expect(openProposals(all, aLayer(), []).all).toEqual(all);
  });

  test('drops what overlaps an annotation of its label, and leaves other labels open', () => {
    const layer = aLayer([anAnnotation({ start: 7, end: 12 })]);
    expect(openProposals(all, layer, []).all).toEqual([first, place]);
  });

  test('drops what was accepted under another label', () => {
    const provenance = { kind: 'rule', rule: 'L1' } as const;
    const layer = aLayer([anAnnotation({ start: 5, end: 8, label: 'program', provenance })]);
    expect(openProposals(all, layer, []).all).toEqual([first, second]);
  });

  test('drops what was rejected: the same span under the same label', () => {
    const rejections = [aRejection({ start: 5, end: 8, label: 'location' })];
    expect(openProposals(all, aLayer([], [], { rejections }), []).all).toEqual([first, second]);
  });

  test('drops the labels that are switched off', () => {
    expect(openProposals(all, aLayer(), ['figure']).all).toEqual([place]);
  });

  test('leaves out the rules that are switched off', () => {
    expect(withoutRules(all, ['L1'])).toEqual([first, second]);
    expect(withoutRules(all, [])).toBe(all);
  });

  test('finds by place and goes round the ends', () => {
    const open = openProposals(all, aLayer(), []);
    expect({
      at: open.at(6),
      nowhere: open.at(4),
      found: open.find({ start: 5, end: 8 }, 'location'),
      next: open.beside({ start: 0, end: 3 }, 1),
      round: open.beside({ start: 9, end: 9 }, 1),
      previous: open.beside({ start: 0, end: 3 }, -1),
    }).toEqual({
      at: second,
      nowhere: undefined,
      found: place,
      next: second,
      round: first,
      previous: place,
    });
  });

  test('agrees with looking at every pair', () => {
    const span = fc
      .tuple(fc.nat({ max: 60 }), fc.integer({ min: 1, max: 12 }))
      .map(([start, length]) => ({ start, end: start + length }));
    const label = fc.constantFrom('figure', 'location');
    fc.assert(
      fc.property(
        fc.array(fc.tuple(span, label), { maxLength: 20 }),
        fc.array(fc.tuple(span, label), { maxLength: 20 }),
        (proposed, annotated) => {
          const proposals = proposed
            .map(([{ start, end }, given]) => aProposal(start, end, { label: given }))
            .sort((a, b) => a.start - b.start || b.end - a.end);
          const annotations = annotated.map(([each, given], index) =>
            anAnnotation({ ...each, label: given, id: `a${index}` }),
          );
          const layer = { annotations: AnnotationSet.of(annotations), rejections: [] };
          expect(openProposals(proposals, layer, []).all).toEqual(
            proposals.filter(
              (proposal) =>
                !annotations.some(
                  (other) => other.label === proposal.label && overlaps(other, proposal),
                ),
            ),
          );
        },
      ),
      { seed: 5 },
    );
  });
});
