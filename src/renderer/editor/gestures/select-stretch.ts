import { assertNever } from '../../../core/base/assert-never.ts';
import type { TextCommand } from '../../../core/command/text-keys.ts';
import { expandSpan, shrinkSpan } from '../../../core/stretch/expand.ts';
import { paragraphAt } from '../../../core/text/paragraph.ts';
import { sentenceAt } from '../../../core/text/sentence.ts';
import { type Span, trimSpan } from '../../../core/text/span.ts';
import { spanOf } from '../../state/report/selection-slice.ts';
import type { EditorContext } from '../context.ts';
import { keepInSight } from './scrolling.ts';

const selectCommands = [
  'expand',
  'shrink',
  'select-sentence',
  'select-paragraph',
  'select-all',
] as const satisfies readonly TextCommand[];

/** The commands that select a stretch of the text as a whole. */
export type SelectCommand = (typeof selectCommands)[number];

/** Whether a command selects a stretch. */
export function isSelectCommand(command: TextCommand): command is SelectCommand {
  return selectCommands.some((select) => select === command);
}

/** Selects what a command says, from the selection or the caret. */
export function selectStretch(context: EditorContext, command: SelectCommand): void {
  const { desk, text, prompt } = context;
  const { selection, select } = desk.getState();
  prompt.show(null);
  if (command === 'select-all') return select({ anchor: 0, head: text.length });
  const { start, end } = stretchOf(context, command, spanOf(selection), selection.head);
  select({ anchor: start, head: end });
  // A paragraph may be longer than the window is high: its start is what one wants to see.
  keepInSight(context, command === 'shrink' ? start : end);
  keepInSight(context, start);
}

function stretchOf(
  { text, caret }: EditorContext,
  command: Exclude<SelectCommand, 'select-all'>,
  selected: Span,
  head: number,
): Span {
  switch (command) {
    case 'expand': {
      const to = expandSpan(text, selected);
      caret.expanded = { from: originOf(caret.expanded, selected), to };
      return to;
    }
    case 'shrink': {
      const from = originOf(caret.expanded, selected);
      const to = shrinkSpan(text, selected, from);
      caret.expanded = { from, to };
      return to;
    }
    case 'select-sentence':
      return trimSpan(text, sentenceAt(text, head));
    case 'select-paragraph':
      return trimSpan(text, paragraphAt(text, head));
    default:
      return assertNever(command);
  }
}

/** Where expanding began, if the selection still is what it led to. */
function originOf(expanded: EditorContext['caret']['expanded'], { start, end }: Span): Span {
  const still = expanded !== null && expanded.to.start === start && expanded.to.end === end;
  return still ? expanded.from : { start, end };
}
