/** A short text that is added many times, as its bytes; `utf8` makes it. */
export interface ReadyText {
  readonly length: number;
  /**
   * Its bytes eight by eight, the lowest first; what is behind them does not count. No bytes of UTF-8 are those of a NaN, which might change
   * on its way.
   */
  readonly words: Float64Array;
}

/** Memory for the next texts: a corpus has thousands of documents of a megabyte, and new memory must be cleared first. */
const spares: Uint8Array<ArrayBuffer>[] = [];

/** More than this is not kept. */
const limits = { spares: 4, longest: 1 << 23 } as const;

/** As much memory as the next text is likely to take, in bytes. */
let expected = 1 << 16;

const none = new Uint8Array(0);

/** Takes memory whose content nobody reads any more, for the texts that are written next. */
export function reuseMemory(memory: ArrayBuffer): void {
  if (memory.byteLength < expected || memory.byteLength > limits.longest) return;
  if (spares.length < limits.spares) spares.push(new Uint8Array(memory));
}

/**
 * A text in the making as its bytes in UTF-8: for files of many short pieces, of which a corpus has a hundred million, several times faster
 * than a string that is encoded when it is whole. A lone surrogate becomes U+FFFD, as it does in every encoder.
 */
export class Utf8Writer {
  #bytes: Uint8Array<ArrayBuffer>;
  #view: DataView;
  #length = 0;

  constructor() {
    this.#bytes = spares.pop() ?? new Uint8Array(expected);
    this.#view = new DataView(this.#bytes.buffer);
  }

  /** How many bytes there are so far. */
  get length(): number {
    return this.#length;
  }

  /** Adds what `utf8` made ready before. */
  ready({ length, words }: ReadyText): this {
    // The last eight bytes may reach beyond the piece; what comes next goes over them.
    this.#room(length + 8);
    const view = this.#view;
    const count = (length + 7) >> 3;
    let at = this.#length;
    for (let index = 0; index < count; index += 1) {
      view.setFloat64(at, words[index] ?? 0, true);
      at += 8;
    }
    this.#length += length;
    return this;
  }

  /** Adds once more what was added from one place to another. */
  again(from: number, to: number): this {
    this.#room(to - from).copyWithin(this.#length, from, to);
    this.#length += to - from;
    return this;
  }

  /** Adds `text` from `start` to `end`, neither of which may split a surrogate pair. */
  text(text: string, start = 0, end = text.length): this {
    const bytes = this.#room(3 * (end - start));
    this.#length = encodeText(text, start, end, bytes, this.#length);
    return this;
  }

  /** The bytes, in memory of their own, which may be longer than they are; nothing is added afterwards. */
  finish(): Uint8Array<ArrayBuffer> {
    const memory = this.#bytes;
    const length = this.#length;
    this.#bytes = none;
    expected = Math.min(Math.max(1 << 16, length + (length >> 3)), limits.longest);
    // A short text does not keep much memory for itself.
    if (2 * length >= memory.length) return memory.subarray(0, length);
    const bytes = memory.slice(0, length);
    reuseMemory(memory.buffer);
    return bytes;
  }

  /** The bytes, with room for `more` behind those that are written. */
  #room(more: number): Uint8Array {
    if (this.#length + more > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#length + more));
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    return this.#bytes;
  }
}

/** Makes a text ready to be added many times. */
export function utf8(text: string): ReadyText {
  const bytes = new Uint8Array(3 * text.length + 7);
  const length = encodeText(text, 0, text.length, bytes, 0);
  const view = new DataView(bytes.buffer);
  const words = new Float64Array(Math.ceil(length / 8));
  for (let index = 0; index < words.length; index += 1) {
    words[index] = view.getFloat64(8 * index, true);
  }
  return { length, words };
}

/** Writes a text from `start` to `end` at a place, for which there must be room; answers where the next one goes. */
export function encodeText(
  text: string,
  start: number,
  end: number,
  bytes: Uint8Array,
  place: number,
): number {
  let at = place;
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
  return at;
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
