import { assertNever } from '../../../core/base/assert-never.ts';
import type { TextCommand } from '../../../core/command/text-keys.ts';
import { nextGrapheme, previousGrapheme } from '../../../core/text/grapheme.ts';
import type { Span } from '../../../core/text/span.ts';
import { nextWordEnd, previousWordStart } from '../../../core/stretch/word.ts';

const edgeCommands = [
  'end-grow',
  'end-shrink',
  'start-grow',
  'start-shrink',
  'end-grow-word',
  'end-shrink-word',
  'start-grow-word',
  'start-shrink-word',
] as const satisfies readonly TextCommand[];

/** The commands that move an edge of the active annotation or of the current proposal. */
export type EdgeCommand = (typeof edgeCommands)[number];

/** Whether a command moves an edge. */
export function isEdgeCommand(command: TextCommand): command is EdgeCommand {
  return edgeCommands.some((edge) => edge === command);
}

/** The span after a step of one of its edges; the same span where a step would leave nothing of it. */
export function reshapedSpan(text: string, span: Span, command: EdgeCommand): Span {
  const next = stepped(text, span, command);
  return next.start < next.end ? next : span;
}

function stepped(text: string, { start, end }: Span, command: EdgeCommand): Span {
  switch (command) {
    case 'end-grow':
      return { start, end: nextGrapheme(text, end) };
    case 'end-shrink':
      return { start, end: previousGrapheme(text, end) };
    case 'start-grow':
      return { start: previousGrapheme(text, start), end };
    case 'start-shrink':
      return { start: nextGrapheme(text, start), end };
    case 'end-grow-word':
      return { start, end: nextWordEnd(text, end) };
    case 'end-shrink-word':
      return { start, end: previousWordStart(text, end) };
    case 'start-grow-word':
      return { start: previousWordStart(text, start), end };
    case 'start-shrink-word':
      return { start: nextWordEnd(text, start), end };
    default:
      return assertNever(command);
  }
}
