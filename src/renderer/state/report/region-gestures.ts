import {
  exclude,
  excludeAgain,
  include,
  setReason,
} from '../../../core/annotation/edit/edit-regions.ts';
import type { Region, RegionReason } from '../../../core/annotation/region.ts';
import { type RegionWords, regionWords } from '../../../core/locale/text/regions-words.ts';
import type { ProposedRegion } from '../../../core/region/find-regions.ts';
import { type Span, contains, isSpanOf, overlaps, trimSpan } from '../../../core/text/span.ts';
import type { Desk, DeskState } from '../desk.ts';
import { regionsNow } from './open-regions-of.ts';
import { spanOf } from './selection-slice.ts';
import { localeOfState } from '../window/settings-slice.ts';

/** The rule that proposes a region, as its provenance names it. */
function proposalOf({ start, end, reason }: ProposedRegion) {
  return { start, end, reason, provenance: { kind: 'rule', rule: `region/${reason}` } as const };
}

/** The selection without blanks at its edges, or the place of the caret as a span of no length. */
function here({ open, selection }: DeskState): Span {
  const span = spanOf(selection);
  return open === null || span.start === span.end ? span : trimSpan(open.text, span);
}

/** Tells of spans whether they hold the caret, or share a character with the selection. */
function meets({ start, end }: Span): (span: Span) => boolean {
  return (span) =>
    start === end ? span.start <= start && start <= span.end : overlaps(span, { start, end });
}

/** Leaves out the selection or, without one, what is proposed or was kept at the caret. */
export function excludeHere(desk: Desk): void {
  const state = desk.getState();
  const { open, edit, select } = state;
  if (open === null) return;
  const span = here(state);
  if (!isSpanOf(open.text, span)) return excludeAtCaret(desk, span);
  if (regionsNow(state).excluded.some((excluded) => contains(excluded, span))) {
    return say(desk, ({ already }) => already);
  }
  const proposed = regionsNow(state).open.find(
    ({ start, end }) => start === span.start && end === span.end,
  );
  const region =
    proposed === undefined
      ? { ...span, reason: 'other' as const, provenance: { kind: 'reviewer' } as const }
      : proposalOf(proposed);
  edit(({ layer, text }, context) => exclude(layer, text, [region], context));
  select({ anchor: span.end, head: span.end });
}

function excludeAtCaret(desk: Desk, place: Span): void {
  const state = desk.getState();
  const proposed = regionsNow(state).open.find(meets(place));
  const kept = state.open?.layer.regions.find((region) => !region.excluded && meets(place)(region));
  if (proposed !== undefined) excludeProposed(desk, [proposed]);
  else if (kept !== undefined) excludeKept(desk, kept);
  else say(desk, ({ nowhere }) => nowhere);
}

/** Leaves out proposed regions, as one change. */
export function excludeProposed(desk: Desk, proposed: readonly ProposedRegion[]): void {
  if (proposed.length === 0) return say(desk, ({ noneProposed }) => noneProposed);
  const news = proposed.map(proposalOf);
  desk.getState().edit(({ layer, text }, context) => exclude(layer, text, news, context));
}

/** Leaves out everything that is proposed to go, as one change. */
export function excludeAll(desk: Desk): void {
  excludeProposed(desk, regionsNow(desk.getState()).open);
}

/** Leaves out a stretch that was kept. */
export function excludeKept(desk: Desk, region: Region): void {
  desk.getState().edit((_, context) => excludeAgain(region, context));
}

/** Keeps in the report what is left out, or is proposed to be, at the caret or in the selection. */
export function includeHere(desk: Desk): void {
  const state = desk.getState();
  if (state.open === null) return;
  const isHere = meets(here(state));
  const regions = state.open.layer.regions.filter((region) => region.excluded && isHere(region));
  const proposed = regionsNow(state).open.filter(isHere);
  if (regions.length + proposed.length === 0) {
    return say(desk, ({ nothingToInclude }) => nothingToInclude);
  }
  includeRegions(desk, regions, proposed);
}

/** Keeps regions and proposed ones in the report, as one change. */
export function includeRegions(
  desk: Desk,
  regions: readonly Region[],
  proposed: readonly ProposedRegion[],
): void {
  const news = proposed.map(proposalOf);
  desk
    .getState()
    .edit(({ layer, text }, context) => include(layer, text, { regions, proposed: news }, context));
}

/** Shows the text of everything that is left out or, where all of it is shown, folds it away again. */
export function toggleFolds(desk: Desk): void {
  const { open, unfolded, unfold } = desk.getState();
  const excluded = (open?.layer.regions ?? []).filter((region) => region.excluded);
  if (excluded.length === 0) return say(desk, ({ nothingLeftOut }) => nothingLeftOut);
  const ids = excluded.map(({ id }) => id);
  unfold(ids, !ids.every((id) => unfolded.has(id)));
}

/** Gives a region another reason. */
export function changeReason(desk: Desk, region: Region, reason: RegionReason): void {
  if (region.reason === reason) return;
  desk.getState().edit((_, context) => setReason(region, reason, context));
}

function say(desk: Desk, words: (words: RegionWords) => string): void {
  const state = desk.getState();
  state.announce(words(regionWords[localeOfState(state)]));
}
