import type { Locale } from '../../../core/annotation/label/local-name.ts';
import { labelTaskWords } from '../../../core/locale/labels/label-tasks-words.ts';
import type { DraftProblem } from '../../../core/project/labels/attribute-draft.ts';

/** What is wrong with a field of the form of an attribute; null where nothing is. */
export function describeDraftProblem(
  problem: DraftProblem | undefined,
  locale: Locale,
): string | null {
  const words = labelTaskWords[locale];
  switch (problem) {
    case undefined:
      return null;
    case 'name-needed':
      return words.nameNeeded;
    case 'id-malformed':
      return words.idMalformed;
    case 'id-taken':
      return words.idTaken;
    case 'bad-pattern':
      return words.patternWrong;
    case 'pattern-needed':
      return words.patternNeeded;
    case 'bad-bound':
      return words.boundWrong;
    case 'bounds-crossed':
      return words.boundOrder;
    case 'choices-needed':
      return words.choicesNeeded;
    case 'choice-twice':
      return words.choiceTwice;
    case 'bad-initial':
      return words.initialWrong;
  }
}
