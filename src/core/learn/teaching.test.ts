import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { AnnotationSet } from '../annotation/annotation-set.ts';
import { proposableLabels } from '../propose/proposable.ts';
import type { Proposal } from '../propose/proposal.ts';
import { findProposals } from '../suggest/proposals.ts';
import { aRejection, anAnnotation } from '../testing/builders.ts';
import { markedText } from '../testing/marked-text.ts';
import { knownOf } from './known.ts';
import { LessonTally } from './lesson-tally.ts';
import { type Lessons, noLessons } from './lessons.ts';
import { answersIn } from './report-answers.ts';
import { Weigher, weighAll } from './weigh.ts';

interface Marked {
  readonly text: string;
  readonly marks: readonly {
    readonly start: number;
    readonly end: number;
    readonly label: string;
  }[];
}

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

const goldSchema = z.object({
  spans: z.array(z.object({ start: z.int(), end: z.int(), label: z.string() })),
});

const gold: readonly Marked[] = ['000_a8a546a845a771ee', '003_32f6aa44d8edf1e2'].map((name) => ({
  text: read(`../../../seeds/${name}.txt`),
  marks: goldSchema.parse(JSON.parse(read(`../testing/gold/${name}.json`))).spans,
}));

const folder = new URL('../testing/written/', import.meta.url);
const written: readonly Marked[] = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => markedText(readFileSync(new URL(name, folder), 'utf8')));

const nothing = { programs: [], rulesOff: [], lessons: [] };

/** What is proposed in a text once something was taught. */
function proposed(text: string, lessons: Lessons): readonly Proposal[] {
  const found = findProposals(text, proposableLabels, knownOf(nothing, lessons));
  return weighAll(found, text, new Weigher(lessons, []));
}

/** What a reviewer teaches who accepts every right proposal of a report, rejects the others, and marks by hand what was missed. */
function taughtBy(reports: readonly Marked[]): Lessons {
  const tally = new LessonTally();
  for (const [report, { text, marks }] of reports.entries()) {
    const proposals = findProposals(text, proposableLabels);
    const right = new Map(marks.map((mark) => [keyOf(mark), mark]));
    const byKey = new Map(proposals.map((proposal) => [keyOf(proposal), proposal]));
    const annotations = [...right].map(([key, { start, end, label }], index) => {
      const proposal = byKey.get(key);
      return anAnnotation({
        ...{ id: `a${index}`, start, end, label, quote: text.slice(start, end) },
        attributes: proposal?.attributes ?? {},
        provenance:
          proposal === undefined ? { kind: 'reviewer' } : { kind: 'rule', rule: proposal.rule },
      });
    });
    const rejections = proposals
      .filter((proposal) => !right.has(keyOf(proposal)))
      .map(({ start, end, label, rule, text: quote }, index) =>
        aRejection({ id: `r${index}`, start, end, label, rule, quote }),
      );
    tally.replace(
      `r${report}`,
      answersIn(text, [{ annotations: AnnotationSet.of(annotations), rejections }]),
    );
  }
  return tally.lessons;
}

function keyOf({ start, end, label }: { start: number; end: number; label: string }): string {
  return `${start} ${end} ${label}`;
}

interface Outcome {
  readonly hits: number;
  readonly misses: number;
  readonly alarms: number;
}

/** How proposals of a label fare on reports. */
function outcome(reports: readonly Marked[], lessons: Lessons, label: string): Outcome {
  const sums = { hits: 0, misses: 0, alarms: 0 };
  for (const { text, marks } of reports) {
    const wanted = new Set(marks.filter((mark) => mark.label === label).map(keyOf));
    const found = proposed(text, lessons).filter((proposal) => proposal.label === label);
    const hits = found.filter((proposal) => wanted.has(keyOf(proposal))).length;
    sums.hits += hits;
    sums.misses += wanted.size - hits;
    sums.alarms += found.length - hits;
  }
  return sums;
}

/** Each half of some reports taught on the other. */
function crossed(
  reports: readonly Marked[],
  label: string,
): readonly (readonly [before: Outcome, after: Outcome])[] {
  const even = reports.filter((_, index) => index % 2 === 0);
  const odd = reports.filter((_, index) => index % 2 === 1);
  return [
    [even, odd],
    [odd, even],
  ].map(([teaching = [], tested = []]) => [
    outcome(tested, noLessons, label),
    outcome(tested, taughtBy(teaching), label),
  ]);
}

describe('core/learn on reports that were annotated by hand', () => {
  it.each(['figure', 'location', 'program'])(
    'teaching on one half takes no %s from the other',
    (label) => {
      for (const reports of [gold, written]) {
        for (const [before, after] of crossed(reports, label)) {
          expect(after.hits).toBeGreaterThanOrEqual(before.hits);
          expect(after.hits - after.alarms).toBeGreaterThanOrEqual(before.hits - before.alarms);
        }
      }
    },
  );

  it('the first half of a report teaches its second half, and more is right than before', () => {
    const totals = { before: 0, after: 0 };
    for (const { text, marks } of [...gold, ...written]) {
      const middle = text.indexOf('\n', text.length / 2);
      if (middle === -1) continue;
      const first = {
        text: text.slice(0, middle),
        marks: marks.filter(({ end }) => end <= middle),
      };
      const second = {
        text: text.slice(middle),
        marks: marks
          .filter(({ start }) => start >= middle)
          .map((mark) => ({ ...mark, start: mark.start - middle, end: mark.end - middle })),
      };
      for (const label of proposableLabels) {
        const before = outcome([second], noLessons, label);
        const after = outcome([second], taughtBy([first]), label);
        expect(after.hits).toBeGreaterThanOrEqual(before.hits);
        totals.before += before.hits - before.alarms;
        totals.after += after.hits - after.alarms;
      }
    }
    expect(totals.after).toBeGreaterThanOrEqual(totals.before);
  });

  it('a reviewer who never wants some texts is asked about them less often, and loses nothing else', () => {
    // Every fifth text of the seeds' own places and programs is not wanted; they were not chosen by hand.
    const texts = readdirSync('seeds')
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(`seeds/${name}`, 'utf8'));
    const asked = { without: 0, with: 0 };
    const lost = new Set<string>();
    for (const text of texts) {
      const proposals = findProposals(text, ['location', 'program']);
      const distinct = [...new Set(proposals.map((proposal) => proposal.text))].sort();
      const unwanted = new Set(distinct.filter((_, index) => index % 5 === 0));
      const tally = new LessonTally();
      for (const proposal of proposals) {
        const { start, end, label, rule, text: quote } = proposal;
        const isUnwanted = unwanted.has(quote);
        const lessons = tally.lessons;
        const { silent } = new Weigher(lessons, []).weigh(proposal, text);
        if (isUnwanted) asked.without += 1;
        if (isUnwanted && !silent) asked.with += 1;
        if (!isUnwanted && silent) lost.add(quote);
        if (silent) continue;
        const layer = isUnwanted
          ? {
              annotations: AnnotationSet.of([]),
              rejections: [aRejection({ start, end, label, rule, quote })],
            }
          : {
              annotations: AnnotationSet.of([
                anAnnotation({ start, end, label, quote, provenance: { kind: 'rule', rule } }),
              ]),
              rejections: [],
            };
        tally.replace(`${label} ${start}`, answersIn(text, [layer]));
      }
    }
    expect(asked.with).toBeLessThan(asked.without);
    expect([...lost]).toEqual([]);
  });

  it('teaching on a report leaves nothing out that was right in it', () => {
    for (const report of [...gold, ...written]) {
      const lessons = taughtBy([report]);
      for (const label of proposableLabels) {
        const before = outcome([report], noLessons, label);
        const after = outcome([report], lessons, label);
        expect(after.hits).toBeGreaterThanOrEqual(before.hits);
        expect(after.alarms).toBeLessThanOrEqual(before.alarms);
      }
    }
  });
});
