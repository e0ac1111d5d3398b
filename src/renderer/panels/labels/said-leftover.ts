import type { AttributeType, AttributeValue } from '../../../core/annotation/label/attribute.ts';
import { convertedValue } from '../../../core/project/labels/convert-value.ts';
import type { UsedValue } from '../../../core/project/labels/label-uses.ts';
import type { Leftover, Replacement } from '../../../core/project/move.ts';

/** What a person says becomes of values that an attribute does not take any more: of single ones, as typed by their key, and of the rest. */
export interface SaidLeftover {
  readonly typed: ReadonlyMap<string, string>;
  readonly leftover: Leftover;
}

/** Before anything was said: values stay. */
export const nothingSaid: SaidLeftover = { typed: new Map(), leftover: { kind: 'keep' } };

/** What stands for a value among those of which something is said. */
export function keyOfValue(value: AttributeValue): string {
  return JSON.stringify(value);
}

/** What was typed for a value; empty where nothing was. */
export function typedFor({ typed }: SaidLeftover, value: AttributeValue): string {
  return typed.get(keyOfValue(value))?.trim() ?? '';
}

/** The values that were typed for those that cannot be rewritten, or null where one of them is none of the attribute. */
export function readReplacements(
  type: AttributeType,
  values: readonly UsedValue[],
  said: SaidLeftover,
): readonly Replacement[] | null {
  const read = values
    .filter(({ value }) => typedFor(said, value) !== '' && convertedValue(type, value) === null)
    .map(({ value }) => ({ from: value, to: convertedValue(type, typedFor(said, value)) }));
  return read.every(({ to }) => to !== null) ? read : null;
}
