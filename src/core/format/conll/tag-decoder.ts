import type { Span } from '../../text/span.ts';

/** A span that tags say. */
interface Tagged extends Span {
  readonly label: string;
}

/**
 * Reads spans off tags, whichever of the schemes they are in: `B`, `S` and `U` begin a span; `I`, `M`, `E` and `L` continue one of their label
 * or begin one where there is none, as in IOB1; `S`, `U`, `E` and `L` end it; so does anything else that follows.
 */
export class TagDecoder {
  readonly #spans: Tagged[] = [];
  #open: Tagged | null = null;

  /** The spans that have ended. */
  get spans(): readonly Tagged[] {
    return this.#spans;
  }

  /** Takes the tag of the next token. */
  add(tag: string, { start, end }: Span): void {
    const prefix = tag.charAt(0);
    const label = tag.slice(2);
    const continues = 'IMEL'.includes(prefix) && this.#open?.label === label;
    if (!continues) this.close();
    if (label === '') return;
    this.#open = { label, start: continues ? (this.#open?.start ?? start) : start, end };
    if ('SUEL'.includes(prefix)) this.close();
  }

  /** Ends the open span, as the end of a sentence does. */
  close(): void {
    if (this.#open !== null) this.#spans.push(this.#open);
    this.#open = null;
  }

  /** Forgets every span that begins at an offset or after it. */
  dropFrom(offset: number): void {
    this.#open = null;
    while ((this.#spans.at(-1)?.start ?? -1) >= offset) this.#spans.pop();
  }
}
