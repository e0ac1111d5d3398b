import {
  type Change,
  applyChange,
  invert,
  sameEffect,
} from '../../../core/annotation/edit/change.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { sameTextWords } from '../../../core/locale/text/same-text-words.ts';
import type { Tagging } from '../../../core/project/project-record.ts';
import type { DeskState, SliceTools } from '../desk.ts';
import { localeOfState } from '../window/settings-slice.ts';

/** Texts that were tagged alike in many reports: each is a step of the project's record, and its part in each report an ordinary step there. */
export interface TagStepSlice {
  /** Whether a tagging is being taken back or made again just now. */
  readonly takingTags: boolean;
  /** Takes a tagging back, or makes it again, in every report; what is to be said of it in the end, or null where it was not begun. */
  takeTagging(tagging: Tagging, way: 'undo' | 'redo'): Promise<string | null>;
}

export function tagStepSlice({ set, get, bridge }: SliceTools): TagStepSlice {
  const take = async (
    { id, name, reports }: Tagging,
    way: 'undo' | 'redo',
  ): Promise<string | null> => {
    const locale = localeOfState(get());
    const words = sameTextWords[locale];
    await get().saved();
    const present = get().project?.reports.map(({ report }) => report.id) ?? [];
    const known = new Set(present);
    const openId = get().open?.report.id;
    const open = reports.find((report) => report === openId) ?? null;
    const others = reports.filter((report) => report !== open && known.has(report));
    const taken = await bridge.request('tag:take-back', { batch: id, way, reports: others, open });
    set({ job: null });
    if (!taken.ok) {
      get().showError(taken.error);
      return null;
    }
    const { errors, left, here } = taken.value;
    if (here !== null && get().open?.report.id === open) stepHere(get(), here, way);
    for (const error of errors) get().showError(error);
    if (left > 0) return words.stoppedTaking(countText(left, locale));
    return way === 'undo' ? words.takenBack(name) : words.madeAgain(name);
  };
  return {
    takingTags: false,
    async takeTagging(tagging, way) {
      if (get().takingTags) return null;
      set({ takingTags: true });
      try {
        return await take(tagging, way);
      } finally {
        set({ takingTags: false });
      }
    },
  };
}

/** In the open report: its own next step, or behind other work a step of its own, as long as it fits. */
function stepHere(state: DeskState, change: Change, way: 'undo' | 'redo'): void {
  const { open, edit, showError } = state;
  const next = way === 'undo' ? open?.history.done : open?.history.undone;
  if (next !== undefined && next !== null && sameEffect(next.top, change)) return state[way]();
  edit(({ layer }, { newId, author, at }) => {
    const effect = way === 'undo' ? invert(change) : change;
    const step: Change = {
      ...effect,
      ...{ id: newId(), author, at, origin: 'edit', gesture: 'restore' },
    };
    const fits = applyChange(layer, step);
    if (!fits.ok) showError(fits.error);
    return fits.ok ? step : null;
  });
}
