import { assertNever } from '../../core/base/assert-never.ts';
import type { CommandId } from '../../core/command/command.ts';
import { stepFinding } from './check-gestures.ts';
import type { Desk } from './desk.ts';
import { startOwnCheck } from './own-check-gestures.ts';

const checkCommands = [
  'check-list',
  'write-check',
  'next-finding',
  'previous-finding',
] as const satisfies readonly CommandId[];

type CheckCommandId = (typeof checkCommands)[number];

/** Whether a command is one of checks. */
export function isCheckCommand(command: CommandId): command is CheckCommandId {
  return checkCommands.some((known) => known === command);
}

/** Carries out a command of checks. */
export function runCheckCommand(desk: Desk, command: CheckCommandId): void {
  const { open, settings, changeSettings, showInspectorTab, askFocus } = desk.getState();
  switch (command) {
    case 'check-list':
      if (!settings.inspectorOpen) void changeSettings({ inspectorOpen: true });
      showInspectorTab('checks');
      return askFocus('checks');
    case 'write-check':
      if (open === null) return;
      if (!settings.inspectorOpen) void changeSettings({ inspectorOpen: true });
      return startOwnCheck(desk, null);
    case 'next-finding':
      return stepFinding(desk, 1);
    case 'previous-finding':
      return stepFinding(desk, -1);
    default:
      assertNever(command);
  }
}
