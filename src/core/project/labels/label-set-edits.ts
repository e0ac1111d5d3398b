import {
  type Label,
  type RelationType,
  amongLabels,
  labelColours,
  labelLines,
} from '../../annotation/label/label.ts';
import type { LocalName } from '../../annotation/label/local-name.ts';
import { type ProjectEdit, diffRecords } from '../project-change.ts';
import type { ProjectRecord } from '../project-record.ts';

/** What somebody says of a label that they add. */
export interface NewLabel {
  readonly id: string;
  readonly name: LocalName;
  /** The key that is free for it; empty where none is. */
  readonly key: string;
}

/** Adds a label behind the others, in a colour and a line that no other has together. */
export function addLabel(record: ProjectRecord, { id, name, key }: NewLabel): ProjectEdit | null {
  if (labelIdProblem(record, id) !== null) return null;
  const label: Label = { id, name, key, attributes: [], ...freeLooks(record.labels) };
  const labels = [...record.labels, { ...label, order: nextOrder(record.labels) }];
  return { gesture: 'add-label', diffs: diffRecords(record, { ...record, labels }) };
}

/** Colour and line that no label has together; those of the fewest labels where all are taken. */
export function freeLooks(labels: readonly Label[]): Pick<Label, 'colour' | 'line'> {
  const looks = labelLines.flatMap((_, step) =>
    labelColours.map((colour, index) => ({
      colour,
      line: labelLines[(index + step) % labelLines.length] ?? 'solid',
    })),
  );
  const bearing = (look: Pick<Label, 'colour' | 'line'>): number =>
    labels.filter(({ colour, line }) => colour === look.colour && line === look.line).length;
  const sameColour = ({ colour }: Pick<Label, 'colour'>): number =>
    labels.filter((label) => label.colour === colour).length;
  const [best] = [...looks].sort(
    (a, b) => bearing(a) - bearing(b) || sameColour(a) - sameColour(b),
  );
  return best ?? { colour: 'slate', line: 'solid' };
}

/** What is wrong with an id for a new label, or null: ids are ASCII, and one that has been in use stays its own. */
export function labelIdProblem(
  { labels, moves }: Pick<ProjectRecord, 'labels' | 'moves'>,
  id: string,
): 'malformed' | 'taken' | null {
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(id)) return 'malformed';
  const isTaken =
    labels.some((label) => label.id === id) || moves.some((move) => move.label === id);
  return isTaken ? 'taken' : null;
}

/** An id made of a name; a stem with a number where the name has nothing to make one of, or it is taken. */
export function idOfName(name: string, stem: string, isFree: (id: string) => boolean): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '');
  if (words !== '' && isFree(words)) return words;
  for (let number = words === '' ? 1 : 2; ; number += 1) {
    const id = `${words === '' ? stem : words}_${number}`;
    if (isFree(id)) return id;
  }
}

/** Takes a label out of the set, and out of the relation types that join it; whether anything bears it, the caller has counted. */
export function removeLabel(record: ProjectRecord, id: string): ProjectEdit | null {
  if (!record.labels.some((label) => label.id === id)) return null;
  const next = withoutLabel(record, id);
  return { gesture: 'remove-label', diffs: diffRecords(record, next) };
}

/** A record without a label; relation types that then join nothing go with it. */
export function withoutLabel(record: ProjectRecord, id: string): ProjectRecord {
  const labels = record.labels.filter((label) => label.id !== id);
  const left = labels.map((label) => label.id);
  const relationTypes = record.relationTypes.flatMap((type) => amongLabels(type, left) ?? []);
  return { ...record, labels, relationTypes };
}

/** Offers a label no longer for new annotations. */
export function retireLabel(record: ProjectRecord, id: string): ProjectEdit | null {
  return changed(record, id, 'retire-label', (label) =>
    label.retired === true ? label : { ...label, retired: true },
  );
}

/** Offers a retired label again; its key, where another has it by now, stays with the other. */
export function bringBackLabel(record: ProjectRecord, id: string): ProjectEdit | null {
  return changed(record, id, 'bring-back-label', (label) => {
    const { retired, ...rest } = label;
    if (retired !== true) return label;
    const isTaken = record.labels.some(
      (other) => other.id !== id && other.retired !== true && other.key === label.key,
    );
    return isTaken ? { ...rest, key: '' } : rest;
  });
}

/** Gives a label another hint and other examples; empty ones are absent. */
export function changeGuidance(
  record: ProjectRecord,
  id: string,
  { hint, examples }: Required<Pick<Label, 'hint' | 'examples'>>,
): ProjectEdit | null {
  return changed(record, id, 'change-label', (label) => {
    const { hint: _, examples: __, ...rest } = label;
    const isEmpty = hint['zh-CN'] === '' && hint.en === '';
    return {
      ...rest,
      ...(!isEmpty && { hint }),
      ...(examples.length > 0 && { examples }),
    };
  });
}

function changed(
  record: ProjectRecord,
  id: string,
  gesture: ProjectEdit['gesture'],
  change: (label: Label) => Label,
): ProjectEdit | null {
  const label = record.labels.find((each) => each.id === id);
  if (label === undefined) return null;
  const next = change(label);
  const labels = record.labels.map((each) => (each === label ? next : each));
  const diffs = diffRecords(record, { ...record, labels });
  return diffs.labels === undefined ? null : { gesture, diffs };
}

/** The place behind all that there are. */
export function nextOrder(records: readonly (Label | RelationType)[]): number {
  return Math.max(-1, ...records.map(({ order = -1 }) => order)) + 1;
}
