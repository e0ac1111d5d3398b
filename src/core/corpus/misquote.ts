import type { Annotation } from '../annotation/annotation.ts';
import type { Abilities } from '../format/abilities.ts';
import type { AnnotatedReport } from '../project/project.ts';
import { offsetMap } from '../text/offset.ts';

/**
 * The first annotation whose quote is not what its text has between its offsets, counted in the unit of the format that is to write them;
 * null where every one holds. Code points are counted here by walking through the text, not by the map that the formats convert with.
 */
export function findMisquote(
  { text, layers }: AnnotatedReport,
  unit: Abilities['offsets'],
): Annotation | null {
  const annotations = layers.flatMap((layer) => layer.annotations.all);
  const byUnits = annotations.find(({ start, end, quote }) => text.slice(start, end) !== quote);
  if (byUnits !== undefined) return byUnits;
  return unit === 'utf16' ? null : misquoteByCodePoints(text, annotations);
}

function misquoteByCodePoints(text: string, annotations: readonly Annotation[]): Annotation | null {
  const map = offsetMap(text);
  const walk = new CodePointWalk(text);
  const edges = annotations.flatMap(({ start, end }) => [start, end]);
  const placeOf = new Map<number, number>();
  for (const edge of edges.sort((a, b) => a - b)) {
    placeOf.set(edge, walk.unitOf(map.toCodePoint(edge)));
  }
  const misquote = annotations.find(({ start, end, quote }) => {
    const [from, to] = [placeOf.get(start), placeOf.get(end)];
    return text.slice(from, to) !== quote;
  });
  return misquote ?? null;
}

/** Finds the unit at which a code point begins by stepping over one after another; the code points are asked for in ascending order. */
class CodePointWalk {
  readonly #text: string;
  #unit = 0;
  #point = 0;

  constructor(text: string) {
    this.#text = text;
  }

  unitOf(point: number): number {
    while (this.#point < point) {
      this.#unit += (this.#text.codePointAt(this.#unit) ?? 0) > 0xffff ? 2 : 1;
      this.#point += 1;
    }
    return this.#unit;
  }
}
