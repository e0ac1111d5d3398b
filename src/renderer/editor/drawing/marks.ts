import type { Annotation, Verdict } from '../../../core/annotation/annotation.ts';
import type { DoubtedSpan } from '../../state/checks/checks-now.ts';
import type { Span } from '../../../core/text/span.ts';
import type { Box } from '../layout/piece-boxes.ts';
import type { TextLayout } from '../layout/text-layout.ts';
import type { CharacterBox } from '../layout/visual-line.ts';

/** What is drawn over the text apart from fills and lines; it never moves the text. */
export interface MarksPicture {
  readonly caret: CharacterBox | null;
  /** The active annotation's span, or the one that a drag would give it. */
  readonly active: Span | null;
  readonly related: readonly Span[];
  /** Where a relation is being drawn from. */
  readonly source: Span | null;
  /** Where it would end if the pointer were released. */
  readonly target: Span | null;
  /** Annotations near the window that carry a verdict or a flag. */
  readonly signed: readonly Annotation[];
  /** What near the window a failed or doubtful check casts doubt on. */
  readonly doubted: readonly DoubtedSpan[];
  /** The part of the text near the window; what lies outside is not drawn. */
  readonly window: Span;
}

/** Draws caret, rings, grips and verdict signs into an element that scrolls with the text. */
export interface Marks {
  draw(picture: MarksPicture): void;
  readonly startGrip: HTMLElement;
  readonly endGrip: HTMLElement;
  destroy(): void;
}

const signOf: Readonly<Record<Verdict, string>> = {
  unchecked: '',
  confirmed: '✓',
  wrong: '✗',
  'cannot-verify': '?',
  'needs-source': '…',
};

/** Makes the drawing in `place`, which lies over the text and lets the pointer through. */
export function createMarks(place: HTMLElement, layout: TextLayout): Marks {
  const caret = element('caret');
  const startGrip = element('grip start');
  const endGrip = element('grip end');
  const boxes = document.createElement('div');
  const signs = document.createElement('div');
  const noted = notes(signs);
  const blinking = blink(caret);
  place.replaceChildren(boxes, signs, startGrip, endGrip, caret);
  return {
    startGrip,
    endGrip,
    draw(picture) {
      // All reading before all writing, so that the page is laid out at most once.
      const origin = place.getBoundingClientRect();
      const clip = ({ start, end }: Span): Span => ({
        start: Math.max(start, picture.window.start),
        end: Math.min(end, picture.window.end),
      });
      const ringsOf = (kind: string, span: Span | null): readonly HTMLElement[] =>
        span === null ? [] : layout.boxesOf(clip(span)).map((box) => ring(kind, box, origin));
      const activeBoxes = picture.active === null ? [] : layout.boxesOf(clip(picture.active));
      const drawn = [
        ...picture.related.flatMap((span) => ringsOf('related', span)),
        ...ringsOf('source', picture.source),
        ...ringsOf('target', picture.target),
        ...activeBoxes.map((box) => ring('active', box, origin)),
      ];
      const notesNow = [
        ...picture.signed.map((annotation) => sign(annotation, layout, origin)),
        ...picture.doubted.map((span) => doubt(span, layout, origin)),
      ];
      boxes.replaceChildren(...drawn);
      noted.draw(notesNow);
      placeGrip(startGrip, activeBoxes[0], 'left', origin);
      placeGrip(endGrip, activeBoxes.at(-1), 'right', origin);
      if (placeCaret(caret, picture.caret, origin)) blinking.restart();
    },
    destroy() {
      blinking.stop();
      place.replaceChildren();
    },
  };
}

function element(kind: string): HTMLElement {
  const made = document.createElement('div');
  made.className = kind;
  made.hidden = true;
  return made;
}

function ring(kind: string, box: Box, origin: DOMRect): HTMLElement {
  const made = document.createElement('div');
  made.className = `ring ${kind}`;
  move(made, box.left - origin.left, box.top - origin.top - ringReach);
  made.style.width = `${box.right - box.left}px`;
  made.style.height = `${box.bottom - box.top + 2 * ringReach}px`;
  return made;
}

/** How far a ring goes beyond its letters up and down, where there is room; to the sides there is none. */
const ringReach = 4;

/** A few letters at a place over the text, in CSS pixels. */
interface Note {
  readonly kind: string;
  readonly words: string;
  readonly left: number;
  readonly top: number;
}

function sign({ end, verdict, flagged }: Annotation, layout: TextLayout, origin: DOMRect): Note {
  const { left, top } = layout.boxBefore(end);
  return {
    kind: `sign ${verdict}${flagged ? ' flagged' : ''}`,
    words: signOf[verdict] + (flagged ? '⚑' : ''),
    left: left - origin.left,
    top: top - origin.top,
  };
}

/** A quiet mark under the end of what a failed or doubtful check casts doubt on; above it a verdict may stand. */
function doubt({ end, fails }: DoubtedSpan, layout: TextLayout, origin: DOMRect): Note {
  const { left, bottom } = layout.boxBefore(end);
  const [kind, words] = fails ? ['doubt', '≠'] : ['doubt doubtful', '?'];
  return { kind, words, left: left - origin.left, top: bottom - origin.top };
}

/** Draws notes into `place`; those that stay keep their elements, since most stay at most gestures. */
function notes(place: HTMLElement): { readonly draw: (wanted: readonly Note[]) => void } {
  let drawn = new Map<string, HTMLElement>();
  const make = ({ kind, words, left, top }: Note): HTMLElement => {
    const made = document.createElement('div');
    made.className = kind;
    made.textContent = words;
    move(made, left, top);
    place.append(made);
    return made;
  };
  return {
    draw(wanted) {
      const next = new Map<string, HTMLElement>();
      for (const note of wanted) {
        const key = `${note.kind} ${note.words} ${note.left} ${note.top}`;
        next.set(key, drawn.get(key) ?? next.get(key) ?? make(note));
      }
      for (const [key, element] of drawn) if (!next.has(key)) element.remove();
      drawn = next;
    },
  };
}

function placeGrip(
  grip: HTMLElement,
  box: Box | undefined,
  side: 'left' | 'right',
  origin: DOMRect,
): void {
  grip.hidden = box === undefined;
  if (box === undefined) return;
  // Below the letters: a figure often stands right behind another, and its first letter is where a drag begins.
  move(grip, box[side] - origin.left, box.bottom - origin.top);
}

/** Moves the caret; whether it is in another place now. */
function placeCaret(caret: HTMLElement, box: CharacterBox | null, origin: DOMRect): boolean {
  caret.hidden = box === null;
  if (box === null) return false;
  const left = `${box.left - origin.left}px`;
  const top = `${box.top - origin.top}px`;
  if (caret.style.left === left && caret.style.top === top) return false;
  caret.style.left = left;
  caret.style.top = top;
  caret.style.height = `${box.bottom - box.top}px`;
  return true;
}

/** Half the time of a blink in milliseconds. */
const blinkTime = 530;

/** Lets the caret blink by a timer: an animation would have the browser compose the whole text again in every frame. */
function blink(caret: HTMLElement): { readonly restart: () => void; readonly stop: () => void } {
  let timer = 0;
  const stop = (): void => window.clearInterval(timer);
  const restart = (): void => {
    stop();
    caret.style.visibility = 'visible';
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    timer = window.setInterval(() => {
      const shown = caret.style.visibility === 'visible';
      caret.style.visibility = shown ? 'hidden' : 'visible';
    }, blinkTime);
  };
  return { restart, stop };
}

function move(made: HTMLElement, left: number, top: number): void {
  made.style.left = `${left}px`;
  made.style.top = `${top}px`;
}
