import { type Attributes, attributeProblem } from '../annotation/attribute.ts';
import type { Label } from '../annotation/label.ts';

/** Those of some attributes that a label defines and accepts: a project may have given its labels other attributes than the rules know. */
export function fittingAttributes(attributes: Attributes, label: Label | undefined): Attributes {
  const types = new Map(label?.attributes.map(({ id, type }) => [id, type]));
  return Object.fromEntries(
    Object.entries(attributes).filter(([id, value]) => {
      const type = types.get(id);
      return type !== undefined && attributeProblem(type, value) === null;
    }),
  );
}
