import { assertNever } from '../base/assert-never.ts';
import { type Result, err, ok } from '../base/result.ts';
import { numeralValue } from '../figure/numeral/numeral.ts';
import { readWantedNumber } from './number-matcher.ts';
import { patternMatcher } from './pattern-matcher.ts';
import {
  type AttributeCondition,
  type FindFilter,
  type FindKey,
  type FindQuery,
  type QueryProblem,
  type Wanted,
  anything,
  operators,
} from './query.ts';
import { splitQuery } from './split-query.ts';
import { type FindTerm, type FindVocabulary, termsNamed } from './vocabulary.ts';

/**
 * Reads what a person types into a search: a text, `"a text as it stands"`, `/a regular expression/` or `=a number`, and filters such as
 * `label:figure`, in every language of the screens. Null where nothing is asked.
 */
export function parseQuery(
  typed: string,
  words: FindVocabulary,
): Result<FindQuery | null, QueryProblem> {
  const isKey = (word: string) => termsNamed(words.keys, word).length > 0;
  const { filters, content } = splitQuery(typed, isKey);
  let filter = anything;
  for (const { key, value } of filters) {
    const [term] = termsNamed(words.keys, key);
    if (term === undefined) continue;
    const narrowed = narrow(filter, term.id, value, words);
    if (!narrowed.ok) return narrowed;
    filter = narrowed.value;
  }
  const wanted = wantedOf(content);
  const problem = problemOf(wanted, filter);
  if (problem !== null) return err(problem);
  return ok(wanted === null && filter === anything ? null : { wanted, filter });
}

function wantedOf(content: string): Wanted | null {
  if (content === '') return null;
  const inner = content.slice(1, -1);
  if (content.length > 2 && /^"[^"]*"$/u.test(content)) return { kind: 'text', text: inner };
  if (content.length > 2 && /^\/.*\/$/u.test(content)) return { kind: 'pattern', source: inner };
  if (/^[=＝]./u.test(content)) return { kind: 'number', typed: content.slice(1).trim() };
  return { kind: 'text', text: content };
}

function problemOf(wanted: Wanted | null, filter: FindFilter): QueryProblem | null {
  if (filter.untagged && wanted === null) return { code: 'untagged-alone' };
  if (wanted?.kind === 'pattern') {
    const pattern = patternMatcher(wanted.source, false);
    if (!pattern.ok) return pattern.error;
  }
  if (wanted?.kind === 'number' && readWantedNumber(wanted.typed) === null) {
    return { code: 'bad-number', typed: wanted.typed };
  }
  return null;
}

type Narrowed = Result<FindFilter, QueryProblem>;

function narrow(filter: FindFilter, key: FindKey, value: string, words: FindVocabulary): Narrowed {
  const named = <Id extends string>(
    terms: readonly FindTerm<Id>[],
    patch: (ids: readonly Id[]) => Partial<FindFilter>,
  ): Narrowed => {
    const found = idsNamed(terms, value);
    return found.ok
      ? ok({ ...filter, ...patch(found.value) })
      : err({ code: 'unknown-name', key, name: found.error });
  };
  switch (key) {
    case 'label': {
      const none = words.marks.filter(({ id }) => id === 'none');
      return named([...words.labels, ...none], (ids) => ({
        labels: [...filter.labels, ...ids.filter((id) => id !== 'none')],
        untagged: filter.untagged || ids.includes('none'),
      }));
    }
    case 'verdict':
      return named(words.verdicts, (ids) => ({ verdicts: [...filter.verdicts, ...ids] }));
    case 'reviewer':
      return named(words.reviewers, (ids) => ({ reviewers: [...filter.reviewers, ...ids] }));
    case 'state':
      return named(words.states, (ids) => ({ states: [...filter.states, ...ids] }));
    case 'has':
      return named(
        words.marks.filter(({ id }) => id !== 'none'),
        (ids) => ({
          flagged: filter.flagged || ids.includes('flag'),
          noted: filter.noted || ids.includes('note'),
        }),
      );
    case 'note':
      return ok({ ...filter, note: value });
    case 'attribute': {
      const condition = attributeCondition(value, words);
      return condition.ok
        ? ok({ ...filter, attributes: [...filter.attributes, condition.value] })
        : condition;
    }
    default:
      return assertNever(key);
  }
}

/** The ids that a list of names with commas between them stands for, or the first name that stands for none. */
function idsNamed<Id extends string>(
  terms: readonly FindTerm<Id>[],
  list: string,
): Result<readonly Id[], string> {
  const ids: Id[] = [];
  // A name may hold a comma itself.
  const names = termsNamed(terms, list).length > 0 ? [list] : list.split(/[,，、]/u);
  for (const name of names) {
    const found = termsNamed(terms, name);
    if (found.length === 0) return err(name);
    ids.push(...found.map(({ id }) => id));
  }
  return ok(ids);
}

const condition = new RegExp(`^(.+?)(${operators.join('|')}|＝|＞|＜|～)(.*)$`, 'u');

/** `unit=元`, `value>=6.5亿`, `measure~人口`, or the name alone. */
function attributeCondition(
  written: string,
  words: FindVocabulary,
): Result<AttributeCondition, QueryProblem> {
  const [, name = written, sign, raw = ''] = condition.exec(written) ?? [];
  const terms = termsNamed(words.attributes, name);
  if (terms.length === 0) return err({ code: 'unknown-name', key: 'attribute', name });
  const attributes = [...new Set(terms.map(({ id }) => id))];
  const operator = operators.find((each) => each === sign?.normalize('NFKC'));
  if (operator === undefined || raw === '') return ok({ attributes, compare: null });
  if (terms.some(({ decimal }) => decimal)) {
    const value = decimalOf(raw);
    return value === null
      ? err({ code: 'bad-number', typed: raw })
      : ok({ attributes, compare: { operator, value } });
  }
  const [choice] = termsNamed(
    terms.flatMap(({ choices }) => choices),
    raw,
  );
  return ok({ attributes, compare: { operator, value: choice?.id ?? raw } });
}

function decimalOf(typed: string): string | null {
  const wanted = readWantedNumber(typed);
  const value = wanted && numeralValue(wanted);
  return value && 'value' in value ? value.value : null;
}
