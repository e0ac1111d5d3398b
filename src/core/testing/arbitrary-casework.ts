import fc from 'fast-check';
import {
  type CaseRecord,
  type QuotedSpan,
  checkAnswers,
  excuseReasons,
  priorities,
} from '../annotation/casework.ts';
import { isSpanOf } from '../text/span.ts';

const sha256 = fc.constantFrom('0'.repeat(64), 'ab'.repeat(32));
const words = fc.constantFrom('', '统计年鉴', '表 3-1', '=1+1', '“近4万人”\n', '\u{20bb7}');
const stamp = {
  id: fc.uuid().map((id) => `case-${id}`),
  author: fc.constantFrom('me', 'li'),
  at: fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString()),
};

function quotedSpan(text: string): fc.Arbitrary<QuotedSpan> {
  const offset = fc.nat({ max: text.length });
  return fc
    .tuple(offset, offset)
    .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
    .filter((span) => isSpanOf(text, span))
    .map((span) => ({ ...span, quote: text.slice(span.start, span.end) }));
}

const evidence = fc.record({
  kind: fc.constant('evidence' as const),
  ...stamp,
  source: words,
  locator: words,
  quote: words,
  url: words,
  seen: fc.constantFrom(null, '2026-01-31'),
  file: fc.option(fc.record({ name: fc.constant('表.pdf'), sha256, size: fc.nat() })),
  passage: fc.option(
    fc.record({
      report: fc.constant('b'),
      start: fc.constant(0),
      end: fc.constant(3),
      quote: fc.constant('近4万'),
    }),
  ),
});

const assessment = fc.record({
  kind: fc.constant('assessment' as const),
  ...stamp,
  annotation: fc.uuid(),
  claim: fc.boolean(),
  priority: fc.constantFrom(...priorities),
  assignee: words,
  rightValue: words,
  evidence: fc.array(fc.uuid(), { maxLength: 2 }),
});

const ownCheck = fc.record({
  kind: fc.constant('check' as const),
  ...stamp,
  figures: fc.array(fc.record({ name: fc.constantFrom('a', 'b'), annotation: fc.uuid() }), {
    maxLength: 2,
  }),
  formula: words,
  note: words,
});

function answer(text: string) {
  return fc.record({
    kind: fc.constant('answer' as const),
    ...stamp,
    check: fc.constantFrom('sum', 'change'),
    figures: fc.array(quotedSpan(text), { minLength: 1, maxLength: 3 }),
    formula: words,
    answer: fc.constantFrom(...checkAnswers),
    reason: fc.option(fc.constantFrom(...excuseReasons)),
    note: words,
  });
}

/** What the fact-check desk may have kept of a text; records refer to one another at random. */
export function arbitraryCasework(text: string): fc.Arbitrary<readonly CaseRecord[]> {
  const record: fc.Arbitrary<CaseRecord> =
    text.length === 0
      ? fc.oneof(evidence, assessment, ownCheck)
      : fc.oneof(evidence, assessment, ownCheck, answer(text));
  return fc.uniqueArray(record, { selector: ({ id }) => id, maxLength: 4 });
}
