import { assertNever } from '../../../core/base/assert-never.ts';
import type { CommandId } from '../../../core/command/command.ts';
import { type Screen, isScreen, onScreen } from '../../../core/command/screen.ts';
import { closeWindow } from '../window/close-window.ts';
import type { Desk, DeskState } from '../desk.ts';
import type { Dialog } from '../window/dialog-slice.ts';
import { deleteActive } from '../report/gestures.ts';
import { reportsInOrder } from '../project/report-order.ts';
import { isArrangingCommand, runArrangingCommand } from './run-arranging-command.ts';
import { isCheckCommand, runCheckCommand } from './run-check-command.ts';
import {
  isCorrectionCommand,
  runCorrectionCommand,
  staysCorrecting,
} from './run-correction-command.ts';
import { excuseChosen } from '../ledger/conflict-gestures.ts';
import { isImportCommand, runImportCommand } from './run-import-command.ts';
import { isKeepingCommand, runKeepingCommand } from './run-keeping-command.ts';
import { type LedgerCommandId, isLedgerCommand, runLedgerCommand } from './run-ledger-command.ts';
import { isListCommand, runListCommand } from './run-list-command.ts';
import { isProposalCommand, runProposalCommand } from './run-proposal-command.ts';
import { isRemovalCommand, runRemovalCommand } from './run-removal-command.ts';
import { isRegionCommand, runRegionCommand } from './run-region-command.ts';
import { placeHere } from '../report/unanchored-gestures.ts';
import { localeOfState } from '../window/settings-slice.ts';
import { stepAnnotation } from '../report/step-annotation.ts';

/** Carries out a command, wherever it came from: a key, a button, the palette or a native menu. */
export function runCommand(desk: Desk, command: CommandId): void {
  const { screen, showScreen, backToReport, correcting, mayLeaveCorrection } = desk.getState();
  if (correcting !== null && !staysCorrecting(command) && !mayLeaveCorrection()) return;
  if (command === 'back-to-report') return backToReport();
  if (isScreen(command)) return screen === command ? backToReport() : showScreen(command);
  if (screen === 'ledger' && command === 'excuse-check') return excuseChosen(desk);
  if (isLedgerCommand(command)) return runLedgerCommand(desk, command);
  if (screen !== null && onScreen(command) !== 'stays') {
    backToReport();
    if (onScreen(command) === 'shows') return;
  }
  runReportCommand(desk, command);
}

const leftToSystem = [
  'show-log',
  'show-project-folder',
  'show-export-folder',
  'show-backups-folder',
  'about',
  'quit',
] as const satisfies readonly CommandId[];

function isLeftToSystem(command: CommandId): command is (typeof leftToSystem)[number] {
  return leftToSystem.some((known) => known === command);
}

/** Carries out what is no screen of the project. */
function runReportCommand(
  desk: Desk,
  command: Exclude<CommandId, Screen | LedgerCommandId | 'back-to-report'>,
): void {
  if (isProposalCommand(command)) return runProposalCommand(desk, command);
  if (isRegionCommand(command)) return runRegionCommand(desk, command);
  const state = desk.getState();
  if (isLeftToSystem(command)) return void state.runNative(command);
  if (isArrangingCommand(command)) return runArrangingCommand(state, command);
  if (isImportCommand(command)) return runImportCommand(state, command);
  if (isCheckCommand(command)) return runCheckCommand(desk, command);
  if (isKeepingCommand(command)) return runKeepingCommand(state, command);
  if (isRemovalCommand(command)) return runRemovalCommand(state, command);
  if (isListCommand(command)) return runListCommand(state, command);
  if (isCorrectionCommand(command)) return runCorrectionCommand(state, command);
  switch (command) {
    case 'undo':
    case 'redo':
      return takeStep(state, command);
    case 'delete-annotation':
      deleteActive(desk);
      return;
    case 'tag-same':
      return state.openSame();
    case 'place-unanchored':
      return placeHere(desk);
    case 'next-annotation':
    case 'previous-annotation':
      return stepAnnotation(desk, command === 'next-annotation' ? 1 : -1);
    case 'next-report':
    case 'previous-report':
      return stepReport(state, command === 'next-report' ? 1 : -1);
    case 'find-in-report':
      if (state.open === null) return;
      state.openFind();
      return state.askFocus('find');
    case 'find-next':
    case 'find-previous':
      return state.stepFind(command === 'find-next' ? 1 : -1);
    case 'command-palette':
    case 'key-card':
    case 'settings':
    case 'edit-keys':
    case 'report-details':
    case 'report-note':
    case 'new-project':
    case 'export-corpus':
    case 'import-corpus':
      return runDialogCommand(state, command);
    case 'report-encoding':
    case 'compare-issues':
    case 'adjudicate':
    case 'open-project':
      return void openSomething(state, command);
    case 'close-window':
      return void closeWindow(desk);
    default:
      assertNever(command);
  }
}

/** Undo and redo are of what is in sight: the text that is being corrected, the report, or on a screen of the project its record. */
function takeStep(state: DeskState, command: 'undo' | 'redo'): void {
  if (state.correcting !== null) return state.stepCorrection(command);
  if (state.screen === null) return state[command]();
  void (command === 'undo' ? state.undoProject() : state.redoProject());
}

/** Opens the neighbour of the open report in the project's order. */
function stepReport(state: DeskState, step: 1 | -1): void {
  const { project, open, openReport, settings } = state;
  const reports = reportsInOrder(
    project?.reports ?? [],
    settings.reportOrder,
    localeOfState(state),
  );
  const index = reports.findIndex(({ report }) => report.id === open?.report.id);
  const next = index === -1 ? reports[0] : reports[index + step];
  if (next !== undefined) void openReport(next.report.id);
}

/** Opens or closes a dialog, unless what it is about is not there. */
function runDialogCommand(
  state: DeskState,
  command:
    | 'command-palette'
    | 'key-card'
    | 'settings'
    | 'edit-keys'
    | 'report-details'
    | 'report-note'
    | 'new-project'
    | 'export-corpus'
    | 'import-corpus',
): void {
  const ofReport = command === 'report-details' || command === 'report-note';
  if (ofReport && state.open === null) return;
  const ofProject = command === 'export-corpus' || command === 'import-corpus';
  if (ofProject && state.project === null) return;
  toggleDialog(state, command === 'export-corpus' ? 'export' : command);
}

function toggleDialog({ dialog, openDialog, closeDialog }: DeskState, wanted: Dialog): void {
  if (dialog === wanted) closeDialog();
  else openDialog(wanted);
}

function openSomething(
  state: DeskState,
  command: 'report-encoding' | 'compare-issues' | 'adjudicate' | 'open-project',
): Promise<void> {
  switch (command) {
    case 'report-encoding':
      return state.askEncodings();
    case 'compare-issues':
      return state.compareIssues();
    case 'adjudicate':
      return state.adjudicate();
    case 'open-project':
      return state.openProject();
    default:
      return assertNever(command);
  }
}
