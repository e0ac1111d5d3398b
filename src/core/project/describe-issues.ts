import type { z } from 'zod';

type Issue = z.core.$ZodIssue;

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  null: 'null',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
};

/** The first thing wrong with a value, in one line: where it stands and what was expected. `core/locale/problems/reader-details.ts` knows it in Chinese. */
export function describeIssues(error: z.ZodError): string {
  const [first] = error.issues;
  if (first === undefined) return 'unknown problem';
  const { path, said } = described(first);
  return path.length === 0 ? said : `${path.map(String).join('.')}: ${said}`;
}

function described(issue: Issue): { readonly path: readonly PropertyKey[]; readonly said: string } {
  if (issue.code !== 'invalid_union') return { path: issue.path, said: saidOf(issue) };
  // Of several shapes the value is likely meant to have the one that it has longest.
  const ways = issue.errors.flatMap(([first]) => (first === undefined ? [] : [described(first)]));
  const [nearest] = ways.toSorted((a, b) => b.path.length - a.path.length);
  if (nearest === undefined) return { path: issue.path, said: issue.message };
  const alike = ways.filter(({ path }) => path.join('.') === nearest.path.join('.'));
  const said = [...new Set(alike.map((way) => way.said))];
  return { path: [...issue.path, ...nearest.path], said: said.join(' / ') };
}

function saidOf(issue: Issue): string {
  if (issue.code === 'invalid_type') {
    const kind = kinds[issue.expected] ?? issue.expected;
    return `${/received undefined$/.test(issue.message) ? 'missing, ' : ''}${kind} expected`;
  }
  if (issue.code === 'too_small') return limit('at least', issue.origin, Number(issue.minimum));
  if (issue.code === 'too_big') return limit('at most', issue.origin, Number(issue.maximum));
  if (issue.code === 'invalid_value') {
    return `one of ${issue.values.map(String).join(', ')} expected`;
  }
  if (issue.code === 'unrecognized_keys') return `not known: ${issue.keys.join(', ')}`;
  return issue.message;
}

function limit(side: 'at least' | 'at most', origin: string, bound: number): string {
  if (origin === 'string' && side === 'at least' && bound === 1)
    return 'a text that is not empty expected';
  const isCounted = origin === 'string' || origin === 'array' || origin === 'set';
  return `${side} ${bound}${isCounted ? ' of them' : ''} expected`;
}
