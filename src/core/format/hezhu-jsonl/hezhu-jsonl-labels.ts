import { assertNever } from '../../base/assert-never.ts';
import type { AttributeDefinition, AttributeType } from '../../annotation/label/attribute.ts';
import type { Label, RelationType } from '../../annotation/label/label.ts';
import type { LocalName } from '../../annotation/label/local-name.ts';

/** A label with its keys in order. */
export function labelRecord(label: Label) {
  const { id, name, colour, line, key, attributes, retired, hint, examples } = label;
  return {
    ...placeOf(label),
    id,
    name: nameRecord(name),
    colour,
    line,
    key,
    attributes: attributes.map(attributeRecord),
    ...(retired && { retired }),
    ...(hint && { hint: nameRecord(hint) }),
    ...(examples && { examples: examples.map(({ text, fits }) => ({ text, fits })) }),
  };
}

/** A relation type with its keys in order. */
export function relationTypeRecord(type: RelationType) {
  const { id, name, from, to, alsoFrom, alsoTo, retired } = type;
  return {
    id,
    name: nameRecord(name),
    from,
    to,
    ...(alsoFrom && { alsoFrom }),
    ...(alsoTo && { alsoTo }),
    ...(retired && { retired }),
    ...placeOf(type),
  };
}

function attributeRecord({ id, name, type, required, initial, excludes }: AttributeDefinition) {
  return {
    id,
    name: nameRecord(name),
    type: typeRecord(type),
    ...(required && { required }),
    ...(initial !== undefined && { initial }),
    ...(excludes && { excludes }),
  };
}

function placeOf({ order }: { readonly order?: number }) {
  return order === undefined ? {} : { order };
}

function nameRecord(name: LocalName) {
  return { 'zh-CN': name['zh-CN'], en: name.en };
}

function typeRecord(type: AttributeType) {
  switch (type.kind) {
    case 'list':
    case 'yes-no':
    case 'date':
      return { kind: type.kind };
    case 'text':
      return { kind: type.kind, ...(type.pattern !== undefined && { pattern: type.pattern }) };
    case 'decimal':
      return {
        kind: type.kind,
        ...(type.least !== undefined && { least: type.least }),
        ...(type.most !== undefined && { most: type.most }),
      };
    case 'choice':
      return {
        kind: type.kind,
        choices: type.choices.map(({ id, name }) => ({ id, name: nameRecord(name) })),
      };
    case 'code':
      return { kind: type.kind, pattern: type.pattern };
    case 'link':
      return { kind: type.kind, list: type.list };
    default:
      return assertNever(type);
  }
}
