import type { AnnotationSet } from '../../core/annotation/annotation-set.ts';
import type { LabelColour, LabelSet } from '../../core/annotation/label.ts';
import type { Span } from '../../core/text/span.ts';

/** The strip beside the text: a tick where an annotation lies, a veil where the window is. */
export interface Overview {
  drawTicks(annotations: AnnotationSet, labels: LabelSet, textLength: number): void;
  drawWindow(window: Span, textLength: number): void;
}

/** Draws into a canvas of the strip's size, and moves a veil over it. */
export function createOverview(canvas: HTMLCanvasElement, veil: HTMLElement): Overview {
  return {
    drawTicks(annotations, labels, textLength) {
      const context = canvas.getContext('2d');
      if (context === null) return;
      const scale = window.devicePixelRatio;
      const { width, height } = canvas.getBoundingClientRect();
      canvas.width = Math.round(width * scale);
      canvas.height = Math.round(height * scale);
      context.scale(scale, scale);
      const colours = new Map(labels.labels.map(({ id, colour }) => [id, lineColour(colour)]));
      const drawn = new Set<string>();
      for (const { start, label } of annotations) {
        const y = Math.floor((start / Math.max(1, textLength)) * (height - tickHeight));
        const key = `${y} ${label}`;
        // A large report has many annotations on one pixel.
        if (drawn.has(key)) continue;
        drawn.add(key);
        context.fillStyle = colours.get(label) ?? 'gray';
        context.fillRect(tickMargin, y, width - 2 * tickMargin, tickHeight);
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
  return getComputedStyle(document.documentElement).getPropertyValue(`--label-${colour}-line`);
}
