import { type RecordTable, recordsOf, tableOf } from './record-table.ts';
import type { LayerView, WorkView } from './views.ts';

/** A value as one JSON text. Between main process and page every object is copied field by field, twice; a text is copied as it is. */
export interface Packed<T> {
  readonly json: string;
  /** Never set: it only carries the type. */
  readonly of?: T;
}

/** Packs a value that JSON expresses whole: no `undefined`, no dates, no maps. */
export function pack<T>(value: T): Packed<T> {
  return { json: JSON.stringify(value) };
}

/** The value that was packed. */
export function unpack<T>({ json }: Packed<T>): T {
  // Only the main process packs, and its handlers are held to the contract's types.
  return JSON.parse(json) as T;
}

/** A reviewer's work with its annotations as a table. */
type WorkTable = Omit<WorkView, 'layer'> & {
  readonly layer: Omit<LayerView, 'annotations'>;
  readonly annotations: RecordTable<LayerView['annotations'][number]>;
};

/** A reviewer's work, packed: of the largest reports it would otherwise be most of the time that opening takes. */
export type PackedWork = Packed<WorkTable>;

export function packWork({ layer: { annotations, ...layer }, ...rest }: WorkView): PackedWork {
  const table = tableOf(annotations, ['id', 'start', 'end', 'quote']);
  return pack({ ...rest, layer, annotations: table });
}

/** The work that was packed. */
export function unpackWork(packed: PackedWork): WorkView {
  const { layer, annotations, ...rest } = unpack(packed);
  return { ...rest, layer: { ...layer, annotations: recordsOf(annotations) } };
}
