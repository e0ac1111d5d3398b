import type { Change } from '../../../core/annotation/edit/change.ts';
import { type History, changesOf } from '../../../core/annotation/history/history.ts';
import { assertNever } from '../../../core/base/assert-never.ts';
import { changeWords, describeChange } from '../../../core/locale/text/changes-words.ts';
import type { QuoteOf } from '../../../core/locale/text/quote-of.ts';
import { statusWords } from '../../../core/locale/window/status-words.ts';
import type { Locale } from '../../../core/annotation/label/local-name.ts';
import { describeProjectChange } from '../../../core/locale/project/project-changes-words.ts';
import type { Desk, DeskState } from '../desk.ts';
import type { ProjectHistory } from '../project/project-record-slice.ts';
import type { OpenReport } from '../report/report-slice.ts';
import { localeOfState } from './settings-slice.ts';

/** Tells a screen reader of every edit, undo and redo of the open report, and of failed saving; what was said goes with its language. The function that it returns stops. */
export function announceChanges(desk: Desk): () => void {
  return desk.subscribe((state, before) => {
    // What was said in the other language is not said any more.
    if (localeOfState(state) !== localeOfState(before)) return state.announce('');
    const said = newlySaid(state, before);
    if (said !== null) state.announce(said);
  });
}

function newlySaid(state: DeskState, before: DeskState): string | null {
  const locale = localeOfState(state);
  const { open, saving, projectHistory } = state;
  if (saving.kind === 'failed' && before.saving.kind !== 'failed') {
    return statusWords[locale].notSaved(String(saving.waiting));
  }
  const earlier = before.projectHistory ?? noHistory;
  // A history that was read from the disk tells nothing that happened now.
  if (projectHistory !== null && earlier.isWhole === projectHistory.isWhole) {
    const step = lastStep(earlier, projectHistory);
    if (step !== null) return say(step.way, describeProjectChange(step.change, locale), locale);
  }
  if (open === null || before.open?.report.id !== open.report.id) return null;
  const step = lastStep(before.open, open);
  if (step === null) return null;
  return say(step.way, describeChange(step.change, locale, quotesOf(open)), locale);
}

const noHistory: ProjectHistory = {
  history: { done: null, undone: null },
  earlier: null,
  isWhole: false,
};

function say(way: Change['origin'], what: string, locale: Locale): string {
  const words = changeWords[locale];
  switch (way) {
    case 'edit':
      return words.done(what);
    case 'undo':
      return words.undone(what);
    case 'redo':
      return words.redone(what);
    default:
      return assertNever(way);
  }
}

interface Made<C> {
  readonly way: Change['origin'];
  readonly change: C;
}

/** What happened between two moments of the same report or project, read from its history. */
function lastStep<C>(
  { history: before }: { readonly history: History<C> },
  { history: after }: { readonly history: History<C> },
): Made<C> | null {
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
