import type { TextMap } from '../anchor/text-map.ts';
import type { Layer } from '../annotation/layer.ts';
import type { Span } from '../text/span.ts';
import { type Decision } from './correction.ts';
import { usualDecision } from './follow-text.ts';

/** An annotation whose words an edit of the text changes or takes out. */
export interface Touched extends Span {
  /** Id of the reviewer. */
  readonly layer: string;
  readonly annotation: string;
  readonly label: string;
  readonly quote: string;
  /** The words in its place; null where there are none. */
  readonly words: string | null;
  /** What becomes of it unless somebody decides otherwise. */
  readonly usual: Decision;
}

/** What an edit does to the annotations of a layer that do not simply move along, in document order. */
export function touchedBy({ reviewer, annotations }: Layer, map: TextMap): readonly Touched[] {
  return annotations.all.flatMap((record): readonly Touched[] => {
    const anchoring = map.anchor(record);
    if (anchoring.kind === 'same' || anchoring.kind === 'moved') return [];
    const { id: annotation, label, quote, start, end } = record;
    const words = anchoring.kind === 'changed' ? anchoring.quote : null;
    const usual = usualDecision(anchoring);
    return [{ layer: reviewer, annotation, label, quote, words, usual, start, end }];
  });
}
