import { candidatesFor } from '../../../core/anchor/candidates.ts';
import { discard, place } from '../../../core/annotation/edit/edit-unanchored.ts';
import { type Unanchored, unanchoredQuote } from '../../../core/annotation/unanchored.ts';
import { countText } from '../../../core/locale/numbers.ts';
import {
  type UnanchoredWords,
  unanchoredWords,
} from '../../../core/locale/text/unanchored-words.ts';
import { type Span, isSpanOf } from '../../../core/text/span.ts';
import { tidySpan } from '../../../core/text/tidy-span.ts';
import type { Desk } from '../desk.ts';
import { movedAttributes, sameSpanAndLabel } from './gestures.ts';
import { spanOf } from './selection-slice.ts';
import { localeOfState } from '../window/settings-slice.ts';
import { chosenUnanchored } from './unanchored-slice.ts';

/** Gives the record at hand the selected span as its place, and goes on to the next. */
export function placeHere(desk: Desk): void {
  const chosen = chosenUnanchored(desk.getState());
  if (chosen === undefined) return say(desk, (words) => words.emptyTitle);
  placeOnSelection(desk, chosen);
}

/** Gives a record the selected span as its place. */
export function placeOnSelection(desk: Desk, unanchored: Unanchored): void {
  const { open, selection, edit } = desk.getState();
  if (open === null) return;
  const span = tidySpan(open.text, spanOf(selection));
  if (!isSpanOf(open.text, span)) return say(desk, (words) => words.noSelection);
  if (unanchored.kind === 'annotation') {
    const twin = sameSpanAndLabel(open, span, unanchored.record.label);
    if (twin !== undefined) return say(desk, (words) => words.taken);
  }
  const attributes =
    unanchored.kind === 'annotation' ? movedAttributes(unanchored.record, open.text, span) : {};
  stepPast(desk, unanchored);
  edit(({ layer, text }, context) => place(layer, text, unanchored, span, attributes, context));
}

/** Lets go of records without a place, as one change. */
export function discardUnanchored(desk: Desk, records: readonly Unanchored[]): void {
  const [first] = records;
  if (first === undefined) return;
  stepPast(desk, first);
  desk.getState().edit((_, context) => discard(records, context));
}

/** Selects the next place where a record may belong, after the one that is selected. */
export function showNextCandidate(desk: Desk, unanchored: Unanchored): void {
  const state = desk.getState();
  if (state.open === null) return;
  state.chooseUnanchored(unanchored.id);
  const found = candidatesFor(state.open.text, unanchored);
  const here = spanOf(state.selection);
  const at = found.findIndex(({ start, end }) => start === here.start && end === here.end);
  const next = found[(at + 1) % Math.max(found.length, 1)];
  if (next === undefined) {
    showPlace(desk, lastPlace(state.open.text, unanchored));
    return say(desk, (words) => words.noCandidate(shortQuote(unanchored)));
  }
  showPlace(desk, next);
  const locale = localeOfState(state);
  const [index, count] = [at + 2 > found.length ? 1 : at + 2, found.length];
  say(desk, (words) =>
    words.candidate(countText(index, locale), countText(count, locale), words.how[next.how]),
  );
}

function showPlace(desk: Desk, { start, end }: Span): void {
  const { select, activate, revealSpan } = desk.getState();
  activate(null);
  select({ anchor: start, head: end });
  revealSpan({ start, end }, false);
}

/** The caret where a record last stood, as far as this text goes. */
function lastPlace(text: string, { record }: Unanchored): Span {
  const at = Math.min(record.start, text.length);
  return { start: at, end: at };
}

/** Makes the neighbour of a record the one at hand, since it will be gone. */
function stepPast(desk: Desk, { id }: Unanchored): void {
  const { open, chooseUnanchored } = desk.getState();
  const all = open?.layer.unanchored ?? [];
  const index = all.findIndex((one) => one.id === id);
  chooseUnanchored((all[index + 1] ?? all[index - 1])?.id ?? null);
}

function shortQuote(unanchored: Unanchored): string {
  return unanchoredQuote(unanchored).replace(/\s+/gu, ' ').slice(0, 40);
}

function say(desk: Desk, words: (words: UnanchoredWords) => string): void {
  const state = desk.getState();
  state.announce(words(unanchoredWords[localeOfState(state)]));
}
