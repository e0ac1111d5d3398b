import { choicesOf } from '../../annotation/label/attribute.ts';
import type { Annotation } from '../../annotation/annotation.ts';
import { type LabelSet, labelById } from '../../annotation/label/label.ts';
import { type OffsetMap, offsetMap } from '../../text/offset.ts';
import type { Span } from '../../text/span.ts';
import { type FeatureTable, type FeatureValue, ownFeatures } from '../feature-name.ts';
import type { LayerDocument } from '../layer-writer.ts';

/** The comment that holds, as JSON, the attributes that brat has no way to say: those with free values. */
export const attributeComment = 'HezhuAttributes';

/** The comment that brat's page shows and edits as the note of an annotation. */
export const noteComment = 'AnnotatorNotes';

/** As `attributeComment`, for a note that does not stand on one line by itself. */
export const jsonNoteComment = 'HezhuNote';

/** Whatever brat's reader, Python's, takes for the end of a line. */
// eslint-disable-next-line no-control-regex -- they are what is meant
export const lineEnds = /[\n\u000b\f\r\u001c-\u001e\u0085\u2028\u2029]/;

/** The parts of a span between line ends, which brat says as fragments of one annotation; none where there is nothing else. */
export function saidLines(text: string, { start, end }: Span): readonly Span[] {
  let at = start;
  return text
    .slice(start, end)
    .split(lineEnds)
    .flatMap((line) => {
      const fragment = { start: at, end: at + line.length };
      at = fragment.end + 1;
      return line === '' ? [] : [fragment];
    });
}

/** The `.ann` file of a document. */
export function bratAnnotations(
  { text, annotations, relations }: LayerDocument,
  set: LabelSet,
  features: FeatureTable,
): string {
  const offsets = offsetMap(text);
  const keys = new Map(annotations.map(({ id }, index) => [id, `T${index + 1}`]));
  const numbers = { attribute: 0, comment: 0 };
  const lines = annotations.flatMap((annotation) => {
    const key = keys.get(annotation.id) ?? '';
    const { choices, free } = parted(annotation, set, features.of(annotation.attributes));
    return [
      spanLine(key, text, annotation, offsets),
      ...attributesOf(annotation, choices).map(
        (said) => `A${(numbers.attribute += 1)}\t${said[0]} ${key}${said[1]}`,
      ),
      ...commentsOf(annotation, free).map(
        ([kind, said]) => `#${(numbers.comment += 1)}\t${kind} ${key}\t${said}`,
      ),
    ];
  });
  const links = relations.map(
    ({ type, from, to }, index) =>
      `R${index + 1}\t${type} Arg1:${keys.get(from) ?? ''} Arg2:${keys.get(to) ?? ''}`,
  );
  return [...lines, ...links].map((line) => `${line}\n`).join('');
}

function spanLine(key: string, text: string, annotation: Annotation, offsets: OffsetMap): string {
  const fragments = saidLines(text, annotation);
  const places = fragments.map(
    ({ start, end }) => `${offsets.toCodePoint(start)} ${offsets.toCodePoint(end)}`,
  );
  const quotes = fragments.map(({ start, end }) => text.slice(start, end));
  return `${key}\t${annotation.label} ${places.join(';')}\t${quotes.join(' ')}`;
}

/** The attributes whose values brat can list in its configuration, and the others. */
function parted({ label }: Annotation, set: LabelSet, values: readonly FeatureValue[]) {
  const definitions = labelById(set, label)?.attributes ?? [];
  const isChoice = ({ name, value }: FeatureValue) =>
    definitions.some(
      ({ id, type }) =>
        id === name && choicesOf(type)?.some((choice) => choice.id === value) === true,
    );
  return {
    choices: values.filter((value) => isChoice(value) && isWord(value.value)),
    free: values.filter((value) => !isChoice(value) || !isWord(value.value)),
  };
}

/** Whether brat can list a value: a name of ASCII. */
export function isWord(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9_-]+$/.test(value);
}

/** Name and, after a blank, value of each attribute line; a flag has no value. */
function attributesOf(
  { verdict, flagged }: Annotation,
  choices: readonly FeatureValue[],
): readonly (readonly [name: string, value: string])[] {
  return [
    ...choices.map(({ name, value }) => [name, ` ${String(value)}`] as const),
    ...(verdict === 'unchecked' ? [] : [[ownFeatures.verdict, ` ${verdict}`] as const]),
    ...(flagged ? [[ownFeatures.flagged, ''] as const] : []),
  ];
}

function commentsOf(
  { note }: Annotation,
  free: readonly FeatureValue[],
): readonly (readonly [kind: string, said: string])[] {
  const attributes = Object.fromEntries(free.map(({ name, value }) => [name, value]));
  const plain = !lineEnds.test(note) && note.trim() === note && !note.includes('\t');
  return [
    ...(free.length === 0 ? [] : [[attributeComment, oneLineJson(attributes)] as const]),
    ...(note === '' ? [] : [plain ? ([noteComment, note] as const) : jsonNote(note)]),
  ];
}

function jsonNote(note: string): readonly [string, string] {
  return [jsonNoteComment, oneLineJson(note)];
}

/** JSON on what every reader takes for one line. */
function oneLineJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f\u0085\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
