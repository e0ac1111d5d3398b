import { accept, reject } from '../../../core/annotation/edit/edit.ts';
import { labelById } from '../../../core/annotation/label/label.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { proposalWords } from '../../../core/locale/proposals/proposals-words.ts';
import {
  type Selection,
  acceptProposals,
  annotationOf,
  chosenProposals,
} from '../../../core/propose/accept-proposals.ts';
import { fittingAttributes } from '../../../core/propose/fitting-attributes.ts';
import type { Proposal } from '../../../core/propose/proposal.ts';
import { suggestAttributes } from '../../../core/suggest/attributes.ts';
import type { Attributes } from '../../../core/annotation/label/attribute.ts';
import { type Span, isSpanOf } from '../../../core/text/span.ts';
import type { Desk, DeskState } from '../desk.ts';
import { currentProposal, openProposalsOf } from './open-proposals-of.ts';
import type { Proposing } from './proposal-slice.ts';
import { spanOf } from '../report/selection-slice.ts';
import { localeOfState } from '../window/settings-slice.ts';

/** Makes an open proposal the current one and says what it is. */
export function goToProposal(desk: Desk, proposal: Proposal, before = ''): void {
  const { start, end } = proposal;
  desk.getState().propose({ proposal, start, end });
  const state = desk.getState();
  const locale = localeOfState(state);
  const label = labelById(state.project?.labels ?? noLabels, proposal.label);
  const left = countText(openProposalsOf(state).size, locale);
  const words = proposalWords[locale].at(
    label?.name[locale] ?? proposal.label,
    proposal.text,
    left,
  );
  state.announce(before === '' ? words : proposalWords[locale].andThen(before, words));
}

const noLabels = { labels: [], relationTypes: [] };

/** Goes to the next open proposal (1) or the one before (-1), round the ends; whether there is one. */
export function stepProposal(desk: Desk, step: 1 | -1): boolean {
  const state = desk.getState();
  const next = openProposalsOf(state).beside(whereOf(state), step);
  if (next === undefined) {
    state.announce(proposalWords[localeOfState(state)].none);
    return false;
  }
  goToProposal(desk, next);
  return true;
}

/** Where the reviewer is among the proposals; a caret stands before what begins at it. */
function whereOf(state: DeskState): Span {
  const current = currentProposal(state);
  if (current !== null) return current.proposal;
  const { start, end } = spanOf(state.selection);
  return { start, end: start === end ? Infinity : end };
}

/** Accepts the current proposal with the span that it has now, under another label where one is given, and goes on to the next. */
export function acceptCurrent(desk: Desk, label?: string): boolean {
  return answerCurrent(desk, (current) => {
    const { project, edit } = desk.getState();
    const labels = project?.labels ?? noLabels;
    const { proposal, start, end } = current;
    const as = label ?? proposal.label;
    const untouched = as === proposal.label && start === proposal.start && end === proposal.end;
    edit(({ layer, text }, context) => {
      const plain = annotationOf(proposal, labels);
      const attributes = untouched
        ? plain.attributes
        : fittingAttributes(suggestAttributes(as, text.slice(start, end)), labelById(labels, as));
      return accept(layer, text, [{ ...plain, start, end, label: as, attributes }], context);
    });
  });
}

/** Rejects the current proposal for good, and goes on to the next. */
export function rejectCurrent(desk: Desk): boolean {
  return answerCurrent(desk, ({ proposal }) => {
    desk.getState().edit(({ layer, text }, context) => reject(layer, text, [proposal], context));
  });
}

function answerCurrent(desk: Desk, answer: (current: Proposing) => void): boolean {
  const current = currentProposal(desk.getState());
  if (current === null) {
    const state = desk.getState();
    state.announce(proposalWords[localeOfState(state)].notAtOne);
    return false;
  }
  answer(current);
  const state = desk.getState();
  const next = openProposalsOf(state).beside(current.proposal, 1);
  if (next !== undefined) goToProposal(desk, next, state.announcement);
  else {
    state.leaveProposal();
    const words = proposalWords[localeOfState(state)];
    state.announce(words.andThen(state.announcement, words.allAnswered));
  }
  return true;
}

/** Gives the current proposal other edges, which it will be accepted with. */
export function reshapeCurrent(desk: Desk, { start, end }: Span): void {
  const state = desk.getState();
  const current = currentProposal(state);
  if (current === null || state.open === null || !isSpanOf(state.open.text, { start, end })) return;
  state.propose({ proposal: current.proposal, start, end });
  state.announce(state.open.text.slice(start, end));
}

/** Where "all" looks. */
export type Scope = 'visible' | 'report';

/** The open proposals that "all" means. */
export function chosenOf(
  state: DeskState,
  scope: Scope,
  selection: Selection,
): readonly Proposal[] {
  const open = openProposalsOf(state);
  const visible = scope === 'visible' ? state.visibleText?.() : undefined;
  const within =
    visible === undefined
      ? open.all
      : open
          .overlapping(visible)
          .filter(({ start, end }) => visible.start <= start && end <= visible.end);
  return chosenProposals(within, selection);
}

/** Accepts many proposals as they stand, as one change that one undo takes back. */
export function acceptAll(desk: Desk, proposals: readonly Proposal[]): void {
  const { project, edit } = desk.getState();
  if (project === null || proposals.length === 0) return;
  edit(({ layer, text }, context) =>
    acceptProposals(layer, text, project.labels, proposals, context),
  );
}

/** The attributes of the open proposal with exactly this span and label, as far as the label takes them; undefined where there is none. */
export function proposedAttributes(
  state: DeskState,
  span: Span,
  label: string,
): Attributes | undefined {
  const proposal = openProposalsOf(state).find(span, label);
  if (proposal === undefined || state.project === null) return undefined;
  return fittingAttributes(proposal.attributes, labelById(state.project.labels, label));
}
