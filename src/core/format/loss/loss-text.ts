import { assertNever } from '../../base/assert-never.ts';
import type { Loss } from '../format.ts';

/** What was lost, in the English of a corpus's card. */
export function lossText(kind: Loss['kind']): string {
  switch (kind) {
    case 'reports':
      return 'reports that the format cannot hold';
    case 'layers':
      return 'layers';
    case 'overlap':
      return 'spans that overlap a longer one';
    case 'spans':
      return 'spans that the format has no place for';
    case 'relations':
      return 'relations';
    case 'attributes':
      return 'spans whose attributes were dropped';
    case 'values':
      return 'spans with an attribute whose value was changed';
    case 'verdicts':
      return 'verdicts';
    case 'notes':
      return 'notes and flags';
    case 'casework':
      return 'evidence, priorities, answers to checks, and checks of a reviewer’s own';
    case 'characters':
      return 'texts of which characters were replaced';
    case 'white-space':
      return 'white space: between two tokens of a line, at the edges of spans';
    case 'excluded':
      return 'annotations in stretches that the reviewers excluded, cut with them';
    case 'unanchored':
      return 'annotations whose words are not in the text';
    default:
      return assertNever(kind);
  }
}
