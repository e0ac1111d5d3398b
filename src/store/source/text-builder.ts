import { cleanText } from './clean-text.ts';

/** Characters between which a line break of the markup means nothing: Chinese writes no space there. */
const wide =
  /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’…—·]|[\ud840-\ud87f][\udc00-\udfff]/;

/** Builds a text the way a page shows it: white space collapsed, each block on a line of its own. */
export class TextBuilder {
  readonly #pieces: string[] = [];
  #length = 0;
  #last = '\n';
  /** What stands between the text so far and the next character: nothing, a space, a space that was a line end, or a line break. */
  #gap: '' | ' ' | 'soft' | '\n' = '';
  #inCell = 0;

  /** Adds text whose white space means no more than a space. */
  flow(text: string): void {
    for (const [index, word] of cleanText(text)
      .split(/([ \t\n\f\r]+)/)
      .entries()) {
      if (word === '') continue;
      if (index % 2 === 1) this.#space(/[\n\r]/.test(word));
      else this.#write(word);
    }
  }

  /** Adds text as it stands, line ends and all. */
  verbatim(text: string): void {
    const clean = cleanText(text);
    if (clean !== '') this.#write(clean);
  }

  /** Ends the line; within a cell, the word. */
  breakLine(): void {
    if (this.#inCell > 0) this.#space(false);
    else if (this.#last !== '\n') this.#gap = '\n';
    else this.#gap = '';
  }

  /** Sets a tab between two cells of a row. */
  tab(): void {
    this.#gap = '';
    this.#push('\t');
  }

  /** Until `leaveCell`, blocks stay on the row's line. */
  enterCell(): void {
    this.#inCell += 1;
  }

  leaveCell(): void {
    this.#inCell -= 1;
    this.#gap = '';
  }

  /** Offset at which the next character will stand, in UTF-16 units. */
  begin(): number {
    if (this.#gap === '\n') {
      this.#push('\n');
      this.#gap = '';
    }
    return this.#length + (this.#gap === '' || this.#last === '\n' ? 0 : 1);
  }

  /** Offset behind the last character. */
  get length(): number {
    return this.#length;
  }

  toString(): string {
    return this.#pieces.join('');
  }

  #space(soft: boolean): void {
    if (this.#gap === '' || this.#gap === 'soft') this.#gap = soft ? 'soft' : ' ';
  }

  #write(word: string): void {
    const gap = this.#gap;
    this.#gap = '';
    if (gap === '\n') this.#push('\n');
    else if (gap !== '' && !/[\n\t]/.test(this.#last) && !this.#joins(gap, word)) this.#push(' ');
    this.#push(word);
  }

  #joins(gap: ' ' | 'soft', word: string): boolean {
    return gap === 'soft' && wide.test(this.#last) && wide.test(word.slice(0, 2));
  }

  #push(text: string): void {
    this.#pieces.push(text);
    this.#length += text.length;
    this.#last = text.slice(-2).match(/[\ud800-\udbff][\udc00-\udfff]$/)?.[0] ?? text.slice(-1);
  }
}
