import type { BenchAnnotation } from '../texts.ts';

/** A way to draw an annotated text, reduced to what is measured. */
export interface Peer {
  /** Shows a text. */
  open(text: string, annotations: readonly BenchAnnotation[]): void;
  /** Whether the annotations of the open text were drawn in the frame that has just ended; absent where the frame after `open` has them. */
  readonly isDrawn?: () => boolean;
  /** Adds an annotation to the open text. */
  add(annotation: BenchAnnotation): void;
  /** Shows where a text occurs; absent where the peer has no such thing. */
  readonly find?: (query: string) => void;
}

/** Makes a peer that draws in `place`, which scrolls in `scroller`. */
export type MakePeer = (place: HTMLElement, scroller: HTMLElement) => Peer;
