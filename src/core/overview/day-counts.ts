import type { Annotation } from '../annotation/annotation.ts';
import type { Change, Diff, Gesture } from '../annotation/edit/change.ts';
import type { DayCount } from './report-facts.ts';

/** Changes that bring or move work, and are none. */
const noWork: ReadonlySet<Gesture> = new Set<Gesture>(['import', 'reanchor', 'change-text']);

/** Adds up what changes did, by day: an undo takes back what it takes back on the day on which it was made. */
export class DayCounts {
  readonly #days = new Map<string, { annotations: number; checked: number }>();
  readonly #dayOf: (at: Date) => string;

  constructor(dayOf: (at: Date) => string) {
    this.#dayOf = dayOf;
  }

  /** Adds a change; verdicts count only where its layer speaks for the report. */
  add({ gesture, at, annotations }: Change, speaks: boolean): void {
    if (noWork.has(gesture)) return;
    const added = annotations.added.length - annotations.removed.length;
    const checked = speaks ? balance(annotations) : 0;
    if (added === 0 && checked === 0) return;
    const day = this.#dayOf(new Date(at));
    const sum = this.#days.get(day) ?? { annotations: 0, checked: 0 };
    this.#days.set(day, {
      annotations: sum.annotations + added,
      checked: sum.checked + checked,
    });
  }

  get days(): readonly DayCount[] {
    return Array.from(this.#days, ([day, sum]) => ({ day, ...sum }));
  }
}

/** How many more figures have a verdict after a change than before. */
function balance({ added, updated, removed }: Diff<Annotation>): number {
  const checked = (all: readonly Annotation[]): number =>
    all.filter(({ label, verdict }) => label === 'figure' && verdict !== 'unchecked').length;
  const [before, after] = [updated.map(([each]) => each), updated.map(([, each]) => each)];
  return checked([...added, ...after]) - checked([...removed, ...before]);
}
