import { type TextEdit, editText } from './text-edit.ts';

/** Edits of a text that nobody has saved. */
export interface CorrectionDraft {
  /** Hash of the text that they are of. */
  readonly of: string;
  readonly edits: readonly TextEdit[];
  /** When they were last added to: ISO 8601 in UTC with milliseconds. */
  readonly at: string;
}

/** A draft that was kept, if it can be read and is of this very text. Read by hand: the page has no means to compile a schema. */
export function draftOf(
  kept: string | null,
  { text, sha256 }: { readonly text: string; readonly sha256: string },
): CorrectionDraft | null {
  const value = kept === null ? null : parsed(kept);
  if (!isRecord(value) || value['of'] !== sha256 || typeof value['at'] !== 'string') return null;
  const list: unknown = value['edits'];
  if (!Array.isArray(list) || list.length === 0) return null;
  const edits = list.flatMap((each: unknown) => editOf(each) ?? []);
  if (edits.length !== list.length || editText(text, edits) === null) return null;
  return { of: sha256, edits, at: value['at'] };
}

function editOf(value: unknown): TextEdit | null {
  if (!isRecord(value)) return null;
  const { at, removed, added } = value;
  if (typeof at !== 'number' || typeof removed !== 'string' || typeof added !== 'string') {
    return null;
  }
  return { at, removed, added };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function parsed(kept: string): unknown {
  try {
    return JSON.parse(kept);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
