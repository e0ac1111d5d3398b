import { assertNever } from '../../../core/base/assert-never.ts';
import type { TextCommand } from '../../../core/command/text-keys.ts';
import { brushLabel, leaveBrush } from '../../state/report/brush-gestures.ts';
import { editCard } from '../../state/report/edit-attributes.ts';
import { markClaim } from '../../state/checks/claim-gestures.ts';
import { takeOffered } from '../../state/checks/offer-slice.ts';
import { citeAgain, openEvidence, turnPriority } from '../../state/checks/evidence-gestures.ts';
import { activeAnnotation } from '../../state/report/gestures.ts';
import { runRegionCommand } from '../../state/commands/run-region-command.ts';
import {
  activateAt,
  activate,
  beginRelation,
  brushOver,
  endRelation,
  flag,
  judge,
  removeActive,
  reshape,
  stepAnnotation,
  stepUnverified,
} from './annotation-actions.ts';
import { type EditorContext, announce, wordsOf } from '../context.ts';
import { type Movement, isMovement } from './move-caret.ts';
import { moveOverFolds } from './move-over-folds.ts';
import { type EdgeCommand, isEdgeCommand, reshapedSpan } from './reshape-keys.ts';
import { keepInSight } from './scrolling.ts';
import { isSelectCommand, selectStretch } from './select-stretch.ts';

const verdictOf = {
  confirm: 'confirmed',
  refute: 'wrong',
  'cannot-verify': 'cannot-verify',
  'needs-source': 'needs-source',
  uncheck: 'unchecked',
} as const;

function isVerdictCommand(command: TextCommand): command is keyof typeof verdictOf {
  return command in verdictOf;
}

/** Carries out a key of the text. */
export function runCommand(context: EditorContext, command: TextCommand, extend: boolean): void {
  if (isVerdictCommand(command)) return judge(context, verdictOf[command]);
  if (isMovement(command)) return move(context, command, extend);
  if (isEdgeCommand(command)) return moveEdge(context, command);
  if (isSelectCommand(command)) return selectStretch(context, command);
  switch (command) {
    case 'activate':
      return activateAtCaret(context);
    case 'next-annotation':
      return stepAnnotation(context, 1);
    case 'previous-annotation':
      return stepAnnotation(context, -1);
    case 'next-unverified':
      return stepUnverified(context, 1);
    case 'previous-unverified':
      return stepUnverified(context, -1);
    case 'clear':
      return clear(context);
    case 'edit-attributes':
      return void editCard(context.desk, 'attributes');
    case 'assign':
      return editOn(context, 'assignee');
    case 'write-note':
      return editOn(context, 'note');
    case 'change-priority':
      if (!turnPriority(context.desk)) announce(context, wordsOf(context).noAnnotation);
      return;
    case 'delete-annotation':
      return removeActive(context);
    case 'relate':
      return beginRelation(context);
    case 'add-evidence':
      if (!openEvidence(context.desk, null)) announce(context, wordsOf(context).noAnnotation);
      return;
    case 'cite-again':
      if (!citeAgain(context.desk)) announce(context, wordsOf(context).noAnnotation);
      return;
    case 'mark-claim':
      return markClaim(context.desk);
    case 'take-verdict':
      return takeOffered(context.desk);
    case 'flag':
      return flag(context);
    case 'exclude-region':
    case 'include-region':
      return runRegionCommand(context.desk, command);
    case 'menu':
      return openMenu(context);
    default:
      return assertNever(command);
  }
}

function editOn(context: EditorContext, field: 'assignee' | 'note'): void {
  if (!editCard(context.desk, field)) announce(context, wordsOf(context).noAnnotation);
}

/** Lines of the screen that stay in sight over a page up or down. */
const pageOverlap = 2;

function move(context: EditorContext, movement: Movement, extend: boolean): void {
  const { desk, layout, folds, caret, scroller } = context;
  const { selection, select, relatingFrom, activate: setActive } = desk.getState();
  const lineHeight = parseFloat(getComputedStyle(context.view.dom).lineHeight);
  const page = Math.max(1, Math.floor(scroller.clientHeight / lineHeight) - pageOverlap);
  const geometry = { ...layout, foldAt: folds.at };
  const moved = moveOverFolds(geometry, movement, selection.head, caret, page);
  const { head, goal, afterBreak } = moved;
  caret.goal = goal;
  caret.afterBreak = afterBreak;
  select({ anchor: extend ? selection.anchor : head, head });
  context.prompt.show(null);
  // An annotation that the caret leaves is no longer what a key would change.
  const active = activeAnnotation(desk.getState());
  const left = active !== undefined && (head < active.start || head > active.end);
  if (left && relatingFrom === null) setActive(null);
  keepInSight(context, head);
}

function moveEdge(context: EditorContext, command: EdgeCommand): void {
  const active = activeAnnotation(context.desk.getState());
  if (active === undefined) announce(context, wordsOf(context).noAnnotation);
  else reshape(context, reshapedSpan(context.text, active, command));
}

function activateAtCaret(context: EditorContext): void {
  const { desk } = context;
  const { relatingFrom, selection } = desk.getState();
  const active = activeAnnotation(desk.getState());
  const brushing = brushLabel(desk.getState()) !== null;
  if (brushing && selection.anchor !== selection.head) return brushOver(context);
  const chosen = relatingFrom !== null && active !== undefined && active.id !== relatingFrom;
  if (chosen) endRelation(context, active);
  else if (!context.folds.toggle(selection.head)) activateAt(context, selection.head);
}

/** Takes back one thing at a time: what offers itself, the relation, the brush, the selection, the active annotation. */
function clear(context: EditorContext): void {
  const { desk, prompt } = context;
  const { relatingFrom, stopRelating, selection, select, activate: setActive } = desk.getState();
  if (prompt.get() !== null) prompt.show(null);
  else if (relatingFrom !== null) {
    stopRelating();
    const from = desk.getState().open?.layer.annotations.get(relatingFrom);
    if (from !== undefined) activate(context, from);
  } else if (leaveBrush(desk)) return;
  else if (selection.anchor !== selection.head) {
    select({ anchor: selection.head, head: selection.head });
  } else setActive(null);
}

function openMenu(context: EditorContext): void {
  const { left, bottom } = context.layout.boxAt(context.desk.getState().selection.head);
  context.prompt.show({ kind: 'menu', context, x: left, y: bottom });
}
