import { Big } from 'big.js';
import {
  type AttributeDefinition,
  type AttributeProblem,
  type Attributes,
  type AttributeValue,
  attributeProblem,
} from './attribute.ts';
import type { CodeLists } from './code-list.ts';
import type { Label } from './label.ts';

/** A rule of a label that the attributes of an annotation break; `value` is what stands there. */
export type BrokenRule =
  | { readonly kind: 'missing'; readonly attribute: string }
  | { readonly kind: 'excluded'; readonly attribute: string; readonly other: string }
  | { readonly kind: 'unknown'; readonly attribute: string; readonly value: AttributeValue }
  | {
      readonly kind: 'unfit';
      readonly attribute: string;
      readonly value: AttributeValue;
      readonly problem: AttributeProblem;
    }
  | { readonly kind: 'pattern'; readonly attribute: string; readonly value: string }
  | { readonly kind: 'too-low' | 'too-high'; readonly attribute: string; readonly value: string }
  | { readonly kind: 'not-listed'; readonly attribute: string; readonly value: string };

/**
 * Every rule of its label that an annotation's attributes break, in the label's order. Rules are shown where they are broken and refuse
 * nothing: a label may be given a rule after the work was done.
 */
export function brokenRules(
  { attributes: definitions }: Pick<Label, 'attributes'>,
  attributes: Attributes,
  lists: CodeLists,
): readonly BrokenRule[] {
  const known = new Set(definitions.map(({ id }) => id));
  const unknown = Object.entries(attributes)
    .filter(([attribute]) => !known.has(attribute))
    .map(([attribute, value]) => ({ kind: 'unknown', attribute, value }) as const);
  return [
    ...definitions.flatMap((definition) => brokenBy(definition, attributes, lists)),
    ...exclusions(definitions, attributes),
    ...unknown,
  ];
}

function brokenBy(
  { id: attribute, type, required }: AttributeDefinition,
  attributes: Attributes,
  lists: CodeLists,
): readonly BrokenRule[] {
  const value = attributes[attribute];
  if (value === undefined) return required === true ? [{ kind: 'missing', attribute }] : [];
  const problem = attributeProblem(type, value);
  if (problem !== null) return [{ kind: 'unfit', attribute, value, problem }];
  if (typeof value !== 'string') return [];
  if (type.kind === 'text' && type.pattern !== undefined) {
    const fits = new RegExp(`^(?:${type.pattern})$`, 'u').test(value);
    return fits ? [] : [{ kind: 'pattern', attribute, value }];
  }
  if (type.kind === 'decimal') {
    const { least, most } = type;
    if (least !== undefined && new Big(value).lt(least)) {
      return [{ kind: 'too-low', attribute, value }];
    }
    const high = most !== undefined && new Big(value).gt(most);
    return high ? [{ kind: 'too-high', attribute, value }] : [];
  }
  if (type.kind !== 'link' || lists.nameOf(type.list, value) !== null) return [];
  return [{ kind: 'not-listed', attribute, value }];
}

/** Pairs that exclude each other and both have a value, each pair once. */
function exclusions(
  definitions: readonly AttributeDefinition[],
  attributes: Attributes,
): readonly BrokenRule[] {
  const seen = new Set<string>();
  return definitions.flatMap(({ id: attribute, excludes = [] }) =>
    excludes.flatMap((other): readonly BrokenRule[] => {
      const pair = [attribute, other].sort().join(' ');
      if (seen.has(pair)) return [];
      seen.add(pair);
      const both = attributes[attribute] !== undefined && attributes[other] !== undefined;
      return both ? [{ kind: 'excluded', attribute, other }] : [];
    }),
  );
}

/** The attributes that may have no value beside one, whichever of the two says so. */
export function excluding(
  definitions: readonly AttributeDefinition[],
  attribute: string,
): readonly string[] {
  const own = definitions.find(({ id }) => id === attribute)?.excludes ?? [];
  const others = definitions.filter(({ excludes = [] }) => excludes.includes(attribute));
  return [...new Set([...own, ...others.map(({ id }) => id)])];
}

/** The attributes of a new annotation: what its text suggests, and else what the label says that they begin with. */
export function withInitial(
  label: Pick<Label, 'attributes'> | undefined,
  suggested: Attributes,
): Attributes {
  const definitions = label?.attributes ?? [];
  const initial = definitions.flatMap(({ id, initial: value }) => {
    const beside = [id, ...excluding(definitions, id)];
    const isFree = beside.every((other) => suggested[other] === undefined);
    return value === undefined || !isFree ? [] : [[id, value] as const];
  });
  return initial.length === 0 ? suggested : { ...Object.fromEntries(initial), ...suggested };
}
