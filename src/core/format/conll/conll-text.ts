import type { Span } from '../../text/span.ts';
import { isWhiteSpace } from './conll-sentences.ts';
import { TagDecoder } from './tag-decoder.ts';

/** A span that tags say. */
export interface TaggedSpan extends Span {
  readonly label: string;
}

/** A text in the making from tokens: a blank between words of Latin letters, none between characters, LF between sentences. */
export class ConllText {
  readonly #decoder = new TagDecoder();
  readonly #sentences: string[] = [];
  #sentence = '';
  /** Where the open sentence begins. */
  #start = 0;
  #before = '';

  get empty(): boolean {
    return this.#sentences.length === 0 && this.#sentence === '';
  }

  /** The sentences that have ended. */
  get sentences(): number {
    return this.#sentences.length;
  }

  add(token: string, tag: string): void {
    if (this.#sentence !== '' && areWords(this.#before, token)) this.#sentence += ' ';
    const start = this.#start + this.#sentence.length;
    this.#sentence += token;
    this.#before = token;
    this.#decoder.add(tag, { start, end: start + token.length });
  }

  endSentence(): void {
    if (this.#sentence === '') return;
    this.#decoder.close();
    this.#sentences.push(this.#sentence);
    this.#start += this.#sentence.length + 1;
    this.#sentence = '';
  }

  /** Takes the open sentence back. */
  dropSentence(): void {
    this.#sentence = '';
    this.#decoder.dropFrom(this.#start);
  }

  finish(): { readonly text: string; readonly spans: readonly TaggedSpan[] } {
    this.endSentence();
    return { text: this.#sentences.join('\n'), spans: this.#decoder.spans };
  }
}

/** Finds tokens one after another in a text that stands already; `token` says whether one follows, but for white space. */
export function alignedText(text: string) {
  const decoder = new TagDecoder();
  let at = 0;
  return {
    token(token: string, tag: string): boolean {
      while (at < text.length && isWhiteSpace(text.charCodeAt(at))) at += 1;
      if (!text.startsWith(token, at)) return false;
      decoder.add(tag, { start: at, end: at + token.length });
      at += token.length;
      return true;
    },
    endSentence: () => decoder.close(),
    finish(): readonly TaggedSpan[] {
      decoder.close();
      return decoder.spans;
    },
  };
}

/** Whether two tokens are words that a blank parts: one of them of several characters, and Latin letters or digits where they meet. */
function areWords(before: string, after: string): boolean {
  return (
    before.length + after.length > 2 &&
    /[A-Za-z0-9,.;:!?)%]$/.test(before) &&
    /^[A-Za-z0-9(]/.test(after)
  );
}
