import type { Corrected, Correction } from '../../correct/correction.ts';

/** The corrections of a report's text, each with its keys in order; nothing where there are none. */
export function correctionsField({ corrections }: Corrected) {
  return corrections === undefined ? {} : { corrections: corrections.map(correctionLine) };
}

function correctionLine(correction: Correction): Correction {
  const { id, author, at, takesBack, edits, beforeSha256, afterSha256 } = correction;
  return {
    id,
    author,
    at,
    takesBack,
    edits: edits.map(({ at: place, removed, added }) => ({ at: place, removed, added })),
    beforeSha256,
    afterSha256,
    decisions: correction.decisions.map(({ layer, annotation, decision }) => ({
      layer,
      annotation,
      decision,
    })),
  };
}
