import type { SliceTools } from '../desk.ts';

/** What was typed into a field of an annotation and does not fit it: kept until it is mended or withdrawn, wherever the reviewer goes meanwhile. */
export interface DraftSlice {
  /** By `draftKey`. */
  readonly drafts: Readonly<Record<string, string>>;
  keepDraft(key: string, text: string): void;
  dropDraft(key: string): void;
}

/** Names the draft of one attribute of one annotation. */
export function draftKey(annotation: string, attribute: string): string {
  return `${annotation} ${attribute}`;
}

export function draftSlice({ set }: SliceTools): DraftSlice {
  return {
    drafts: {},
    keepDraft: (key, text) => set(({ drafts }) => ({ drafts: { ...drafts, [key]: text } })),
    dropDraft: (key) =>
      set(({ drafts }) => ({
        drafts: Object.fromEntries(Object.entries(drafts).filter(([other]) => other !== key)),
      })),
  };
}
