import { choicesOf } from '../../annotation/label/attribute.ts';
import { verdicts } from '../../annotation/annotation.ts';
import type { LabelSet } from '../../annotation/label/label.ts';
import { reportStates } from '../../annotation/layer.ts';
import { type Locale, type LocalName, locales } from '../../annotation/label/local-name.ts';
import { type FindKey, findKeys } from '../../find/query.ts';
import type { FindTerm, FindVocabulary } from '../../find/vocabulary.ts';
import { type Reviewer, finalReviewer } from '../../project/project.ts';
import { findWords } from './find-words.ts';
import { reportStateWords } from '../text/report-states-words.ts';
import { verdictWords } from '../checks/verdicts-words.ts';

/** The words that a query of a project may use: those of `locale` are written, all are understood. */
export function findVocabulary(
  { labels }: LabelSet,
  reviewers: readonly Reviewer[],
  locale: Locale,
): FindVocabulary {
  const order = [locale, ...locales.filter((other) => other !== locale)];
  const inOrder = (name: LocalName) => order.map((each) => name[each]);
  const term = <Id extends string>(id: Id, words: (locale: Locale) => string): FindTerm<Id> => ({
    id,
    names: order.map(words),
  });
  return {
    keys: findKeys.map((key) => term<FindKey>(key, (each) => findWords[each].keys[key])),
    marks: (['flag', 'note', 'none'] as const).map((mark) =>
      alsoCalled(term(mark, (each) => findWords[each].marks[mark])),
    ),
    labels: labels.map(({ id, name }) => ({ id, names: inOrder(name) })),
    verdicts: verdicts.map((verdict) => term(verdict, (each) => verdictWords[each][verdict])),
    states: reportStates.map((state) => term(state, (each) => reportStateWords[each][state])),
    reviewers: [
      ...reviewers.map(({ id, name }) => ({ id, names: [name] })),
      alsoCalled(term(finalReviewer, (each) => findWords[each].adjudicated)),
    ],
    attributes: labels.flatMap(({ attributes }) =>
      attributes.map(({ id, name, type }) => ({
        id,
        names: inOrder(name),
        decimal: type.kind === 'decimal',
        choices: (choicesOf(type) ?? []).map((choice) => ({
          id: choice.id,
          names: inOrder(choice.name),
        })),
      })),
    ),
  };
}

/** What was called otherwise once, and stands so in searches that were saved. */
const formerNames: Readonly<Record<string, readonly string[]>> = {
  flag: ['标记'],
  [finalReviewer]: ['终审'],
};

function alsoCalled<Id extends string>({ id, names }: FindTerm<Id>): FindTerm<Id> {
  return { id, names: [...names, ...(formerNames[id] ?? [])] };
}
