import { type Change, applyChange, invert, sameEffect } from '../../../core/annotation/change.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { sameTextWords } from '../../../core/locale/same-text.ts';
import type { DeskState, SliceTools } from '../desk.ts';
import { localeOfState } from '../window/settings-slice.ts';

/** A text that was tagged alike, in one report or many: one step to the screens of the project. */
export interface TagStep {
  readonly batch: string;
  /** Id of the project. */
  readonly project: string;
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  readonly quote: string;
  /** What was made of the report that was open. */
  readonly here: { readonly report: string; readonly change: Change } | null;
  /** Whether other reports were tagged as well. */
  readonly hasOthers: boolean;
}

/** Taggings of this sitting, to be taken back as a whole. In each report its part is an ordinary step besides. */
export interface TagStepSlice {
  /** The last one is the next to be taken back, or to be made again. */
  readonly tagsDone: readonly TagStep[];
  readonly tagsUndone: readonly TagStep[];
  noteTagging(step: Omit<TagStep, 'project'>): void;
  /** Takes the last tagging back, or makes it again, in every report. */
  stepTagging(way: 'undo' | 'redo'): Promise<void>;
}

export function tagStepSlice(tools: SliceTools): TagStepSlice {
  const { set, get } = tools;
  return {
    tagsDone: [],
    tagsUndone: [],
    noteTagging(step) {
      const project = get().project?.id ?? '';
      set({ tagsDone: [...get().tagsDone, { ...step, project }], tagsUndone: [] });
    },
    async stepTagging(way) {
      const { tagsDone, tagsUndone } = get();
      const step = (way === 'undo' ? tagsDone : tagsUndone).at(-1);
      if (step === undefined) return;
      set(
        way === 'undo'
          ? { tagsDone: tagsDone.slice(0, -1), tagsUndone: [...tagsUndone, step] }
          : { tagsDone: [...tagsDone, step], tagsUndone: tagsUndone.slice(0, -1) },
      );
      await take(tools, step, way);
    },
  };
}

async function take({ get, bridge }: SliceTools, step: TagStep, way: 'undo' | 'redo') {
  const { here: own } = step;
  const locale = localeOfState(get());
  const words = sameTextWords[locale];
  const isOpen = own !== null && own.report === get().open?.report.id;
  if (isOpen) stepHere(get(), own.change, way);
  const here = isOpen ? null : own;
  if (step.hasOthers || here !== null) {
    await get().saved();
    const taken = await bridge.request('tag:take-back', { batch: step.batch, way, here });
    if (!taken.ok) return get().showError(taken.error);
    for (const error of taken.value.errors) get().showError(error);
    const { left } = taken.value;
    if (left > 0) return get().announce(words.stoppedTaking(countText(left, locale)));
  }
  get().announce(way === 'undo' ? words.takenBack(step.quote) : words.madeAgain(step.quote));
}

/** In the open report: its own next step, or behind other work a step of its own, as long as it fits. */
function stepHere(state: DeskState, change: Change, way: 'undo' | 'redo'): void {
  const { open, edit } = state;
  const next = way === 'undo' ? open?.history.done : open?.history.undone;
  if (next !== undefined && next !== null && sameEffect(next.top, change)) return state[way]();
  edit(({ layer }, { newId, author, at }) => {
    const effect = way === 'undo' ? invert(change) : change;
    const step: Change = {
      ...effect,
      ...{ id: newId(), author, at, origin: 'edit', gesture: 'restore' },
    };
    return applyChange(layer, step).ok ? step : null;
  });
}

/** What undo or redo would do next on a screen of the project: to its record, or to what was tagged alike. */
export function nextProjectStep(
  { project, projectHistory, tagsDone, tagsUndone }: DeskState,
  way: 'undo' | 'redo',
) {
  const history = projectHistory?.history;
  const change = (way === 'undo' ? history?.done : history?.undone)?.top ?? null;
  const last = (way === 'undo' ? tagsDone : tagsUndone).at(-1);
  const tagging = last !== undefined && last.project === project?.id ? last : null;
  // The latest is undone first, and what was undone last is done again first: the earliest.
  const isTagging =
    tagging !== null &&
    (change === null || (way === 'undo' ? tagging.at > change.at : tagging.at < change.at));
  if (isTagging) return { kind: 'tagging', tagging } as const;
  return change === null ? null : ({ kind: 'record', change } as const);
}
