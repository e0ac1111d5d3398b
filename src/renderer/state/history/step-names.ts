import type { Locale } from '../../../core/annotation/label/local-name.ts';
import { describeChange } from '../../../core/locale/text/changes-words.ts';
import { frameWords } from '../../../core/locale/window/frame-words.ts';
import { describeProjectChange } from '../../../core/locale/project/project-changes-words.ts';
import { quotesOf } from '../window/announce-changes.ts';
import type { DeskState } from '../desk.ts';

/** The name of what undo or redo would do now: to the report, or on a screen of the project to its record; null where there is nothing to do. */
export function stepName(state: DeskState, way: 'undo' | 'redo', locale: Locale): string | null {
  const { open, screen } = state;
  const words = frameWords[locale];
  const stack = way === 'undo' ? 'done' : 'undone';
  if (screen !== null) {
    const step = state.projectHistory?.history[stack] ?? null;
    return step === null ? null : words[way](describeProjectChange(step.top, locale));
  }
  const next = open?.history[stack] ?? null;
  if (open === null || next === null) return null;
  return words[way](describeChange(next.top, locale, quotesOf(open)));
}
