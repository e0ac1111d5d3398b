import type { Annotation } from '../annotation.ts';
import { type CaseRecord, annotationsOfCase, quotesOfCase, titleOfCase } from '../casework.ts';
import type { Change, Diff, Gesture } from '../edit/change.ts';
import { unanchoredQuote } from '../unanchored.ts';

/** What narrows a line of changes; null and the empty text let everything through. */
export interface ChangeFilter {
  readonly gestures: readonly Gesture[] | null;
  /** Id of a label. */
  readonly label: string | null;
  /** Stands in a quote, a note or an attribute, whatever its case. */
  readonly text: string;
  /** ISO 8601 in UTC. */
  readonly since: string | null;
  /** Id of the annotation that was changed, or linked. */
  readonly annotation: string | null;
}

/** A filter that lets everything through. */
export const everyChange: ChangeFilter = {
  gestures: null,
  label: null,
  text: '',
  since: null,
  annotation: null,
};

/** Whether a filter lets through what is known of a change before its records are read. */
export function passesHead(
  { gestures, since }: ChangeFilter,
  { gesture, at }: Pick<Change, 'gesture' | 'at'>,
): boolean {
  return (gestures === null || gestures.includes(gesture)) && (since === null || at >= since);
}

/** Whether a filter lets a change through. */
export function passes(filter: ChangeFilter, change: Change): boolean {
  if (!passesHead(filter, change)) return false;
  const { label, annotation, text } = filter;
  const records = recordsOf(change.annotations);
  const astray = recordsOf(change.unanchored);
  const labelled = astray.flatMap(({ kind, record }) => (kind === 'region' ? [] : [record]));
  const spans = [...records, ...recordsOf(change.rejections), ...labelled];
  if (label !== null && !spans.some((span) => span.label === label)) return false;
  if (annotation !== null && !concerns(change, annotation)) return false;
  const wanted = fold(text.trim());
  if (wanted === '') return true;
  return (
    spans.some(({ quote }) => fold(quote).includes(wanted)) ||
    recordsOf(change.regions).some(({ opening }) => fold(opening).includes(wanted)) ||
    recordsOf(change.casework).some((record) =>
      saidOfCase(record).some((said) => fold(said).includes(wanted)),
    ) ||
    astray.some((record) => fold(unanchoredQuote(record)).includes(wanted)) ||
    records.some((record) => saidOf(record).some((said) => fold(said).includes(wanted)))
  );
}

/** Whether a change did something to an annotation, to a link of it, or to what stands beside it. */
export function concerns(
  { annotations, relations, unanchored, casework }: Change,
  id: string,
): boolean {
  return (
    recordsOf(casework).some((record) => annotationsOfCase(record).includes(id)) ||
    recordsOf(unanchored).some((record) => record.id === id) ||
    recordsOf(annotations).some((record) => record.id === id) ||
    recordsOf(relations).some(({ from, to }) => from === id || to === id)
  );
}

/** Every record that a diff names, as it was and as it became. */
export function recordsOf<T>({ added, updated, removed }: Diff<T>): readonly T[] {
  return [...added, ...updated.flat(), ...removed];
}

function saidOf({ note, attributes }: Annotation): readonly string[] {
  return [note, ...Object.values(attributes).flat()];
}

function saidOfCase(record: CaseRecord): readonly string[] {
  const quotes = quotesOfCase(record).map(({ quote }) => quote);
  return [titleOfCase(record), ...quotes, ...('note' in record ? [record.note] : [])];
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
