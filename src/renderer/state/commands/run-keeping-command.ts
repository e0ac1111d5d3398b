import { assertNever } from '../../../core/base/assert-never.ts';
import type { CommandId } from '../../../core/command/command.ts';
import type { DeskState } from '../desk.ts';

const keepingCommands = [
  'backups',
  'back-up-file',
  'restore-file',
  'save-copy',
  'repair-project',
] as const;

type KeepingCommand = (typeof keepingCommands)[number];

/** Whether a command keeps the project safe. */
export function isKeepingCommand(command: CommandId): command is KeepingCommand {
  const names: readonly CommandId[] = keepingCommands;
  return names.includes(command);
}

/** Carries out a command that keeps the project safe; restoring needs no project, the rest does. */
export function runKeepingCommand(state: DeskState, command: KeepingCommand): void {
  const hasProject = state.project !== null;
  switch (command) {
    case 'backups':
      if (state.dialog === 'backups') state.closeDialog();
      else state.openDialog('backups');
      return;
    case 'restore-file':
      void state.restoreFile();
      return;
    case 'back-up-file':
      if (hasProject) void state.backUpToFile();
      return;
    case 'save-copy':
      if (hasProject) void state.saveCopy();
      return;
    case 'repair-project':
      if (hasProject) void state.beginRepair();
      return;
    default:
      assertNever(command);
  }
}
