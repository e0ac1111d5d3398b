/** So many bytes go to the disk at once, and so many such stretches of memory are there. */
const amounts = { bytes: 2 << 20, stretches: 4 } as const;

/** What of WebAssembly is used; the types of the language leave it to those of browsers. */
declare const WebAssembly: {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
};

/** What it counts memory in. */
const wasmPage = 1 << 16;

/**
 * A few stretches of memory that begin where a page of the system's memory does, which is what a disk asks for that takes bytes from where they
 * are. No other memory of JavaScript says where it begins; WebAssembly's always begins a page.
 */
export class PageMemory {
  readonly #free: Uint8Array[];
  readonly #waiting: ((stretch: Uint8Array) => void)[] = [];

  constructor() {
    const { bytes, stretches } = amounts;
    const { buffer } = new WebAssembly.Memory({ initial: (stretches * bytes) / wasmPage });
    this.#free = Array.from(
      { length: stretches },
      (_, index) => new Uint8Array(buffer, index * bytes, bytes),
    );
  }

  /** Lends a stretch for an action; waits until one is free. */
  async lend<T>(action: (stretch: Uint8Array) => Promise<T>): Promise<T> {
    const stretch = this.#free.pop() ?? (await this.#next());
    try {
      return await action(stretch);
    } finally {
      const next = this.#waiting.shift();
      if (next === undefined) this.#free.push(stretch);
      else next(stretch);
    }
  }

  #next(): Promise<Uint8Array> {
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
