import type { Label } from '../../annotation/label/label.ts';
import { sameRecord } from '../../annotation/edit/change.ts';
import { type ProjectEdit, diffRecords } from '../project-change.ts';
import type { ProjectRecord } from '../project-record.ts';

/** What of a label is taste, and may be changed without touching any annotation. */
export type LabelLooks = Pick<Label, 'name' | 'colour' | 'line' | 'key'>;

/** Gives a label another name, colour, line or key; null where nothing changes, or the label is not there. */
export function changeLabel(
  record: ProjectRecord,
  id: string,
  patch: Partial<LabelLooks>,
): ProjectEdit | null {
  const label = record.labels.find((each) => each.id === id);
  if (label === undefined || sameRecord({ ...label, ...patch }, label)) return null;
  const labels = record.labels.map((each) => (each.id === id ? { ...each, ...patch } : each));
  return { gesture: 'change-label', diffs: diffRecords(record, { ...record, labels }) };
}

/** Moves a label one place towards the first (-1) or the last (1); null where it is there already. */
export function moveLabel(record: ProjectRecord, id: string, step: 1 | -1): ProjectEdit | null {
  const from = record.labels.findIndex((each) => each.id === id);
  const label = record.labels[from];
  const other = record.labels[from + step];
  if (label === undefined || other === undefined) return null;
  const swapped = record.labels.map((each) => {
    if (each.id === id) return { ...each, order: other.order ?? from + step };
    return each.id === other.id ? { ...each, order: label.order ?? from } : each;
  });
  // The label that was moved comes first, since it names the change.
  const { labels = { added: [], updated: [], removed: [] } } = diffRecords(record, {
    ...record,
    labels: swapped,
  });
  const updated = [...labels.updated].sort(([a]) => (a.id === id ? -1 : 1));
  return { gesture: 'move-label', diffs: { labels: { ...labels, updated } } };
}

/** Another label that looks the same, in colour and line: readers could not tell the two apart. */
export function lookAlike(labels: readonly Label[], label: Label): Label | undefined {
  return labels.find(
    ({ id, colour, line }) => id !== label.id && colour === label.colour && line === label.line,
  );
}
