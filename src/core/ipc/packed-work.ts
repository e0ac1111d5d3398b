import { pack, type Packed, unpack } from './packed.ts';
import { type RecordTable, recordsOf, tableOf } from './record-table.ts';
import type { LayerView, WorkView } from './views.ts';

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
