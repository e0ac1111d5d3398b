/**
 * A text in the making as its bytes in UTF-8: for files of many short pieces, of which a corpus has a hundred million, several times faster
 * than a string that is encoded when it is whole. A lone surrogate becomes U+FFFD, as it does in every encoder.
 */
export class Utf8Writer {
  #bytes: Uint8Array;
  #length = 0;

  /** Begins with room for so many bytes. */
  constructor(room = 1 << 16) {
    this.#bytes = new Uint8Array(room);
  }

  /** Adds what `utf8` made ready before. */
  ready(piece: Uint8Array): this {
    const bytes = this.#room(piece.length);
    let at = this.#length;
    for (let index = 0; index < piece.length; index += 1) {
      bytes[at] = piece[index] ?? 0;
      at += 1;
    }
    this.#length = at;
    return this;
  }

  /** Adds `text` from `start` to `end`, neither of which may split a surrogate pair. */
  text(text: string, start = 0, end = text.length): this {
    const bytes = this.#room(3 * (end - start));
    let at = this.#length;
    for (let index = start; index < end; index += 1) {
      const unit = text.charCodeAt(index);
      if (unit < 0x80) {
        bytes[at] = unit;
        at += 1;
        continue;
      }
      const point = (unit & 0xf800) === 0xd800 ? pointAt(text, index) : unit;
      if (point > 0xffff) index += 1;
      at = encode(point, bytes, at);
    }
    this.#length = at;
    return this;
  }

  /** Adds a whole number from 0 to 2³¹ − 1 in decimal. */
  integer(value: number): this {
    const bytes = this.#room(10);
    let digits = 1;
    for (let bound = 10; bound <= value; bound *= 10) digits += 1;
    this.#length += digits;
    let rest = value;
    for (let place = 1; place <= digits; place += 1) {
      const tenth = (rest / 10) | 0;
      bytes[this.#length - place] = 0x30 + rest - 10 * tenth;
      rest = tenth;
    }
    return this;
  }

  /** The bytes; nothing is added afterwards. */
  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** The bytes, with room for `more` behind those that are written. */
  #room(more: number): Uint8Array {
    if (this.#length + more > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more));
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    return this.#bytes;
  }
}

/** A text as bytes, to be added many times. */
export function utf8(text: string): Uint8Array {
  return new Utf8Writer(3 * text.length).text(text).finish().slice();
}

function pointAt(text: string, index: number): number {
  const point = text.codePointAt(index) ?? 0;
  return point > 0xffff ? point : 0xfffd;
}

/** Writes a code point that is not ASCII; answers where the next one goes. */
function encode(point: number, bytes: Uint8Array, from: number): number {
  let at = from;
  if (point < 0x800) bytes[at] = 0xc0 | (point >> 6);
  else {
    if (point < 0x10000) bytes[at] = 0xe0 | (point >> 12);
    else {
      bytes[at] = 0xf0 | (point >> 18);
      at += 1;
      bytes[at] = 0x80 | ((point >> 12) & 0x3f);
    }
    at += 1;
    bytes[at] = 0x80 | ((point >> 6) & 0x3f);
  }
  bytes[at + 1] = 0x80 | (point & 0x3f);
  return at + 2;
}
