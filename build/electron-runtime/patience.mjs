// @ts-check

/** A signal that gives up when nothing has been heard for a while: a total time would punish slow networks that do answer. */
export class Patience {
  #controller = new AbortController();
  /** @type {NodeJS.Timeout} */
  #timer;
  #next;

  /** @param {number} first ms until the first sign @param {number} next ms between signs after that */
  constructor(first, next) {
    this.#next = next;
    this.#timer = this.#start(first);
  }

  /** @returns {AbortSignal} */
  get signal() {
    return this.#controller.signal;
  }

  renew() {
    clearTimeout(this.#timer);
    this.#timer = this.#start(this.#next);
  }

  end() {
    clearTimeout(this.#timer);
  }

  /** @param {number} limit */
  #start(limit) {
    const giveUp = () => this.#controller.abort(new Error(`no answer for ${limit / 1000} s`));
    return setTimeout(giveUp, limit);
  }
}
