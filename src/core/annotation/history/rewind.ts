import type { Annotation, Relation } from '../annotation.ts';
import type { CaseRecord } from '../casework.ts';
import type { Change, Diff } from '../edit/change.ts';
import type { ReportState } from '../layer.ts';
import type { ReportDetails } from '../details.ts';
import type { Region } from '../region.ts';
import type { Rejection } from '../rejection.ts';
import type { Unanchored } from '../unanchored.ts';

/** A record as it was at a moment, by its id; null where it was not there. */
export type Then<T> = readonly [id: string, record: T | null];

/** A layer at an earlier moment, told by what has been touched since: a record that is not named was then what it is now. */
export interface EarlierLayer {
  readonly annotations: readonly Then<Annotation>[];
  readonly relations: readonly Then<Relation>[];
  readonly rejections: readonly Then<Rejection>[];
  readonly regions: readonly Then<Region>[];
  readonly unanchored: readonly Then<Unanchored>[];
  readonly casework: readonly Then<CaseRecord>[];
  /** Null where the state has not changed since. */
  readonly state: ReportState | null;
  /** The corrections of then, null for none, in a list; null where they have not changed since. */
  readonly details: readonly [then: ReportDetails | null] | null;
  /** The remark of then; null where it has not changed since. */
  readonly note: string | null;
  /** In a list, the correction of the text whose offsets the records count with; null where none has come since. */
  readonly correction: readonly [then: string | null] | null;
}

/** Goes back over changes, from the last to the first; the cost is that of the changes, whatever the size of the layer. */
export class Rewind {
  readonly #annotations = new Map<string, Annotation | null>();
  readonly #relations = new Map<string, Relation | null>();
  readonly #rejections = new Map<string, Rejection | null>();
  readonly #regions = new Map<string, Region | null>();
  readonly #unanchored = new Map<string, Unanchored | null>();
  readonly #casework = new Map<string, CaseRecord | null>();
  #state: ReportState | null = null;
  #details: readonly [ReportDetails | null] | null = null;
  #note: string | null = null;
  #correction: readonly [string | null] | null = null;

  /** Goes back over one more change, the one before all those so far. */
  pass({
    annotations,
    relations,
    rejections,
    regions,
    unanchored,
    casework,
    state,
    details,
    note,
    correction,
  }: Change): void {
    passDiff(this.#annotations, annotations);
    passDiff(this.#relations, relations);
    passDiff(this.#rejections, rejections);
    passDiff(this.#regions, regions);
    passDiff(this.#unanchored, unanchored);
    passDiff(this.#casework, casework);
    if (state !== null) this.#state = state[0];
    if (details !== null) this.#details = [details[0]];
    if (note !== null) this.#note = note[0];
    if (correction !== null) this.#correction = [correction[0]];
  }

  /** The layer before all changes that were passed. */
  get earlier(): EarlierLayer {
    return {
      annotations: [...this.#annotations],
      relations: [...this.#relations],
      rejections: [...this.#rejections],
      regions: [...this.#regions],
      unanchored: [...this.#unanchored],
      casework: [...this.#casework],
      state: this.#state,
      details: this.#details,
      note: this.#note,
      correction: this.#correction,
    };
  }
}

function passDiff<T extends { readonly id: string }>(
  then: Map<string, T | null>,
  { added, updated, removed }: Diff<T>,
): void {
  for (const { id } of added) then.set(id, null);
  for (const [before] of updated) then.set(before.id, before);
  for (const record of removed) then.set(record.id, record);
}
