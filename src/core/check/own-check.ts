import type { Annotation } from '../annotation/annotation.ts';
import type { NamedFigure } from '../annotation/casework.ts';
import { type Result, err } from '../base/result.ts';
import type { Outcome } from './check.ts';
import { exactly, times } from './arithmetic/estimate.ts';
import { sceneOf } from './scene.ts';
import {
  type FormulaProblem,
  type Quantity,
  type Reckoned,
  outcomeOfStatement,
  reckon,
} from './arithmetic/formula.ts';

/** What a reviewer's own check comes to. */
export interface OwnCheckResult {
  readonly outcome: Outcome;
  /** Both sides, or why the formula says nothing. */
  readonly reckoned: Result<Reckoned, FormulaProblem>;
  /** Names whose figures are gone or have no number. */
  readonly missing: readonly string[];
}

/** The names that figures get, in their order; x is a sign. */
export const figureNames: readonly string[] = [...'abcdefghijklmnopqrstuvwyz'];

/** Reckons a reviewer's own check with the figures as they are now; without one of them it cannot be told. */
export function reckonOwn(
  text: string,
  formula: string,
  figures: readonly NamedFigure[],
  annotationOf: (id: string) => Annotation | undefined,
): OwnCheckResult {
  const quantities = new Map<string, Quantity>();
  const missing: string[] = [];
  for (const { name, annotation } of figures) {
    const found = annotationOf(annotation);
    const quantity = found && quantityOf(text, found);
    if (quantity === undefined) missing.push(name);
    else quantities.set(name, quantity);
  }
  const reckoned = reckon(formula, quantities);
  const isMissing = !reckoned.ok && missing.includes(reckoned.error.found);
  if (!reckoned.ok) {
    const problem = isMissing ? { ...reckoned.error } : reckoned.error;
    return { outcome: 'cannot tell', reckoned: err(problem), missing };
  }
  return { outcome: outcomeOfStatement(reckoned.value), reckoned, missing };
}

/** A figure as a number of a formula: per cent as a plain share, all else in the base of its dimension. */
function quantityOf(text: string, { start, end, attributes }: Annotation): Quantity | undefined {
  const [fact] = sceneOf(text, [{ start, end, attributes }]).facts;
  if (fact === undefined) return undefined;
  const { amount, dimension } = fact;
  if (dimension === '%') return { estimate: times(amount, exactly('0.01')), dimension: null };
  return { estimate: amount, dimension: dimension.startsWith('bare ') ? null : dimension };
}
