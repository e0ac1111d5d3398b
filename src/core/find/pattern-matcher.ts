import { type Result, err, ok } from '../base/result.ts';
import type { Matcher } from './text-matcher.ts';

/** Why a regular expression cannot be used: `detail` is what the engine says of it, in English. */
export interface BadPattern {
  readonly code: 'bad-pattern';
  readonly detail: string;
}

/**
 * Looks for a regular expression; `^` and `$` are the edges of a line, and letter case matters where `exact`. What is empty is no hit.
 * The expression is a stranger's and may take for ever: run it where it can be stopped.
 */
export function patternMatcher(source: string, exact: boolean): Result<Matcher, BadPattern> {
  const pattern = compiled(source, exact);
  if (!pattern.ok) return pattern;
  return ok(function* (text) {
    for (const match of text.matchAll(pattern.value)) {
      const [{ length }] = match;
      if (length > 0) yield { start: match.index, end: match.index + length };
    }
  });
}

/** With `u` a match never begins or ends between the halves of a surrogate pair. */
function compiled(source: string, exact: boolean): Result<RegExp, BadPattern> {
  try {
    return ok(new RegExp(source, exact ? 'gmu' : 'gmui'));
  } catch (problem) {
    const said = problem instanceof Error ? problem.message : String(problem);
    return err({ code: 'bad-pattern', detail: said.slice(said.lastIndexOf(': ') + 2) });
  }
}
