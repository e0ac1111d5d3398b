/** The elements that the editor draws in; React makes them and never looks inside. */
export interface EditorPlaces {
  readonly scroller: HTMLElement;
  readonly text: HTMLElement;
  readonly marks: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly veil: HTMLElement;
}
