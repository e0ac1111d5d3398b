import { expect, test } from 'vitest';
import { ok } from '../../../core/base/result.ts';
import { proposableLabels } from '../../../core/propose/proposable.ts';
import { findProposals } from '../../../core/suggest/proposals.ts';
import { type Desk, createDesk } from '../desk.ts';
import { labelSelection } from '../report/gestures.ts';
import { keepProposing } from './keep-proposing.ts';
import { currentProposal, openProposalsOf } from './open-proposals-of.ts';
import {
  acceptAll,
  acceptCurrent,
  chosenOf,
  rejectCurrent,
  reshapeCurrent,
  stepProposal,
} from './proposal-gestures.ts';
import { aProject, aReport, openingOnly, unweighed } from '../testing/one-report.ts';

const text = '吉林省延边州共有5个贫困县,人口50829人,增收1000余元。';
const project = aProject(aReport(text.length));
const bridge = openingOnly(text);

/** A desk with the report open, whose proposals are found at once. */
async function aDesk(): Promise<Desk> {
  const desk = createDesk(bridge);
  const proposer = {
    ask: (question, answer) =>
      answer(ok({ proposals: findProposals(question.text, proposableLabels), regions: [] })),
    cancel: () => undefined,
  } satisfies Parameters<typeof keepProposing>[1];
  keepProposing(desk, proposer, unweighed);
  await desk.getState().showProject(project);
  return desk;
}

function openTexts(desk: Desk): readonly string[] {
  return openProposalsOf(desk.getState()).all.map((proposal) => proposal.text);
}

function annotated(desk: Desk): readonly string[] {
  const annotations = desk.getState().open?.layer.annotations.all ?? [];
  return annotations.map(({ label, quote, provenance }) => `${label} ${quote} ${provenance.kind}`);
}

const current = (desk: Desk) => currentProposal(desk.getState())?.proposal.text ?? null;

test('steps round the proposals, from the caret', async () => {
  const desk = await aDesk();
  const seen = [1, 1, 1, 1, 1, -1].map((step) => {
    stepProposal(desk, step === 1 ? 1 : -1);
    return current(desk);
  });
  expect(seen).toEqual(['吉林省延边州', '5个', '50829人', '1000余元', '吉林省延边州', '1000余元']);
});

test('an answer goes on to the next, and an undone one comes back', async () => {
  const desk = await aDesk();
  stepProposal(desk, 1);
  acceptCurrent(desk);
  rejectCurrent(desk);
  const answered = { at: current(desk), open: openTexts(desk), annotated: annotated(desk) };
  const { state, rejections } = desk.getState().open?.layer ?? {};
  desk.getState().undo();
  expect({
    answered,
    state,
    rejected: rejections?.map(({ quote }) => quote),
    back: current(desk),
  }).toEqual({
    answered: {
      at: '50829人',
      open: ['50829人', '1000余元'],
      annotated: ['location 吉林省延边州 rule'],
    },
    state: 'in-progress',
    rejected: ['5个'],
    back: '5个',
  });
});

test('the last answer leaves the proposals', async () => {
  const desk = await aDesk();
  stepProposal(desk, -1);
  for (let left = 4; left > 0; left -= 1) acceptCurrent(desk);
  expect({ at: current(desk), open: openTexts(desk), more: stepProposal(desk, 1) }).toEqual({
    at: null,
    open: [],
    more: false,
  });
  expect(acceptCurrent(desk)).toBe(false);
});

test('it is accepted with the edges and under the label that the reviewer gives it', async () => {
  const desk = await aDesk();
  stepProposal(desk, 1);
  reshapeCurrent(desk, { start: 3, end: 6 });
  acceptCurrent(desk);
  labelSelection(desk, 'program');
  expect({ annotated: annotated(desk), open: openTexts(desk) }).toEqual({
    annotated: ['location 延边州 rule', 'program 5个 rule'],
    open: ['50829人', '1000余元'],
  });
});

test('tagging by hand what is proposed takes over what the proposal knows', async () => {
  const desk = await aDesk();
  desk.getState().select({ anchor: 0, head: 6 });
  labelSelection(desk, 'location');
  const [annotation] = desk.getState().open?.layer.annotations.all ?? [];
  expect(annotation).toMatchObject({
    provenance: { kind: 'reviewer' },
    attributes: { path: ['吉林省', '延边州'], code: '222400' },
  });
});

test('all of a label are accepted by one change, in the window or in the report', async () => {
  const desk = await aDesk();
  desk.getState().setVisibleText(() => ({ start: 0, end: 20 }));
  const figures = { label: 'figure', score: 0 };
  const visible = chosenOf(desk.getState(), 'visible', figures).map((proposal) => proposal.text);
  acceptAll(desk, chosenOf(desk.getState(), 'report', figures));
  const after = annotated(desk);
  desk.getState().undo();
  expect({ visible, after, undone: annotated(desk) }).toEqual({
    visible: ['5个'],
    after: ['figure 5个 rule', 'figure 50829人 rule', 'figure 1000余元 rule'],
    undone: [],
  });
});
