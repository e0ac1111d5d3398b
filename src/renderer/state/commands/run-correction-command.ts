import { assertNever } from '../../../core/base/assert-never.ts';
import type { CommandId } from '../../../core/command/command.ts';
import type { DeskState } from '../desk.ts';

const correctionCommands = [
  'correct-text',
  'save-correction',
  'leave-correction',
  'text-versions',
] as const satisfies readonly CommandId[];

type CorrectionCommand = (typeof correctionCommands)[number];

/** Whether a command is about correcting a text. */
export function isCorrectionCommand(command: CommandId): command is CorrectionCommand {
  return correctionCommands.some((known) => known === command);
}

/** Commands that leave what is being corrected alone; every other one leaves the mode first. */
const calm: ReadonlySet<CommandId> = new Set<CommandId>([
  'save-correction',
  'leave-correction',
  'undo',
  'redo',
  'command-palette',
  'key-card',
  'toggle-list',
  'toggle-inspector',
  'text-larger',
  'text-smaller',
  'text-usual',
  'next-pane',
  'previous-pane',
  'settings',
  'edit-keys',
  'show-log',
  'show-project-folder',
  'show-export-folder',
  'show-backups-folder',
  'about',
]);

/** Whether a command leaves what is being corrected alone. */
export function staysCorrecting(command: CommandId): boolean {
  return calm.has(command);
}

/** Carries out a command about correcting a text. */
export function runCorrectionCommand(state: DeskState, command: CorrectionCommand): void {
  switch (command) {
    case 'correct-text':
      void state.correctText();
      return;
    case 'save-correction':
      void state.reviewCorrection();
      return;
    case 'leave-correction':
      state.mayLeaveCorrection();
      return;
    case 'text-versions':
      if (state.dialog === 'text-versions') state.closeDialog();
      else void state.showTextVersions();
      return;
    default:
      assertNever(command);
  }
}
