import type { Attributes } from '../../core/annotation/label/attribute.ts';
import type { CheckFigure } from '../../core/check/check.ts';
import { suggestAttributes } from '../../core/suggest/attributes.ts';
import type { Span } from '../../core/text/span.ts';

/** An accepted or proposed figure; the same object as long as nothing of it changes. */
export interface HeldFigure extends Span {
  readonly attributes: Attributes;
}

/** What the worker has to be told so that it knows the present figures. */
export interface FigureNews {
  readonly gone: readonly number[];
  readonly come: readonly (readonly [key: number, figure: CheckFigure])[];
}

/** Remembers which figures the worker knows, so that an edit sends one figure and not a thousand. */
export class FigureLedger {
  #known = new Map<HeldFigure, number>();
  #next = 0;

  /** What is other than at the last call; a figure without a number is read from its words. */
  news(text: string, figures: readonly HeldFigure[]): FigureNews {
    const before = this.#known;
    const now = new Map<HeldFigure, number>();
    const come: (readonly [number, CheckFigure])[] = [];
    for (const held of figures) {
      const known = before.get(held);
      if (known !== undefined) {
        now.set(held, known);
        before.delete(held);
      } else {
        const key = (this.#next += 1);
        now.set(held, key);
        come.push([key, numbered(text, held)]);
      }
    }
    this.#known = now;
    return { gone: [...before.values()], come };
  }

  /** The worker knows nothing any more. */
  clear(): void {
    this.#known = new Map();
  }
}

const numbers = ['value', 'low', 'high'];

function numbered(text: string, { start, end, attributes }: HeldFigure): CheckFigure {
  if (numbers.some((name) => attributes[name] !== undefined)) return { start, end, attributes };
  const own = suggestAttributes('figure', text.slice(start, end));
  return { start, end, attributes: { ...own, ...attributes } };
}
