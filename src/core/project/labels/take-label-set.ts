import { sameRecord } from '../../annotation/edit/change.ts';
import type { CodeList } from '../../annotation/label/code-list.ts';
import { type Label, type LabelSet, offeredLabels } from '../../annotation/label/label.ts';
import { mergeLabels } from '../../annotation/label/merge-labels.ts';
import { nextOrder } from './label-set-edits.ts';
import { type ProjectEdit, diffRecords } from '../project-change.ts';
import type { ProjectRecord } from '../project-record.ts';

/** A label set from a file or a preset, with the lists that its attributes link to. */
export interface GivenSet extends LabelSet {
  readonly codeLists: readonly CodeList[];
}

/** How a label set comes in: beside what there is, where labels of the same id stay ours; the same with theirs in place; or instead of all. */
export type TakingWay = 'keep' | 'theirs' | 'replace';

/** What becomes of one label of a set that comes in. */
export interface GivenLabel {
  readonly label: Label;
  /** `new`: no label of ours has its id; `same`: ours says the same; `other`: ours says something else. */
  readonly kind: 'new' | 'same' | 'other';
  /** The label of ours that has its key, so that it goes without; null where its key is free. */
  readonly keyOf: Label | null;
}

/** What a set brings, label by label. */
export function givenLabels(
  record: ProjectRecord,
  given: LabelSet,
  way: TakingWay,
): readonly GivenLabel[] {
  return given.labels.map((label): GivenLabel => {
    const ours = record.labels.find(({ id }) => id === label.id);
    const bare = ({ order: _, key: __, ...rest }: Label): object => rest;
    const kind =
      ours === undefined ? 'new' : sameRecord(bare(ours), bare(label)) ? 'same' : 'other';
    const holder = offeredLabels(record.labels).find(
      ({ id, key }) => id !== label.id && key !== '' && key === label.key,
    );
    const asks = way !== 'replace' && (kind === 'new' || way === 'theirs');
    return { label, kind, keyOf: asks ? (holder ?? null) : null };
  });
}

/** Takes a label set in, as one step. `replace` is for a project that nobody has annotated, which the caller has counted. */
export function takeLabelSet(
  record: ProjectRecord,
  given: GivenSet,
  way: TakingWay,
): ProjectEdit | null {
  const base: ProjectRecord =
    way === 'replace' ? { ...record, labels: [], relationTypes: [] } : record;
  const known = new Map(base.labels.map((label) => [label.id, label]));
  const keyless = new Set(
    givenLabels(base, given, way).flatMap(({ label, keyOf }) => (keyOf === null ? [] : [label.id])),
  );
  const theirs = given.labels.map((label) =>
    keyless.has(label.id) ? { ...label, key: '' } : label,
  );
  const merged = mergeLabels(
    { labels: base.labels, relationTypes: base.relationTypes },
    { labels: theirs, relationTypes: given.relationTypes },
  ).labels;
  const labels = merged.labels.map((label) => {
    const other = theirs.find(({ id }) => id === label.id);
    const ours = known.get(label.id);
    if (way !== 'theirs' || other === undefined || ours === undefined) return label;
    // Attributes that only ours has stay, so that no value loses its field.
    const own = ours.attributes.filter(({ id }) => other.attributes.every((one) => one.id !== id));
    const placed = { ...other, attributes: [...other.attributes, ...own] };
    return ours.order === undefined ? placed : { ...placed, order: ours.order };
  });
  const lists = new Map(base.codeLists.map((list) => [list.id, list]));
  for (const list of given.codeLists) {
    if (way !== 'keep' || !lists.has(list.id)) lists.set(list.id, list);
  }
  const next: ProjectRecord = {
    ...base,
    labels: behind(labels, base.labels),
    relationTypes: behind(merged.relationTypes, base.relationTypes),
    codeLists: [...lists.values()],
  };
  const diffs = diffRecords(record, next);
  return Object.keys(diffs).length === 0 ? null : { gesture: 'take-label-set', diffs };
}

/** Records in which those that came have places behind those that were there. */
function behind<T extends Label | LabelSet['relationTypes'][number]>(
  records: readonly T[],
  before: readonly T[],
): readonly T[] {
  const present = new Set(before.map(({ id }) => id));
  let next = nextOrder(before);
  return records.map((record) => {
    if (present.has(record.id)) return record;
    const placed = { ...record, order: next };
    next += 1;
    return placed;
  });
}
