import { type Attributes, attributeProblem } from '../annotation/label/attribute.ts';
import { withInitial } from '../annotation/label/attribute-rules.ts';
import type { Label } from '../annotation/label/label.ts';

/**
 * Those of some attributes that a label defines and accepts, since a project may have given its labels other attributes than the rules know;
 * and for the others what the label says that they begin with.
 */
export function fittingAttributes(attributes: Attributes, label: Label | undefined): Attributes {
  const types = new Map(label?.attributes.map(({ id, type }) => [id, type]));
  const fitting = Object.entries(attributes).filter(([id, value]) => {
    const type = types.get(id);
    return type !== undefined && attributeProblem(type, value) === null;
  });
  return withInitial(label, Object.fromEntries(fitting));
}
