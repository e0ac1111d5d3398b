import { assertNever } from '../../../core/base/assert-never.ts';
import type { CommandId } from '../../../core/command/command.ts';
import { answerCurrent, stepFinding } from '../checks/check-gestures.ts';
import type { Desk } from '../desk.ts';
import { startOwnCheck } from '../checks/own-check-gestures.ts';
import { currentReviewOf, sayOfVerdict, stepUnsigned } from '../checks/review-gestures.ts';
import { switchSignOff } from '../checks/review-slice.ts';
import { printSheet } from '../checks/sheet-now.ts';

const checkCommands = [
  'check-list',
  'write-check',
  'next-finding',
  'previous-finding',
  'excuse-check',
  'keep-finding',
  'reject-check',
  'review-list',
  'next-unsigned',
  'previous-unsigned',
  'sign-verdict',
  'object-verdict',
  'switch-sign-off',
  'print-sheet',
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
    case 'excuse-check':
    case 'keep-finding':
    case 'reject-check':
      return answerCurrent(desk, command);
    case 'review-list':
      if (!settings.inspectorOpen) void changeSettings({ inspectorOpen: true });
      showInspectorTab('review');
      return askFocus('review');
    case 'next-unsigned':
    case 'previous-unsigned':
      return void readThenStep(desk, command === 'next-unsigned' ? 1 : -1);
    case 'sign-verdict': {
      const review = currentReviewOf(desk);
      return review && sayOfVerdict(desk, review, { agrees: true, reason: '' });
    }
    case 'object-verdict':
      if (currentReviewOf(desk) !== undefined) desk.getState().setObjecting(true);
      return;
    case 'switch-sign-off':
      return switchSignOff(desk);
    case 'print-sheet':
      return void printSheet(desk);
    default:
      assertNever(command);
  }
}

/** Goes to a verdict that waits for a signature, once the verdicts of others are known. */
async function readThenStep(desk: Desk, step: 1 | -1): Promise<void> {
  const { others, open, readOthers } = desk.getState();
  if (open !== null && others?.report !== open.report.id) await readOthers();
  stepUnsigned(desk, step);
}
