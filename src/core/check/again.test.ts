import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findProposals } from '../suggest/proposals.ts';
import { markedText } from '../testing/marked-text.ts';
import type { CheckFigure } from './check.ts';
import { findChecks } from './find.ts';
import { newMemory } from './scene.ts';

const seeds = join(import.meta.dirname, '..', '..', '..', 'seeds');
const written = join(import.meta.dirname, '..', 'testing', 'written');
const texts = [
  ...textsIn(seeds),
  textsIn(written)
    .map((source) => markedText(source).text)
    .join('\n'),
];

function textsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => new TextDecoder().decode(readFileSync(join(folder, name))));
}

/** Numbers that say what is edited how. */
const edits = fc.array(fc.tuple(fc.nat(8), fc.nat(5000), fc.nat(5000)), {
  minLength: 20,
  maxLength: 40,
});

test.each(texts)(
  'what is remembered from before an edit never changes what is found after it',
  (text) => {
    const spare = findProposals(text, ['figure']);
    const property = fc.property(edits, (script) => {
      const memory = newMemory();
      let report: Report = { text, figures: spare };
      for (const edit of script) {
        report = edited(report, spare, edit);
        const again = findChecks(report.text, report.figures, memory);
        // A memory of its own has nothing in it.
        expect(again).toEqual(findChecks(report.text, report.figures));
      }
    });
    fc.assert(property, { numRuns: 3, seed: 20261128 });
  },
  120_000,
);

interface Report {
  readonly text: string;
  readonly figures: readonly CheckFigure[];
}

/** One edit as reviewers make them: a figure goes, comes back, gets another number, unit or edge; words are corrected, lines parted and joined. */
function edited(
  report: Report,
  spare: readonly CheckFigure[],
  [what, where, number]: readonly [number, number, number],
): Report {
  const { text, figures } = report;
  const at = where % Math.max(figures.length, 1);
  const figure = figures[at];
  const other = spare[number % spare.length];
  if (figure === undefined || other === undefined) return report;
  const put = (next: CheckFigure): Report => ({ text, figures: figures.with(at, next) });
  const attributes = (changed: CheckFigure['attributes']): Report =>
    put({ ...figure, attributes: { ...figure.attributes, ...changed } });
  switch (what) {
    case 0:
      return { text, figures: figures.filter((_, index) => index !== at) };
    case 1:
      return figures.some(({ start }) => start === other.start) || other.end > text.length
        ? report
        : { text, figures: [...figures, other] };
    case 2:
      return attributes({ value: String(number) });
    case 3:
      return attributes({ unit: other.attributes['unit'] ?? '' });
    case 4:
      return put({ ...figure, end: Math.max(figure.start + 1, figure.end - 1) });
    case 5:
      return attributes({ change: 'up' });
    case 6:
      return corrected(
        report,
        figure.start,
        ['占', '其中', '比上年增长', '人均'][number % 4] ?? '',
      );
    case 7:
      return corrected(report, figure.start, '\n');
    default:
      return corrected(report, text.indexOf('\n', figure.end), '');
  }
}

/** Words put into a text before a place, or, where they are none, the character there taken out; figures move with it, and one that it touches goes. */
function corrected({ text, figures }: Report, at: number, words: string): Report {
  if (at < 0) return { text, figures };
  const until = words === '' ? at + 1 : at;
  const by = words.length - (until - at);
  return {
    text: text.slice(0, at) + words + text.slice(until),
    figures: figures.flatMap((figure) =>
      figure.end <= at
        ? [figure]
        : figure.start >= until
          ? [{ ...figure, start: figure.start + by, end: figure.end + by }]
          : [],
    ),
  };
}
