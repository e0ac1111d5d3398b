import { frameWords } from '../../../core/locale/window/frame-words.ts';
import type { DeskState, SliceTools } from '../desk.ts';
import { type TextSelection, spanOf } from './selection-slice.ts';
import { localeOfState } from '../window/settings-slice.ts';

/** Where somebody was: the caret, or what was selected, in a report. */
export interface Place extends TextSelection {
  readonly report: string;
}

/** The places that one has jumped away from, so that a search, a list or a link never costs one's place. */
export interface PlaceSlice {
  /** The nearest first. */
  readonly placesBehind: readonly Place[];
  /** Those that one has gone back from, the nearest first. */
  readonly placesAhead: readonly Place[];
  /** Whether one is on the way to a place, which is no jump away from another. */
  readonly travelling: boolean;
  /** Keeps a place that one jumps away from. */
  leavePlace(place: Place): void;
  /** Goes to the place where one was before the last jump, or on to the one from which one went back. */
  travel(way: 'back' | 'forward'): Promise<void>;
}

/** More places than this nobody goes back to. */
const mostPlaces = 100;

export function placeSlice({ set, get }: SliceTools): PlaceSlice {
  return {
    placesBehind: [],
    placesAhead: [],
    travelling: false,
    leavePlace: (place) =>
      set({ placesBehind: [place, ...get().placesBehind].slice(0, mostPlaces), placesAhead: [] }),
    async travel(way) {
      const { project, placesBehind, placesAhead, announce } = get();
      const known = new Set(project?.reports.map(({ report }) => report.id));
      const isKnown = ({ report }: Place): boolean => known.has(report);
      const [behind, ahead] = [placesBehind.filter(isKnown), placesAhead.filter(isKnown)];
      const [target, ...rest] = way === 'back' ? behind : ahead;
      if (target === undefined) {
        const words = frameWords[localeOfState(get())];
        announce(way === 'back' ? words.noPlaceBehind : words.noPlaceAhead);
        return;
      }
      const here = placeOf(get());
      set({ travelling: true });
      if (here?.report !== target.report) await get().openReport(target.report);
      const { open } = get();
      if (open?.report.id === target.report) {
        const left = here === null ? [] : [here];
        set(
          way === 'back'
            ? { placesBehind: rest, placesAhead: [...left, ...ahead] }
            : { placesBehind: [...left, ...behind], placesAhead: rest },
        );
        const selection = within(target, open.text.length);
        get().select(selection);
        get().revealSpan(spanOf(selection), true);
      }
      set({ travelling: false });
    },
  };
}

/** Where one is now; null where no report is open. */
export function placeOf({ open, selection }: DeskState): Place | null {
  return open === null ? null : { report: open.report.id, ...selection };
}

/** The text may have become shorter since. */
function within({ anchor, head }: TextSelection, length: number): TextSelection {
  return { anchor: Math.min(anchor, length), head: Math.min(head, length) };
}
