import type { CommandId } from '../../../core/command/command.ts';
import type { ImportOrigin } from '../../../core/ipc/views.ts';
import type { DeskState } from '../desk.ts';

const origins = {
  'import-files': 'files',
  'import-folder': 'folder',
  'import-clipboard': 'clipboard',
  'import-encoded': 'chosen-encoding',
} as const satisfies Partial<Record<CommandId, ImportOrigin>>;

/** Whether a command imports something. */
export function isImportCommand(command: CommandId): command is keyof typeof origins {
  return command in origins;
}

/** Carries out a command that imports something. */
export function runImportCommand(state: DeskState, command: keyof typeof origins): void {
  if (state.project !== null) void state.importFrom(origins[command]);
}
