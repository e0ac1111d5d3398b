import type { Desk, DeskState } from '../desk.ts';
import { type Place, placeOf } from './place-slice.ts';

/** A caret that is further than this from where it was, in UTF-16 units, has left its place: more than a window shows. */
const farthestStep = 1_500;

/** Keeps the places that one jumps away from, whatever it was that jumped. The function that it returns stops. */
export function keepPlaces(desk: Desk): () => void {
  const walk = new Walk(placeOf(desk.getState()));
  return desk.subscribe((state, before) => {
    if (state.findOpen !== before.findOpen) walk.turn();
    if (state.selection === before.selection && state.open === before.open) return;
    // Until the other report is there, the caret is nowhere.
    if (state.opening === null) walk.follow(state);
  });
}

class Walk {
  #last: Place | null;
  /** Where one was when the search was opened or closed. */
  #turn: Place | null;
  /** Whether one has only been brought here, by opening the report. */
  #isFresh = true;

  constructor(start: Place | null) {
    this.#last = start;
    this.#turn = start;
  }

  turn(): void {
    this.#turn = this.#last;
  }

  follow(state: DeskState): void {
    const [last, now] = [this.#last, placeOf(state)];
    this.#last = now;
    const isOther = now?.report !== last?.report;
    const isFresh = this.#isFresh;
    this.#isFresh = isOther ? !state.travelling : isFresh && now?.head === last?.head;
    // From hit to hit one goes away from one place only, that where the search began, however near the hits are to each other.
    const from = state.findOpen && !isOther ? this.#turn : last;
    if (from === null || now === null || !isFar(from, now)) return;
    this.#turn = null;
    if (!isFresh && !state.travelling) state.leavePlace(from);
  }
}

function isFar(from: Place, to: Place): boolean {
  return from.report !== to.report || Math.abs(from.head - to.head) > farthestStep;
}
