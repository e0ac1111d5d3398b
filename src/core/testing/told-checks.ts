import type { CheckRule } from '../check/check.ts';
import { findChecks } from '../check/find.ts';
import { findFigures } from '../figure/find.ts';

/** What the checks of some rules say of a text with its proposed figures, a formula each, `!` before what fails, `~` before what needs rounding. */
export function toldChecks(text: string, ...rules: readonly CheckRule[]): readonly string[] {
  return findChecks(text, findFigures(text))
    .filter(({ rule }) => rules.includes(rule))
    .map(({ outcome, formula }) => {
      const mark = outcome === 'fails' ? '! ' : outcome === 'holds' ? '' : '~ ';
      return `${mark}${formula}`;
    });
}
