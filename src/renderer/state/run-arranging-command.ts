import { assertNever } from '../../core/base/assert-never.ts';
import type { CommandId } from '../../core/command/command.ts';
import type { DeskState } from './desk.ts';

const arrangingCommands = [
  'next-pane',
  'previous-pane',
  'filter-reports',
  'toggle-list',
  'toggle-inspector',
  'report-history',
  'region-list',
  'unanchored-list',
] as const satisfies readonly CommandId[];

type ArrangingCommandId = (typeof arrangingCommands)[number];

const tabOf = {
  'report-history': 'history',
  'region-list': 'regions',
  'unanchored-list': 'unanchored',
} as const;

/** Whether a command arranges what is in sight. */
export function isArrangingCommand(command: CommandId): command is ArrangingCommandId {
  return arrangingCommands.some((known) => known === command);
}

/** Carries out a command that arranges what is in sight, or gives the keyboard to a part of it. */
export function runArrangingCommand(
  { settings, changeSettings, askFocus, showInspectorTab }: DeskState,
  command: ArrangingCommandId,
): void {
  switch (command) {
    case 'next-pane':
    case 'previous-pane':
      return askFocus(command);
    case 'filter-reports':
      if (!settings.listOpen) void changeSettings({ listOpen: true });
      return askFocus('report-filter');
    case 'toggle-list':
      void changeSettings({ listOpen: !settings.listOpen });
      return;
    case 'toggle-inspector':
      void changeSettings({ inspectorOpen: !settings.inspectorOpen });
      return;
    case 'report-history':
    case 'region-list':
    case 'unanchored-list': {
      if (!settings.inspectorOpen) void changeSettings({ inspectorOpen: true });
      const tab = tabOf[command];
      showInspectorTab(tab);
      return askFocus(tab);
    }
    default:
      assertNever(command);
  }
}
