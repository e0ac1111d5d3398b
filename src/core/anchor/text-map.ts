import { type Span, isBoundary } from '../text/span.ts';
import { type Alignment, alignTexts } from './align-texts.ts';
import { type Anchoring, lost, standing, sureEnough } from './anchoring.ts';
import { type Block, blockBehind } from './block.ts';
import { widenedOverNumber } from './number-edge.ts';

/** Where a span comes to lie, and how well. */
interface Image extends Span {
  /** Units of the span that are in the other text, in order. */
  readonly kept: number;
  /** Whether both edges are edges of what was kept or replaced, not somewhere inside a replaced passage. */
  readonly tight: boolean;
}

/** Says where the spans of a text are in a later version of it. */
export class TextMap {
  readonly before: string;
  readonly after: string;
  readonly alignment: Alignment;

  /** `alignment` says how the later text lies on the earlier one, where that is known. */
  constructor(before: string, after: string, alignment = alignTexts(before, after)) {
    this.before = before;
    this.after = after;
    this.alignment = alignment;
  }

  /** Where a span is by the alignment alone; `lost` where its words were taken out. Its quote is the earlier text's. */
  anchor(span: Span): Anchoring {
    const whole = wholeImage(this.alignment.blocks, span);
    if (whole !== null) return this.#standing(span, whole, 1);
    const moved = wholeImage(this.alignment.moved, span);
    if (moved !== null) return this.#standing(span, moved, 0.9);
    return this.#changed(span);
  }

  /** Where an offset of the earlier text comes to lie: at the end of what stands before it. */
  offset(at: number): number {
    const { blocks } = this.alignment;
    const index = blockBehind(blocks, at - 1);
    const block = blocks[index];
    if (block !== undefined && block.from < at) return block.to + at - block.from;
    const earlier = blocks[index - 1];
    return earlier === undefined ? 0 : earlier.to + earlier.length;
  }

  #standing(span: Span, image: Span, confidence: number): Anchoring {
    const wide = widenedOverNumber(this.before, span, this.after, image);
    if (wide.start === image.start && wide.end === image.end) {
      return standing(span, image, confidence);
    }
    return this.#asChanged(wide, 0.8 * confidence);
  }

  #changed(span: Span): Anchoring {
    const image = this.#image(span);
    const quote = this.after.slice(image.start, image.end);
    if (quote.trim() === '') return lost;
    const length = span.end - span.start;
    const likeness = (2 * image.kept) / (length + quote.length);
    const isPlausible =
      quote.length <= 3 * length + 6 &&
      (!quote.includes('\n') || this.before.slice(span.start, span.end).includes('\n'));
    if (!isPlausible) return lost;
    if (image.tight) {
      const wide = widenedOverNumber(this.before, span, this.after, image);
      return this.#asChanged(wide, sureEnough + likeness * 0.45);
    }
    return likeness >= sureEnough ? this.#asChanged(image, likeness * 0.7) : lost;
  }

  #asChanged({ start, end }: Span, confidence: number): Anchoring {
    const span = {
      start: isBoundary(this.after, start) ? start : start - 1,
      end: isBoundary(this.after, end) ? end : end + 1,
    };
    return { kind: 'changed', span, quote: this.after.slice(span.start, span.end), confidence };
  }

  #image({ start, end }: Span): Image {
    const { blocks } = this.alignment;
    let kept = 0;
    let index = blockBehind(blocks, start);
    const first = blocks[index];
    const before = blocks[index - 1];
    const startsInside = first !== undefined && first.from <= start;
    const left = before === undefined ? { from: 0, to: 0 } : endOf(before);
    const from = startsInside ? first.to + start - first.from : left.to;
    for (let block = first; block !== undefined && block.from < end; block = blocks[index]) {
      kept += Math.min(end, block.from + block.length) - Math.max(start, block.from);
      index += 1;
    }
    const last = blocks[index - 1];
    const endsInside = last !== undefined && last.from < end && end <= last.from + last.length;
    const right = blocks[index] ?? { from: this.before.length, to: this.after.length };
    return {
      start: from,
      end: endsInside ? last.to + end - last.from : right.to,
      kept,
      tight: (startsInside || left.from === start) && (endsInside || right.from === end),
    };
  }
}

/** Where a span comes to lie that is within one block; null where it is in none. */
function wholeImage(blocks: readonly Block[], { start, end }: Span): Span | null {
  const block = blocks[blockBehind(blocks, start)];
  if (block === undefined || block.from > start || block.from + block.length < end) return null;
  const shift = block.to - block.from;
  return { start: start + shift, end: end + shift };
}

function endOf({ from, to, length }: Block): { readonly from: number; readonly to: number } {
  return { from: from + length, to: to + length };
}
