import type { Correction } from './correction.ts';
import type { CorrectedText } from './follow-corrections.ts';
import { invertEdits } from './text-edit.ts';
import { textVersions } from './text-versions.ts';

/**
 * The corrections that lead from any version of a report's text in another copy to the present one here: back to where both came apart, then on. Null where
 * they do not, as where one of the two was read in another encoding. Ids of steps back are nobody's else.
 */
export function wayBetween(theirs: CorrectedText, mine: CorrectedText): CorrectedText | null {
  const [own, other] = [mine.corrections, theirs.corrections];
  const fork = own.findIndex(({ id }, index) => other[index]?.id !== id);
  const common = fork < 0 ? own.length : fork;
  const apart = other.slice(common);
  const isOneText = mine.textSha256 === theirs.textSha256;
  const back = isOneText ? [] : apart.map(takenBack).reverse();
  const on = isOneText && apart.length > 0 ? [] : own.slice(common);
  const corrections = [...other, ...back, ...on];
  const { text, textSha256: sha256 } = mine;
  const versions = textVersions({ text, sha256 }, corrections);
  return versions?.[other.length]?.text === theirs.text ? { ...mine, corrections } : null;
}

function takenBack(correction: Correction): Correction {
  const { id, edits, beforeSha256, afterSha256 } = correction;
  return {
    ...correction,
    id: `${id}~back`,
    takesBack: id,
    edits: invertEdits(edits),
    beforeSha256: afterSha256,
    afterSha256: beforeSha256,
    decisions: [],
  };
}
