import { type Change, invert } from '../../../core/annotation/edit/change.ts';
import type { LabelSet } from '../../../core/annotation/label/label.ts';
import type { Locale } from '../../../core/annotation/label/local-name.ts';
import type { ToldChange } from '../../../core/annotation/history/told-change.ts';
import { describeChange } from '../../../core/locale/text/changes-words.ts';
import type { QuoteOf } from '../../../core/locale/text/quote-of.ts';
import { type Difference, differences } from '../../../core/locale/text/differences.ts';
import { historyWords } from '../../../core/locale/text/history-words.ts';

/** Names a change as the history lists it; an undo by what it took back. */
export function tellChange({ change, size }: ToldChange, locale: Locale, quoteOf: QuoteOf): string {
  const words = historyWords[locale];
  switch (change.origin) {
    case 'undo':
      return words.undo(describeChange(invert(change), locale, quoteOf, size));
    case 'redo':
      return words.redo(describeChange(change, locale, quoteOf, size));
    case 'edit':
      return describeChange(change, locale, quoteOf, size);
  }
}

/** What a change made of the first annotation that it changed, field by field. */
export function tellDifferences(
  { annotations }: Change,
  labels: LabelSet,
  locale: Locale,
): readonly Difference[] {
  const [first] = annotations.updated;
  return first === undefined ? [] : differences(first[0], first[1], labels, locale);
}

/** A difference in a few words: `核查结论 未核 → 属实`. */
export function differenceText({ field, before, after }: Difference, locale: Locale): string {
  const { nothing } = historyWords[locale];
  return `${field} ${before || nothing} → ${after || nothing}`;
}
