import type { ElectronApplication, Page } from '@playwright/test';
import type { BenchText } from '../texts.ts';

/** A running program that shows annotated texts, as a benchmark uses it. */
export interface Program {
  readonly name: string;
  readonly app: ElectronApplication;
  readonly page: Page;
  /** What scrolls. */
  readonly scroller: string;
  /** Opens a text by a trusted event; gives the time from the event to the frame that has all of it, or null where it takes too long. */
  open(text: BenchText): Promise<number | null>;
  /** The same where the program has text and annotations in memory. */
  openHeld(text: BenchText): Promise<number | null>;
  /** Lets the pointer rest where a text is opened, as a person's does before the click; absent where that prepares nothing. */
  readonly pointAt?: (text: BenchText) => Promise<void>;
  /** Leaves the open text; what opens it next reads it anew, unless `held`. */
  leave(held: boolean): Promise<void>;
  /** Selects something else and presses the key of a label. */
  label(): Promise<void>;
  /** Opens the search and types; absent where there is none. */
  readonly find?: (query: string) => Promise<void>;
  close(): Promise<void>;
}

/** A time limit in milliseconds: on one opening, beyond which a peer has lost, and on the rounds of anything else. */
export const patience = 60_000;
