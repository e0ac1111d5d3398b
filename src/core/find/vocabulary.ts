import type { Verdict } from '../annotation/annotation.ts';
import type { ReportState } from '../annotation/layer.ts';
import type { FindKey } from './query.ts';

/** Something that a query names: the first name is the one that is written, all are understood. */
export interface FindTerm<Id extends string = string> {
  readonly id: Id;
  readonly names: readonly string[];
}

/** An attribute with the choices that it may have. */
export interface AttributeTerm extends FindTerm {
  readonly decimal: boolean;
  readonly choices: readonly FindTerm[];
}

/** The words of a project that a query may use, in every language. */
export interface FindVocabulary {
  readonly keys: readonly FindTerm<FindKey>[];
  /** What `has:` may ask for, and `none` for text without a label. */
  readonly marks: readonly FindTerm<'flag' | 'note' | 'none'>[];
  readonly labels: readonly FindTerm[];
  readonly verdicts: readonly FindTerm<Verdict>[];
  readonly reviewers: readonly FindTerm[];
  readonly states: readonly FindTerm<ReportState>[];
  readonly attributes: readonly AttributeTerm[];
}

/** The terms that a word names, whatever its case; several where labels share the name of an attribute. */
export function termsNamed<Term extends FindTerm>(
  terms: readonly Term[],
  name: string,
): readonly Term[] {
  const wanted = foldName(name);
  return terms.filter(({ id, names }) => [id, ...names].some((each) => foldName(each) === wanted));
}

/** How a term is written. */
export function writtenName(terms: readonly FindTerm[], id: string): string {
  return terms.find((term) => term.id === id)?.names[0] ?? id;
}

function foldName(name: string): string {
  return name.normalize('NFKC').replaceAll('’', "'").toLowerCase().trim();
}
