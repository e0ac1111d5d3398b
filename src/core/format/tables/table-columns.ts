import type { LabelSet } from '../../annotation/label/label.ts';

/** The file stems of a corpus in tables. */
export const tableFiles = ['documents', 'spans', 'relations'] as const;

/** The columns of the table of documents. */
export const documentColumns = [
  'doc',
  'title',
  'published',
  'outlet',
  'reviewers',
  'text',
] as const;

/** The columns of the table of spans before those of the attributes. */
export const spanColumns = [
  'doc',
  'reviewer',
  'id',
  'start',
  'end',
  'label',
  'quote',
  'verdict',
  'note',
  'flagged',
] as const;

/** The last column of the table of spans: a JSON object of the attributes that have no column of their own. */
export const otherAttributes = 'other_attributes';

/** The columns of the table of relations. */
export const relationColumns = ['doc', 'reviewer', 'type', 'from', 'to'] as const;

/** The attributes that get a column of their own: all that the chosen labels define, in their order, but for names that are taken. */
export function attributeColumns(set: LabelSet, labels: readonly string[]): readonly string[] {
  const taken: readonly string[] = [...spanColumns, otherAttributes];
  const ids = set.labels
    .filter(({ id }) => labels.includes(id))
    .flatMap(({ attributes }) => attributes.map(({ id }) => id));
  return [...new Set(ids)].filter((id) => !taken.includes(id));
}
