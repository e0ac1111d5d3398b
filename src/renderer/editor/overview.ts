import type { Annotation } from '../../core/annotation/annotation.ts';
import type { AnnotationSet } from '../../core/annotation/annotation-set.ts';
import type { LabelColour, LabelSet } from '../../core/annotation/label.ts';
import type { Span } from '../../core/text/span.ts';

/** The strip beside the text: a tick where an annotation lies, a veil where the window is. */
export interface Overview {
  /** `doubted` are figures on which a failed check casts doubt; they stand out at the strip's edge. */
  drawTicks(
    annotations: AnnotationSet,
    labels: LabelSet,
    doubted: readonly Span[],
    textLength: number,
  ): void;
  drawWindow(window: Span, textLength: number): void;
}

/** A tick of one label, in CSS pixels of the strip. */
export interface Tick {
  readonly label: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** The ticks of annotations in the order of the text; labels that fall on one pixel share its width. */
export function ticksOf(
  annotations: Iterable<Pick<Annotation, 'start' | 'label'>>,
  textLength: number,
  room: { readonly width: number; readonly height: number },
): readonly Tick[] {
  // A large report has many annotations on one pixel.
  const lines = new Map<number, Set<string>>();
  for (const { start, label } of annotations) {
    const top = Math.floor((start / Math.max(1, textLength)) * room.height);
    const line = lines.get(top);
    if (line === undefined) lines.set(top, new Set([label]));
    else line.add(label);
  }
  return [...lines].flatMap(([top, labels]) => {
    const width = room.width / labels.size;
    return [...labels].map((label, index) => ({ label, left: index * width, top, width }));
  });
}

/** Draws into a canvas of the strip's size, and moves a veil over it. */
export function createOverview(canvas: HTMLCanvasElement, veil: HTMLElement): Overview {
  return {
    drawTicks(annotations, labels, doubted, textLength) {
      const context = canvas.getContext('2d');
      if (context === null) return;
      const scale = window.devicePixelRatio;
      const { width, height } = canvas.getBoundingClientRect();
      canvas.width = Math.round(width * scale);
      canvas.height = Math.round(height * scale);
      context.scale(scale, scale);
      const colours = new Map(labels.labels.map(({ id, colour }) => [id, lineColour(colour)]));
      const room = { width: width - 2 * tickMargin, height: height - tickHeight };
      for (const { label, left, top, width: part } of ticksOf(annotations, textLength, room)) {
        context.fillStyle = colours.get(label) ?? 'gray';
        context.fillRect(tickMargin + left, top, part, tickHeight);
      }
      context.fillStyle = colourOf('--bad');
      for (const { top } of ticksOf(doubted.map(asTick), textLength, room)) {
        context.fillRect(width - tickMargin, top - 1, tickMargin, tickHeight + 2);
      }
    },
    drawWindow({ start, end }, textLength) {
      const length = Math.max(1, textLength);
      veil.style.top = `${(100 * start) / length}%`;
      veil.style.height = `${(100 * Math.max(0, end - start)) / length}%`;
    },
  };
}

const tickHeight = 2;
const tickMargin = 3;

function lineColour(colour: LabelColour): string {
  return colourOf(`--label-${colour}-line`);
}

function colourOf(property: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(property);
}

function asTick({ start }: Span): Pick<Annotation, 'start' | 'label'> {
  return { start, label: '' };
}
