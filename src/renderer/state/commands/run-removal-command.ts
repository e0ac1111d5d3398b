import type { CommandId } from '../../../core/command/command.ts';
import type { Desk, DeskState } from '../desk.ts';
import type { RemovalWay } from '../project/removal-slice.ts';

/** Whether a command takes reports out of the project or puts them back. */
export function isRemovalCommand(command: CommandId): command is RemovalWay {
  return command === 'remove-reports' || command === 'bring-back-reports';
}

/** Opens or closes the dialog in which reports are picked. */
export function runRemovalCommand(state: DeskState, command: RemovalWay): void {
  const { project, dialog } = state;
  if (project === null) return;
  if (project.readOnly) return state.showReadOnly(project.name);
  if (dialog !== command) return void state.openRemoval(command);
  state.leaveRemoval();
  state.closeDialog();
}

/** Asks whether one report is to be taken out. */
export function removeReport(desk: Desk, report: string): void {
  const { project, openRemoval, showReadOnly } = desk.getState();
  if (project?.readOnly === true) showReadOnly(project.name);
  else void openRemoval('remove-reports', [report]);
}
