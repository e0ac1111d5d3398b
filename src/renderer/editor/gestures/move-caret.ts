import { assertNever } from '../../../core/base/assert-never.ts';
import type { TextCommand } from '../../../core/command/text-keys.ts';
import { nextGrapheme, previousGrapheme } from '../../../core/text/grapheme.ts';
import { nextParagraph, previousParagraph } from '../../../core/text/paragraph.ts';
import { nextSentence, previousSentence } from '../../../core/text/sentence.ts';
import type { Span } from '../../../core/text/span.ts';
import { nextWordEnd, previousWordStart } from '../../../core/stretch/word.ts';
import type { LineMemory } from '../context.ts';
import { type TextGeometry, lineStep, visualLine } from '../layout/visual-line.ts';

const movements = [
  'left',
  'right',
  'up',
  'down',
  'word-left',
  'word-right',
  'sentence-back',
  'sentence-forward',
  'paragraph-back',
  'paragraph-forward',
  'line-start',
  'line-end',
  'page-up',
  'page-down',
  'text-start',
  'text-end',
] as const satisfies readonly TextCommand[];

/** The commands that move the caret. */
export type Movement = (typeof movements)[number];

/** Whether a command moves the caret. */
export function isMovement(command: TextCommand): command is Movement {
  return movements.some((movement) => movement === command);
}

/** A text as it is laid out, and where a caret behind the last character of a line is drawn. */
export interface CaretGeometry extends TextGeometry {
  boxBefore(offset: number): { readonly left: number };
}

/** Where a movement leads to, and what the caret remembers afterwards. */
export interface Moved extends LineMemory {
  readonly head: number;
}

/** The place that a movement leads to from `head`; `page` is the number of lines of a screen. */
export function moveCaret(
  geometry: CaretGeometry,
  movement: Movement,
  head: number,
  memory: LineMemory,
  page: number,
): Moved {
  const { text } = geometry;
  switch (movement) {
    case 'left':
      return to(previousGrapheme(text, head));
    case 'right':
      return to(nextGrapheme(text, head));
    case 'word-left':
      return to(previousWordStart(text, head));
    case 'word-right':
      return to(nextWordEnd(text, head));
    case 'sentence-back':
      return to(previousSentence(text, head));
    case 'sentence-forward':
      return to(nextSentence(text, head));
    case 'paragraph-back':
      return to(previousParagraph(text, head));
    case 'paragraph-forward':
      return to(nextParagraph(text, head));
    case 'text-start':
      return to(0);
    case 'text-end':
      return to(text.length);
    case 'line-start':
      return to(lineOf(geometry, head, memory).start);
    case 'line-end': {
      const line = lineOf(geometry, head, memory);
      const afterBreak = line.end < geometry.paragraphAt(line.start).end;
      return { head: line.end, goal: null, afterBreak };
    }
    case 'up':
      return byLines(geometry, head, memory, -1, 1);
    case 'down':
      return byLines(geometry, head, memory, 1, 1);
    case 'page-up':
      return byLines(geometry, head, memory, -1, page);
    case 'page-down':
      return byLines(geometry, head, memory, 1, page);
    default:
      return assertNever(movement);
  }
}

function to(head: number): Moved {
  return { head, goal: null, afterBreak: false };
}

/** The line on which the caret is drawn. */
function lineOf(geometry: TextGeometry, head: number, { afterBreak }: LineMemory): Span {
  return visualLine(geometry, afterBreak ? previousGrapheme(geometry.text, head) : head);
}

function byLines(
  geometry: CaretGeometry,
  head: number,
  memory: LineMemory,
  step: 1 | -1,
  count: number,
): Moved {
  const drawn = memory.afterBreak ? geometry.boxBefore(head) : geometry.boxAt(head);
  const goal = memory.goal ?? drawn.left;
  let line = lineOf(geometry, head, memory);
  let offset = head;
  for (let taken = 0; taken < count; taken += 1) {
    ({ offset, line } = lineStep(geometry, line, step, goal));
    if (offset === 0 || offset === geometry.text.length) break;
  }
  return { head: offset, goal, afterBreak: false };
}
