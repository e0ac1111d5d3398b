import { assertNever } from '../../../core/base/assert-never.ts';
import type { CommandId } from '../../../core/command/command.ts';
import { type Typography, stepped, usualTypography } from '../../../core/text/typography.ts';
import type { DeskState } from '../desk.ts';
import { isPaneShown } from '../window/frame-slice.ts';

const arrangingCommands = [
  'next-pane',
  'previous-pane',
  'filter-reports',
  'go-back',
  'go-forward',
  'toggle-list',
  'toggle-inspector',
  'toggle-links',
  'text-larger',
  'text-smaller',
  'text-usual',
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

/** Whether a command arranges what is in sight, and alters nothing. */
export function isArrangingCommand(command: CommandId): command is ArrangingCommandId {
  return arrangingCommands.some((known) => known === command);
}

/** Carries out a command that arranges or changes what is in sight, or gives the keyboard to a part of it. */
export function runArrangingCommand(state: DeskState, command: ArrangingCommandId): void {
  const { settings, changeSettings, showPane, askFocus, showInspectorTab } = state;
  switch (command) {
    case 'next-pane':
    case 'previous-pane':
      return askFocus(command);
    case 'go-back':
    case 'go-forward':
      return void state.travel(command === 'go-back' ? 'back' : 'forward');
    case 'filter-reports':
      showPane('list', true);
      return askFocus('report-filter');
    case 'toggle-list':
      return showPane('list', !isPaneShown(state, 'list'));
    case 'toggle-inspector':
      return showPane('inspector', !isPaneShown(state, 'inspector'));
    case 'toggle-links':
      void changeSettings({ linksShown: !settings.linksShown });
      return;
    case 'text-larger':
    case 'text-smaller':
    case 'text-usual':
      void changeSettings({ typography: resized(settings.typography, command) });
      return;
    case 'report-history':
    case 'region-list':
    case 'unanchored-list': {
      showPane('inspector', true);
      const tab = tabOf[command];
      showInspectorTab(tab);
      return askFocus(tab);
    }
    default:
      assertNever(command);
  }
}

function resized(
  typography: Typography,
  command: 'text-larger' | 'text-smaller' | 'text-usual',
): Typography {
  if (command === 'text-usual') return { ...typography, size: usualTypography.size };
  return stepped(typography, 'size', command === 'text-larger' ? 1 : -1);
}
