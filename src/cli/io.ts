import type { Locale } from '../core/annotation/label/local-name.ts';

/** What a command sees of the world: its streams and the person's language. */
export interface CliIo {
  /** Results. */
  readonly out: (text: string) => void;
  /** Messages and progress. */
  readonly err: (text: string) => void;
  /** All of standard input. */
  readonly readInput: () => Promise<Uint8Array>;
  readonly locale: Locale;
  /** Whether results go to a terminal that shows colours. */
  readonly colour: boolean;
  /** Whether messages go to a terminal, where progress may rewrite its line. */
  readonly live: boolean;
  /** The file of the threads on which many reports are made ready for an export; none where it is absent. */
  readonly threads?: string;
}
