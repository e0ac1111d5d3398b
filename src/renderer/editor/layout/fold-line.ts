import type { Locale } from '../../../core/annotation/label/local-name.ts';
import { joinedSpans } from '../../../core/annotation/region.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { regionReasonWords, regionWords } from '../../../core/locale/text/regions-words.ts';
import type { Fold } from '../../../core/region/folds.ts';

/** What the one line says that stands for lines which are left out. */
export interface FoldLine {
  readonly words: string;
  /** What a press on it does. */
  readonly action: string;
}

/** The words of a fold's line; `annotations` is how many lie in it. */
export function foldLine(
  { regions }: Fold,
  isFolded: boolean,
  annotations: number,
  locale: Locale,
): FoldLine {
  const words = regionWords[locale];
  const reasons = [...new Set(regions.map(({ reason }) => regionReasonWords[locale][reason]))];
  const units = joinedSpans(regions).reduce((sum, { start, end }) => sum + end - start, 0);
  const said = words.fold(reasons.join(words.between), countText(units, locale));
  const inside = annotations === 0 ? '' : words.foldAnnotations(countText(annotations, locale));
  return { words: said + inside, action: isFolded ? words.show : words.foldAway };
}

/** The element of a fold's line. The keyboard reaches it as a place of the text, so it takes no focus of its own. */
export function foldElement({ words, action }: FoldLine, press: () => void): HTMLElement {
  const line = document.createElement('div');
  line.className = 'fold';
  const said = document.createElement('span');
  said.className = 'fold-words';
  said.textContent = words;
  const button = document.createElement('span');
  button.className = 'fold-action';
  button.textContent = action;
  line.append(said, button);
  // A press on the line is none on the text beside it.
  line.addEventListener('mousedown', (event) => {
    event.preventDefault();
    event.stopPropagation();
    if (event.button === 0) press();
  });
  return line;
}
