import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AppError } from '../../../core/base/app-error.ts';
import { type Result, err, ok } from '../../../core/base/result.ts';
import type { FoundCheck } from '../../../core/check/check.ts';
import { findChecks } from '../../../core/check/find.ts';
import { findProposals } from '../../../core/suggest/proposals.ts';
import type { Attributes } from '../../../core/annotation/label/attribute.ts';
import { sayOfCheck, stepFinding, takeAnswerBack } from './check-gestures.ts';
import { checksNow, checksOfSpan, countOutcome, currentCheckOf } from './checks-now.ts';
import { createDesk } from '../desk.ts';
import { watchHands } from '../hands.ts';
import { relabelActive } from '../report/gestures.ts';
import { keepChecking } from './keep-checking.ts';
import { acceptCurrent, stepProposal } from '../proposals/proposal-gestures.ts';
import { aProject, aReport, openingOnly } from '../testing/one-report.ts';

const counted = '全县共有贫困户1676户，其中东乡979户，西乡103户，南乡600户。\n评审村里的户数另计。';

interface Asked {
  readonly figures: readonly { readonly start: number; readonly attributes: Attributes }[];
  readonly answer: (result: Result<readonly FoundCheck[], AppError>) => void;
}

/** A desk with the report open and its figures proposed, and a checker that is answered by hand. */
async function aDesk(text = counted) {
  const desk = createDesk(openingOnly(text));
  const report = aReport(text.length);
  desk.setState({ project: aProject(report) });
  const asked: Asked[] = [];
  const told: string[] = [];
  const place = new EventTarget();
  const stop = keepChecking(
    desk,
    {
      ask: (_, figures, _frame, answer) => asked.push({ figures, answer }),
      prepare: () => told.push('prepared'),
      stop: () => told.push('stopped'),
    },
    watchHands(place),
  );
  await desk.getState().openReport(report.id);
  desk.getState().setProposals({ kind: 'computing' });
  vi.runAllTimers();
  return { desk, asked, stop, told, place };
}

/** Checks what was asked last, as the worker does. */
function answerLast(asked: readonly Asked[]): void {
  const last = asked.at(-1);
  last?.answer(
    ok(
      findChecks(
        counted,
        last.figures.map((figure) => ({ ...figure, end: endOf(figure.start) })),
      ),
    ),
  );
}

function endOf(start: number): number {
  return findProposals(counted, ['figure']).find((one) => one.start === start)?.end ?? start;
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('what checks is made ready at rest once a project is open, before any report is', () => {
  const desk = createDesk(openingOnly(counted));
  const told: string[] = [];
  const stop = keepChecking(
    desk,
    {
      ask: () => undefined,
      prepare: () => told.push('prepared'),
      stop: () => told.push('stopped'),
    },
    watchHands(new EventTarget()),
  );
  vi.runAllTimers();
  expect(told).toEqual([]);
  desk.setState({ project: aProject(aReport(counted.length)) });
  expect(told).toEqual([]);
  vi.runAllTimers();
  expect(told).toEqual(['prepared']);
  stop();
});

test('accepted and proposed figures are checked, and again after each edit of one', async () => {
  const { desk, asked, stop, told } = await aDesk();
  const before = asked.length;
  desk.getState().setProposals({ kind: 'found', all: findProposals(counted, ['figure']) });
  vi.runAllTimers();
  expect(asked).toHaveLength(before + 1);
  expect(asked.at(-1)?.figures).toHaveLength(4);
  answerLast(asked);
  expect(countOutcome(desk.getState(), 'fails')).toBe(1);
  stepProposal(desk, 1);
  acceptCurrent(desk);
  vi.runAllTimers();
  expect(asked.at(-1)?.figures).toHaveLength(4);
  desk.getState().activate(desk.getState().open?.layer.annotations.all[0]?.id ?? null);
  relabelActive(desk, 'location');
  vi.runAllTimers();
  expect(asked.at(-1)?.figures).toHaveLength(3);
  stop();
  // While the report is still read, so that its first checks need not wait.
  expect(told).toEqual(['prepared', 'stopped']);
});

test('of a report with many figures the hands rest before it is checked, or two seconds have gone by', async () => {
  const many = '其中东乡979户，西乡103户。'.repeat(501);
  const { desk, asked, place } = await aDesk(many);
  desk.getState().setProposals({ kind: 'found', all: findProposals(many, ['figure']) });
  vi.runAllTimers();
  const before = asked.length;
  const accept = (): void => {
    stepProposal(desk, 1);
    place.dispatchEvent(new Event('keydown'));
    acceptCurrent(desk);
  };
  accept();
  vi.advanceTimersByTime(200);
  place.dispatchEvent(new Event('keydown'));
  vi.advanceTimersByTime(299);
  expect(asked).toHaveLength(before);
  vi.advanceTimersByTime(1);
  expect(asked).toHaveLength(before + 1);
  for (let press = 0; press < 10; press += 1) {
    accept();
    vi.advanceTimersByTime(200);
  }
  expect(asked).toHaveLength(before + 2);
  expect(asked.at(-1)?.figures).toHaveLength(1002);
});

test('an answer for another text is let go, and a failure is shown', async () => {
  const { desk, asked } = await aDesk();
  desk.getState().setProposals({ kind: 'found', all: [] });
  vi.runAllTimers();
  desk.getState().closeReport();
  answerLast(asked);
  expect(desk.getState().checks.kind).toBe('none');
  await desk.getState().openReport('r');
  vi.runAllTimers();
  asked.at(-1)?.answer(err({ code: 'internal', detail: 'x' }));
  expect([desk.getState().checks.kind, desk.getState().errors]).toEqual([
    'failed',
    [{ code: 'internal', detail: 'x' }],
  ]);
});

test('a finding is gone to, excused, and open again when the excuse is taken back', async () => {
  const { desk, asked } = await aDesk();
  desk.getState().setProposals({ kind: 'found', all: findProposals(counted, ['figure']) });
  vi.runAllTimers();
  answerLast(asked);
  stepFinding(desk, 1);
  const found = currentCheckOf(desk.getState());
  if (found === undefined) throw new Error('no finding');
  expect(desk.getState().inspectorTab).toBe('checks');
  expect(checksOfSpan(desk.getState(), { start: 7, end: 8 }).map(({ key }) => key)).toContain(
    found.key,
  );
  const doubted = () => checksNow(desk.getState()).doubted.length;
  expect(doubted()).toBe(4);
  sayOfCheck(desk, found, { answer: 'excused', reason: 'rounding', note: '' });
  expect([doubted(), countOutcome(desk.getState(), 'fails')]).toEqual([0, 0]);
  stepFinding(desk, 1);
  expect(desk.getState().announcement).toBe('没有待答复的不成立或存疑之处');
  const excused = currentCheckOf(desk.getState());
  if (excused !== undefined) takeAnswerBack(desk, excused);
  expect(doubted()).toBe(4);
  desk.getState().undo();
  expect(currentCheckOf(desk.getState())?.answer?.reason).toBe('rounding');
});
