import { expect, test } from 'vitest';
import type { CheckAnswer } from '../annotation/casework.ts';
import { answeredChecks, byStanding, checkKey, isDoubt, isOpenFinding } from './answered.ts';
import type { FoundCheck } from './check.ts';

const figure = (start: number, end: number) => ({ start, end, text: '', value: '1', unit: '' });

function aCheck(given: Partial<FoundCheck> = {}): FoundCheck {
  return {
    ...{ kind: 'sum', rule: 'parts', figures: [figure(0, 3), figure(5, 8)] },
    ...{ formula: '1 + 1 ≠ 3', computed: '2', stated: '3', outcome: 'fails', confidence: 0.9 },
    ...{ planned: false, ...given },
  };
}

function anAnswer(given: Partial<CheckAnswer> = {}): CheckAnswer {
  return {
    ...{ kind: 'answer', id: 'a', author: '李雷', at: '2026-01-02T03:04:05.678Z', check: 'sum' },
    figures: [
      { start: 0, end: 3, quote: '100' },
      { start: 5, end: 8, quote: '200' },
    ],
    ...{ formula: '1 + 1 ≠ 3', answer: 'excused', reason: 'rounding', note: '' },
    ...given,
  };
}

const answerOf = (check: FoundCheck, ...answers: readonly CheckAnswer[]) =>
  answeredChecks([check], answers)[0];

test('an answer is found by kind and figures, although an edge has moved', () => {
  const moved = aCheck({ figures: [figure(0, 4), figure(6, 8)] });
  expect(answerOf(moved, anAnswer())?.answer?.id).toBe('a');
  expect(answerOf(aCheck({ kind: 'difference' }), anAnswer())?.given).toEqual([]);
  expect(answerOf(aCheck({ figures: [figure(0, 3), figure(9, 12)] }), anAnswer())?.given).toEqual(
    [],
  );
  const three = aCheck({ figures: [figure(0, 3), figure(5, 8), figure(9, 12)] });
  expect(answerOf(three, anAnswer())?.given).toEqual([]);
});

test('an answer follows its words where the text has moved, and only with the same formula', () => {
  const figureOf = (start: number, text: string) => ({ ...figure(start, start + 3), text });
  const far = aCheck({ figures: [figureOf(50, '100'), figureOf(55, '200')] });
  expect(answerOf(far, anAnswer())?.answer?.id).toBe('a');
  expect(answerOf({ ...far, formula: '1 + 1 = 2' }, anAnswer())?.given).toEqual([]);
});

test('an answer to other numbers no longer holds, and is remembered as given', () => {
  const now = answerOf(aCheck({ formula: '1 + 2 ≠ 4' }), anAnswer());
  expect([now?.answer, now?.given.map(({ id }) => id)]).toEqual([null, ['a']]);
  expect(now && isOpenFinding(now)).toBe(true);
});

test('what fails stands first, what has been dealt with last', () => {
  const checks = [
    aCheck({ outcome: 'holds', figures: [figure(20, 22)] }),
    aCheck({ figures: [figure(0, 3), figure(5, 8)] }),
    aCheck({ outcome: 'within rounding', figures: [figure(30, 32)] }),
    aCheck({ outcome: 'cannot tell', figures: [figure(40, 42)] }),
    aCheck({ figures: [figure(50, 52)] }),
  ];
  const answered = answeredChecks(checks, [anAnswer()]);
  expect(byStanding(answered).map(({ key }) => key)).toEqual(
    [checks[4], checks[3], checks[2], checks[0], checks[1]].map((check) =>
      check === undefined ? '' : checkKey(check),
    ),
  );
});

test('a confirmed finding still casts doubt; an excused or rejected one does not', () => {
  const doubts = (['confirmed', 'excused', 'rejected'] as const).map((answer) => {
    const answered = answerOf(aCheck(), anAnswer({ answer, reason: null }));
    return answered && [isDoubt(answered), isOpenFinding(answered)];
  });
  expect(doubts).toEqual([
    [true, false],
    [false, false],
    [false, false],
  ]);
});

test('what is only implied stands behind what is stated, in its group', () => {
  const checks = [
    aCheck({ outcome: 'holds', confidence: 0.2, figures: [figure(1, 2)] }),
    aCheck({ outcome: 'holds', confidence: 0.9, figures: [figure(20, 22)] }),
    aCheck({ outcome: 'fails', confidence: 0.35, figures: [figure(30, 32)] }),
  ];
  const starts = byStanding(answeredChecks(checks, [])).map(({ check }) => check.figures[0]?.start);
  expect(starts).toEqual([30, 20, 1]);
});
