import { expect, test } from 'vitest';
import { builtInLabels } from '../../../core/annotation/label/built-in-labels.ts';
import { emptyLayer } from '../../../core/annotation/layer.ts';
import { emptyHistory } from '../../../core/annotation/history/history.ts';
import type { AppError } from '../../../core/base/app-error.ts';
import { type Result, err, ok } from '../../../core/base/result.ts';
import type { Bridge } from '../../../core/ipc/contract.ts';
import type { Report } from '../../../core/project/project.ts';
import type { Proposal } from '../../../core/propose/proposal.ts';
import type { ProposedRegion } from '../../../core/region/find-regions.ts';
import { noParts } from '../../../core/project/project-record.ts';
import { createDesk } from '../desk.ts';
import { noLessons } from '../../../core/learn/lessons.ts';
import { keepProposing } from './keep-proposing.ts';
import { unweighed } from '../testing/one-report.ts';

interface Found {
  readonly proposals: readonly Proposal[];
  readonly regions: readonly ProposedRegion[];
}

type Answer = (result: Result<Found, AppError>) => void;

const bridge: Bridge = {
  request: () => Promise.reject(new Error('nothing is asked here')),
  importDropped: () => Promise.resolve(ok(null)),
  attachDropped: () => Promise.resolve(ok(null)),
  on: () => () => undefined,
};
const me = { id: 'me', name: '我' };

/** A desk on which reports are laid by hand, and a proposer that answers when it is told to. */
function aDesk() {
  const desk = createDesk(bridge);
  const asked: {
    readonly text: string;
    readonly labels: number;
    readonly names: readonly string[];
    readonly answer: Answer;
  }[] = [];
  const told: string[] = [];
  desk.setState({
    project: {
      ...{
        id: 'p',
        name: '示例',
        labels: builtInLabels,
        parts: noParts,
        reviewers: [me],
        reviewer: me,
      },
      ...{ reports: [], readOnly: false, problems: [] },
    },
  });
  const proposer: Parameters<typeof keepProposing>[1] = {
    ask: ({ text, labels, known }, answer) =>
      asked.push({ text, labels: labels.length, names: known.programs.names, answer }),
    cancel: () => told.push('cancel'),
  };
  const stop = keepProposing(desk, proposer, unweighed);
  const lay = (id: string, text: string): void => {
    const report: Report = {
      ...{ id, title: id, date: null, outlet: null, author: null, url: null, length: text.length },
      ...{ textSha256: '0'.repeat(64), importedAt: '2026-01-01T00:00:00.000Z' },
      source: { name: `${id}.txt`, encoding: 'utf-8', sha256: '0'.repeat(64) },
    };
    desk.setState({
      open: {
        report,
        text,
        structure: [],
        layer: emptyLayer('me'),
        history: emptyHistory,
        earlier: null,
        atText: false,
      },
    });
  };
  return { desk, asked, lay, stop };
}

test('each report that is opened is asked for once, and for its regions alone when proposals are hidden', () => {
  const { desk, asked, lay } = aDesk();
  lay('a', '5个县');
  desk.setState(({ open }) => ({ open: open && { ...open, history: emptyHistory } }));
  const computing = desk.getState().proposals.kind;
  const breadcrumb = { start: 0, end: 2, reason: 'breadcrumb' } as const;
  asked[0]?.answer(ok({ proposals: [], regions: [breadcrumb] }));
  const regions = desk.getState().proposedRegions;
  const found = desk.getState().proposals.kind;
  lay('b', '6个县');
  desk.setState(({ settings }) => ({ settings: { ...settings, proposalsShown: false } }));
  asked[2]?.answer(ok({ proposals: [], regions: [] }));
  expect({
    asked: asked.map(({ text, labels }) => `${text} ${labels}`),
    kinds: [computing, found, desk.getState().proposals.kind],
    regions: [regions, desk.getState().proposedRegions],
  }).toEqual({
    asked: ['5个县 3', '6个县 3', '6个县 0'],
    kinds: ['computing', 'found', 'none'],
    regions: [[breadcrumb], []],
  });
});

test('a failure is shown, and the next report is asked for all the same', () => {
  const { desk, asked, lay } = aDesk();
  lay('a', '5个县');
  asked[0]?.answer(err({ code: 'internal', detail: 'broken' }));
  const { proposals, errors } = desk.getState();
  lay('b', '6个县');
  expect({ proposals, errors, asked: asked.length }).toEqual({
    proposals: { kind: 'failed' },
    errors: [{ code: 'internal', detail: 'broken' }],
    asked: 2,
  });
});

test('what is learnt is asked for once, while what was proposed stays in sight', () => {
  const { desk, asked, lay } = aDesk();
  lay('a', '实施暖冬计划');
  asked[0]?.answer(ok({ proposals: [], regions: [] }));
  const texts = [
    {
      label: 'program',
      text: '暖冬计划',
      accepted: 1,
      rejected: 0,
      reports: 1,
      byHand: 1,
      codes: [],
    },
  ];
  desk.setState({ lessons: { ...noLessons, texts } });
  expect(desk.getState().proposals.kind).toBe('found');
  // The same said anew is no news.
  desk.setState({ lessons: { ...noLessons, texts: [...texts] } });
  desk.setState({
    lessons: { ...noLessons, texts: texts.map((text) => ({ ...text, accepted: 2 })) },
  });
  expect(asked.map(({ names }) => names)).toEqual([[], ['暖冬计划']]);
});
