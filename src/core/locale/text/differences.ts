import { listText } from '../../annotation/label/list-value.ts';
import type { Annotation } from '../../annotation/annotation.ts';
import { type LabelSet, labelById } from '../../annotation/label/label.ts';
import type { Locale } from '../../annotation/label/local-name.ts';
import { attributeText } from './attribute-text.ts';
import { inspectorWords } from './inspector-words.ts';
import { verdictWords } from '../checks/verdicts-words.ts';

/** What of an annotation became another; empty texts stand for "nothing". */
export interface Difference {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What a person would see change between two states of an annotation, in the order of its card. */
export function differences(
  before: Annotation,
  after: Annotation,
  labels: LabelSet,
  locale: Locale,
): readonly Difference[] {
  const words = inspectorWords[locale];
  const fields = (annotation: Annotation): readonly (readonly [string, string])[] => [
    [words.label, labelById(labels, annotation.label)?.name[locale] ?? annotation.label],
    [words.span, annotation.quote],
    ...attributeFields(annotation, labels, locale),
    [words.verdict, verdictWords[locale][annotation.verdict]],
    [words.note, annotation.note],
    [words.flag, annotation.flagged ? words.yes : words.no],
  ];
  const then = new Map(fields(before));
  const now = new Map(fields(after));
  return [...new Set([...then.keys(), ...now.keys()])]
    .map((field) => ({ field, before: then.get(field) ?? '', after: now.get(field) ?? '' }))
    .filter((difference) => difference.before !== difference.after);
}

function attributeFields(
  { label, attributes }: Annotation,
  labels: LabelSet,
  locale: Locale,
): readonly (readonly [string, string])[] {
  const definitions = labelById(labels, label)?.attributes ?? [];
  const known = definitions.map(
    (definition) =>
      [
        definition.name[locale],
        attributeText(definition, attributes[definition.id], locale),
      ] as const,
  );
  const unknown = Object.entries(attributes)
    .filter(([id]) => !definitions.some((definition) => definition.id === id))
    .map(([id, value]) => [id, typeof value === 'string' ? value : listText(value)] as const);
  return [...known, ...unknown];
}
