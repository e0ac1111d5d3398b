import type { Correction } from './correction.ts';
import { editText, invertEdits } from './text-edit.ts';

/** A version of a report's text. */
export interface TextVersion {
  readonly text: string;
  readonly sha256: string;
  /** What made it; null for the text as it was imported. */
  readonly correction: Correction | null;
}

/** All versions of a text, the imported one first and the present one last; null where the corrections do not lead to the present one. */
export function textVersions(
  present: { readonly text: string; readonly sha256: string },
  corrections: readonly Correction[],
): readonly TextVersion[] | null {
  const versions: TextVersion[] = [];
  let { text, sha256 } = present;
  for (const correction of corrections.toReversed()) {
    if (correction.afterSha256 !== sha256) return null;
    versions.push({ text, sha256, correction });
    const before = editText(text, invertEdits(correction.edits));
    if (before === null) return null;
    text = before;
    sha256 = correction.beforeSha256;
  }
  return [...versions, { text, sha256, correction: null }].reverse();
}

/** The present text, from an earlier version of it; null where it is none. */
export function presentText(
  earlier: { readonly text: string; readonly sha256: string },
  corrections: readonly Correction[],
): string | null {
  const first = corrections.findLastIndex(({ beforeSha256 }) => beforeSha256 === earlier.sha256);
  if (first === -1) return null;
  return corrections
    .slice(first)
    .reduce<string | null>(
      (text, { edits }) => (text === null ? null : editText(text, edits)),
      earlier.text,
    );
}

/** The corrections that a layer has not followed yet; null where it followed one that the report does not know. */
export function correctionsBehind(
  corrections: readonly Correction[],
  followed: string | null,
): readonly Correction[] | null {
  if (followed === null) return corrections;
  const index = corrections.findIndex(({ id }) => id === followed);
  return index === -1 ? null : corrections.slice(index + 1);
}
