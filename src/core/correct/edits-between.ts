import { alignTexts } from '../anchor/align-texts.ts';
import { gapsBetween } from '../anchor/block.ts';
import { type TextEdit, tidyEdits } from './text-edit.ts';

/** The edits that make one text of another, as few and short as their common passages allow. */
export function editsBetween(before: string, after: string): readonly TextEdit[] {
  const whole = {
    before: { start: 0, end: before.length },
    after: { start: 0, end: after.length },
  };
  const edits = gapsBetween(alignTexts(before, after).blocks, whole).map((gap) => ({
    at: gap.before.start,
    removed: before.slice(gap.before.start, gap.before.end),
    added: after.slice(gap.after.start, gap.after.end),
  }));
  return tidyEdits(before, edits);
}
