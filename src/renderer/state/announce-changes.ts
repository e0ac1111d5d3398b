import type { Change } from '../../core/annotation/change.ts';
import { type History, changesOf } from '../../core/annotation/history.ts';
import { assertNever } from '../../core/base/assert-never.ts';
import { changeWords, describeChange } from '../../core/locale/changes.ts';
import type { QuoteOf } from '../../core/locale/quote-of.ts';
import { statusWords } from '../../core/locale/status.ts';
import type { Desk, DeskState } from './desk.ts';
import type { OpenReport } from './report-slice.ts';
import { localeOfState } from './settings-slice.ts';

/** Tells a screen reader of every edit, undo and redo of the open report, and of failed saving. The function that it returns stops. */
export function announceChanges(desk: Desk): () => void {
  return desk.subscribe((state, before) => {
    const said = newlySaid(state, before);
    if (said !== null) state.announce(said);
  });
}

function newlySaid(state: DeskState, before: DeskState): string | null {
  const locale = localeOfState(state);
  const { open, saving } = state;
  if (saving.kind === 'failed' && before.saving.kind !== 'failed') {
    return statusWords[locale].notSaved(String(saving.waiting));
  }
  if (open === null || before.open?.report.id !== open.report.id) return null;
  const step = lastStep(before.open, open);
  if (step === null) return null;
  const what = describeChange(step.change, locale, quotesOf(open));
  const words = changeWords[locale];
  switch (step.way) {
    case 'edit':
      return words.done(what);
    case 'undo':
      return words.undone(what);
    case 'redo':
      return words.redone(what);
    default:
      return assertNever(step.way);
  }
}

interface Step {
  readonly way: Change['origin'];
  readonly change: Change;
}

/** What happened between two moments of the same report, read from its history. */
function lastStep({ history: before }: OpenReport, { history: after }: OpenReport): Step | null {
  if (before.done !== null && after.undone?.top === before.done.top) {
    return { way: 'undo', change: before.done.top };
  }
  if (before.undone !== null && after.done?.top === before.undone.top) {
    return { way: 'redo', change: before.undone.top };
  }
  if (after.done === null || after.done.below !== before.done) return null;
  return { way: 'edit', change: after.done.top };
}

/** Quotes of the open report's annotations, also of those that are gone but can come back. */
export function quotesOf({ layer, history }: OpenReport): QuoteOf {
  return (id) => layer.annotations.get(id)?.quote ?? goneQuote(history, id);
}

function goneQuote(history: History, id: string): string | undefined {
  for (const { annotations } of changesOf(history)) {
    const gone = [...annotations.added, ...annotations.removed].find((one) => one.id === id);
    if (gone !== undefined) return gone.quote;
  }
  return undefined;
}
