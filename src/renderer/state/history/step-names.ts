import type { Locale } from '../../../core/annotation/local-name.ts';
import { describeChange } from '../../../core/locale/changes.ts';
import { frameWords } from '../../../core/locale/frame.ts';
import { describeProjectChange } from '../../../core/locale/project-changes.ts';
import { sameTextWords } from '../../../core/locale/same-text.ts';
import { quotesOf } from '../window/announce-changes.ts';
import type { DeskState } from '../desk.ts';
import { nextProjectStep } from '../report/tag-step-slice.ts';

/** The name of what undo or redo would do now: to the report, or on a screen of the project to its record; null where there is nothing to do. */
export function stepName(state: DeskState, way: 'undo' | 'redo', locale: Locale): string | null {
  const { open, screen } = state;
  const words = frameWords[locale];
  const stack = way === 'undo' ? 'done' : 'undone';
  if (screen !== null) {
    const step = nextProjectStep(state, way);
    if (step === null) return null;
    const isRecord = step.kind === 'record';
    return words[way](
      isRecord
        ? describeProjectChange(step.change, locale)
        : sameTextWords[locale].step(step.tagging.quote),
    );
  }
  const next = open?.history[stack] ?? null;
  if (open === null || next === null) return null;
  return words[way](describeChange(next.top, locale, quotesOf(open)));
}
