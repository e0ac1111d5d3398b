import type { Span } from '../../../core/text/span.ts';
import type { Ink, Marks, OverviewMarks } from './overview-marks.ts';

/** The strip beside the text: a tick where something lies, a veil where the window is. */
export interface Overview {
  drawTicks(marks: OverviewMarks, textLength: number): void;
  drawWindow(window: Span, textLength: number): void;
}

/** A tick of one colour, in CSS pixels of the strip. */
export interface Tick {
  readonly ink: Ink;
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** A column of the strip, in CSS pixels. */
export interface Column {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** The ticks of one column; colours that fall on one pixel share its width. */
export function ticksOf(marks: Marks, textLength: number, column: Column): readonly Tick[] {
  const lines = new Map<number, Set<Ink>>();
  const share = column.height / Math.max(1, textLength);
  let last = -1;
  let line = new Set<Ink>();
  marks((start, ink) => {
    const top = Math.floor(start * share);
    // A large report has many annotations on one pixel, one after another.
    if (top !== last) {
      line = lines.get(top) ?? new Set();
      lines.set(top, line);
      last = top;
    }
    line.add(ink);
  });
  return [...lines].flatMap(([top, inks]) => {
    const width = column.width / inks.size;
    return [...inks].map((ink, index) => ({
      ink,
      left: column.left + index * width,
      top,
      width,
    }));
  });
}

/** Where the columns stand: what is proposed before what is annotated, what asks to be looked at behind. */
const columns = {
  proposed: { left: 2, width: 2 },
  annotated: { left: 5, width: 7 },
  noted: { left: 13, width: 4 },
} as const;

/** Draws into a canvas of the strip's size, and moves a veil over it. */
export function createOverview(canvas: HTMLCanvasElement, veil: HTMLElement): Overview {
  return {
    drawTicks(marks, textLength) {
      const context = canvas.getContext('2d');
      if (context === null) return;
      const scale = window.devicePixelRatio;
      const { width, height } = canvas.getBoundingClientRect();
      canvas.width = Math.round(width * scale);
      canvas.height = Math.round(height * scale);
      context.scale(scale, scale);
      const style = getComputedStyle(document.documentElement);
      // To ask for a colour costs more than to draw with it.
      const colours = new Map<Ink, string>();
      const colourOf = (ink: Ink): string => {
        const colour = colours.get(ink) ?? style.getPropertyValue(ink);
        colours.set(ink, colour);
        return colour;
      };
      for (const kind of ['proposed', 'annotated', 'noted'] as const) {
        const column = { ...columns[kind], height: height - tickHeight };
        for (const { ink, left, top, width: part } of ticksOf(marks[kind], textLength, column)) {
          context.fillStyle = colourOf(ink);
          context.fillRect(left, top, part, tickHeight);
        }
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
