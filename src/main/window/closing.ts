import type { BrowserWindow } from 'electron';
import { setTimeout as wait } from 'node:timers/promises';
import { fault, warn } from '../machine/log.ts';

/** How long the page has to say that everything of it is on its way to the disk, before somebody looks whether it is still alive. */
const patience = 3000;
/** How long a page that is alive may take to answer anything at all. */
const sign = 2000;

/** What closing needs. */
export interface ClosingTools {
  /** Asks the page to flush what is in its text boxes, and to say when the window may close. */
  readonly askPage: () => void;
  /** Finishes what is under way outside of the page: commits, settings. */
  readonly finish: () => Promise<void>;
}

/**
 * Closes the window without losing anything: the page flushes and answers with `close-window`; a page that is alive and does not answer is
 * asking the person, and the window stays; a page that is dead cannot be asked, and what reached the main process is finished.
 */
export class Closing {
  readonly #window: BrowserWindow;
  readonly #tools: ClosingTools;
  #asking: AbortController | null = null;
  #pageLives = false;

  constructor(window: BrowserWindow, tools: ClosingTools) {
    this.#window = window;
    this.#tools = tools;
    window.webContents.on('did-finish-load', () => (this.#pageLives = true));
    window.webContents.on('render-process-gone', () => (this.#pageLives = false));
    window.on('close', (event) => {
      event.preventDefault();
      // The page may have answered by asking the person, who has gone back and now closes again.
      if (this.#asking !== null) this.#tools.askPage();
      else void this.#ask();
    });
  }

  /** Closes now: everything of the page is on its way. */
  async closeNow(): Promise<void> {
    this.#asking?.abort();
    try {
      await this.#tools.finish();
    } catch (error) {
      fault('closing the project failed', error);
    }
    if (!this.#window.isDestroyed()) this.#window.destroy();
  }

  async #ask(): Promise<void> {
    if (!this.#pageLives) return this.closeNow();
    const asking = new AbortController();
    this.#asking = asking;
    this.#tools.askPage();
    await wait(patience, undefined, { signal: asking.signal }).catch(() => undefined);
    if (asking.signal.aborted) return;
    this.#asking = null;
    if (await this.#answers()) return;
    warn('the page does not answer; the window is closed without it');
    await this.closeNow();
  }

  async #answers(): Promise<boolean> {
    const { webContents } = this.#window;
    const answer = webContents.executeJavaScript('true').catch(() => false);
    return Promise.race([answer, wait(sign, false)]).then((alive) => alive === true);
  }
}
