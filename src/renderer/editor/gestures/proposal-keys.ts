import type { ProposalCommand } from '../../../core/command/proposal-keys.ts';
import { proposalCommandOf, textCommandOf } from '../../../core/command/match-text-key.ts';
import { assertNever } from '../../../core/base/assert-never.ts';
import { currentProposal, openProposalsOf } from '../../state/proposals/open-proposals-of.ts';
import {
  acceptCurrent,
  rejectCurrent,
  reshapeCurrent,
  stepProposal,
} from '../../state/proposals/proposal-gestures.ts';
import { keyboardOf } from '../../state/window/settings-slice.ts';
import type { EditorContext } from '../context.ts';
import { isEdgeCommand, reshapedSpan } from './reshape-keys.ts';

/** Handles a key as one of proposals; whether it was one. Label keys accept too, as they tag any selection. */
export function handleProposalKey(context: EditorContext, event: KeyboardEvent): boolean {
  const state = context.desk.getState();
  if (state.relatingFrom !== null) return false;
  const keyboard = keyboardOf(state);
  const command = proposalCommandOf(event, keyboard);
  const current = currentProposal(state);
  if (command !== null) {
    const steps = command === 'next' || command === 'previous';
    // With nothing to go to, Tab leads out of the text.
    if (steps ? openProposalsOf(state).size === 0 : current === null) return false;
    event.preventDefault();
    // A key that is held down steps on, but answers once.
    if (steps || !event.repeat) run(context, command);
    return true;
  }
  const edge = current === null ? undefined : textCommandOf(event, keyboard)?.id;
  if (current === null || edge === undefined || !isEdgeCommand(edge)) return false;
  event.preventDefault();
  reshapeCurrent(context.desk, reshapedSpan(context.text, current, edge));
  return true;
}

function run({ desk, caret }: EditorContext, command: ProposalCommand): void {
  caret.goal = null;
  caret.afterBreak = false;
  switch (command) {
    case 'next':
      stepProposal(desk, 1);
      return;
    case 'previous':
      stepProposal(desk, -1);
      return;
    case 'accept':
      acceptCurrent(desk);
      return;
    case 'reject':
      rejectCurrent(desk);
      return;
    case 'leave':
      return desk.getState().leaveProposal();
    default:
      return assertNever(command);
  }
}
