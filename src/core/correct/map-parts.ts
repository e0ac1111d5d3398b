import type { TextMap } from '../anchor/text-map.ts';
import type { PlacedPart } from '../text/structure.ts';

/** Where the parts of a document stand on a later version of its text; what has no words any more is no part. */
export function mapParts(parts: readonly PlacedPart[], map: TextMap): readonly PlacedPart[] {
  return parts.flatMap((part) => {
    // A cell may be empty.
    if (part.start === part.end) {
      const at = map.offset(part.start);
      return [{ ...part, start: at, end: at }];
    }
    const anchoring = map.anchor(part);
    return anchoring.kind === 'lost' ? [] : [{ ...part, ...anchoring.span }];
  });
}
