import { type Change, gestures } from '../../core/annotation/edit/change.ts';
import {
  type ChangeFilter,
  concerns,
  passes,
  passesHead,
} from '../../core/annotation/history/change-filter.ts';
import { type ToldChange, abridged } from '../../core/annotation/history/told-change.ts';
import type { LayerPlace } from '../../core/ipc/views.ts';
import { type JournalLine, linesBefore } from '../journal/journal-lines.ts';
import { decodeRecord, layerJournals } from '../journal/journal-record.ts';
import type { JournalStretch } from './stored-layer.ts';

/** What a walk back through a layer's changes comes to; `place` is where another walk would go on. */
export type Met =
  | { readonly kind: 'change'; readonly told: ToldChange; readonly place: LayerPlace }
  /** It has read enough for now. */
  | { readonly kind: 'pause'; readonly place: LayerPlace }
  /** What stands before cannot be read. */
  | { readonly kind: 'broken' };

/** How many bytes of a journal are looked at before the walk pauses, so that nobody waits long for an answer. */
const enough = 16 * 1024 * 1024;

/**
 * Walks back through a layer's changes that a filter lets through. What the filter can tell from the bytes of a line is never parsed:
 * the changes to one annotation are found in a year of work in a fraction of a second.
 * @throws StoreFailure `cannot-read`
 */
export async function* changesBefore(
  { path, end }: JournalStretch,
  filter: ChangeFilter,
  from: LayerPlace,
): AsyncGenerator<Met> {
  const { layer } = from;
  const begin = Math.min(from.end ?? end, end);
  const isCandidate = candidates(filter);
  let { taken } = from;
  for await (const line of linesBefore(path, begin)) {
    if (begin - line.end >= enough) {
      yield { kind: 'pause', place: { layer, end: line.end, taken } };
      return;
    }
    const head = headOf(line.bytes) ?? changeIn(line);
    if (head === null) return yield { kind: 'broken' };
    const isUndone = isStep(head) && head.origin !== 'undo' && taken > 0;
    if (head.origin === 'undo') taken += 1;
    else if (isUndone) taken -= 1;
    if (!passesHead(filter, head) || !isCandidate(line.bytes)) continue;
    const change = changeIn(line);
    if (change === null) return yield { kind: 'broken' };
    if (!passes(filter, change)) continue;
    const place = { layer, end: line.start, taken };
    yield { kind: 'change', told: tell(change, filter, { layer, isUndone, line }), place };
  }
}

interface Circumstances {
  readonly layer: string;
  readonly isUndone: boolean;
  readonly line: JournalLine;
}

function tell(
  change: Change,
  { annotation }: ChangeFilter,
  { layer, isUndone, line: { start, end } }: Circumstances,
): ToldChange {
  // Of a change to many annotations, the history of one tells that one.
  const matters =
    annotation === null || !concerns(change, annotation)
      ? () => true
      : (id: string) => id === annotation;
  return { ...abridged(change, matters), layer, isUndone, start, end };
}

function changeIn({ bytes }: JournalLine): Change | null {
  const decoded = decodeRecord(layerJournals, bytes);
  return decoded.ok ? decoded.value.change : null;
}

const head =
  /"change":\{"id":"[^"\\]*","gesture":"([a-z-]+)","origin":"(edit|undo|redo)","author":"[^"\\]*","at":"([^"\\]*)"/;

/** In bytes; what a line says first ends before. */
const longestHead = 1024;

/** What a line as this program writes it says of its change before the records; null where it is written in another way. */
function headOf(bytes: Buffer): Pick<Change, 'gesture' | 'origin' | 'at'> | null {
  const [, gesture, origin, at] = head.exec(bytes.toString('latin1', 0, longestHead)) ?? [];
  const known = gestures.find((one) => one === gesture);
  if (known === undefined || at === undefined) return null;
  if (origin !== 'edit' && origin !== 'undo' && origin !== 'redo') return null;
  return { gesture: known, origin, at };
}

/** Whether a line may hold what a filter asks for, as far as its bytes show. */
function candidates({ annotation, label }: ChangeFilter): (bytes: Buffer) => boolean {
  const needles = [annotation, label].filter((id) => id !== null).map(quoted);
  return (bytes) => needles.every((needle) => bytes.includes(needle));
}

function quoted(text: string): Buffer {
  return Buffer.from(JSON.stringify(text));
}

/** Whether undo passes it; making a layer fit its text is no step of a person's. */
function isStep({ gesture }: Pick<Change, 'gesture'>): boolean {
  return gesture !== 'reanchor' && gesture !== 'change-text';
}
