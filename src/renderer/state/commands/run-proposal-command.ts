import { assertNever } from '../../../core/base/assert-never.ts';
import type { CommandId } from '../../../core/command/command.ts';
import type { Desk } from '../desk.ts';
import { acceptCurrent, rejectCurrent, stepProposal } from '../proposals/proposal-gestures.ts';

const proposalCommands = [
  'next-proposal',
  'previous-proposal',
  'accept-proposal',
  'reject-proposal',
  'accept-proposals',
  'toggle-proposals',
] as const satisfies readonly CommandId[];

type ProposalCommandId = (typeof proposalCommands)[number];

/** Whether a command is one of proposals. */
export function isProposalCommand(command: CommandId): command is ProposalCommandId {
  return proposalCommands.some((known) => known === command);
}

/** Carries out a command of proposals. */
export function runProposalCommand(desk: Desk, command: ProposalCommandId): void {
  const { open, dialog, settings, openDialog, closeDialog, changeSettings } = desk.getState();
  switch (command) {
    case 'next-proposal':
      stepProposal(desk, 1);
      return;
    case 'previous-proposal':
      stepProposal(desk, -1);
      return;
    case 'accept-proposal':
      acceptCurrent(desk);
      return;
    case 'reject-proposal':
      rejectCurrent(desk);
      return;
    case 'accept-proposals':
      if (dialog === command) closeDialog();
      else if (open !== null) openDialog(command);
      return;
    case 'toggle-proposals':
      void changeSettings({ proposalsShown: !settings.proposalsShown });
      return;
    default:
      assertNever(command);
  }
}
