import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findProposals } from '../suggest/proposals.ts';
import type { CheckFigure } from './check.ts';
import { findChecks } from './find.ts';

const seeds = join(import.meta.dirname, '..', '..', '..', 'seeds');
const texts = readdirSync(seeds)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => new TextDecoder().decode(readFileSync(join(seeds, name))));

/** Numbers that say what is edited how. */
const edits = fc.array(fc.tuple(fc.nat(5), fc.nat(5000), fc.nat(5000)), {
  minLength: 20,
  maxLength: 40,
});

test.each(texts)(
  'what is known of figures from before an edit never changes what is found after it',
  (text) => {
    const spare = findProposals(text, ['figure']);
    const property = fc.property(edits, (script) => {
      let figures: readonly CheckFigure[] = spare;
      for (const edit of script) {
        figures = edited(figures, spare, edit);
        // Figures that nobody has seen have nothing known of them.
        const fresh = figures.map((figure) => ({
          ...figure,
          attributes: { ...figure.attributes },
        }));
        expect(findChecks(text, figures)).toEqual(findChecks(text, fresh));
      }
    });
    fc.assert(property, { numRuns: 3, seed: 20261128 });
  },
  120_000,
);

/** One edit as reviewers make them: a figure goes, comes back, gets another number, unit or edge. */
function edited(
  figures: readonly CheckFigure[],
  spare: readonly CheckFigure[],
  [what, where, number]: readonly [number, number, number],
): readonly CheckFigure[] {
  const at = where % Math.max(figures.length, 1);
  const figure = figures[at];
  const other = spare[number % spare.length];
  if (figure === undefined || other === undefined) return spare;
  const put = (next: CheckFigure): readonly CheckFigure[] => figures.with(at, next);
  switch (what) {
    case 0:
      return figures.filter((_, index) => index !== at);
    case 1:
      return figures.includes(other) ? figures : [...figures, other];
    case 2:
      return put({ ...figure, attributes: { ...figure.attributes, value: String(number) } });
    case 3:
      return put({
        ...figure,
        attributes: { ...figure.attributes, unit: other.attributes['unit'] ?? '' },
      });
    case 4:
      return put({ ...figure, end: Math.max(figure.start + 1, figure.end - 1) });
    default:
      return put({ ...figure, attributes: { ...figure.attributes, change: 'up' } });
  }
}
