import type { Evidence } from '../../core/report/evidence.ts';
import type { SourceFormat } from '../../core/project/project.ts';
import type { PlacedPart } from '../../core/text/structure.ts';

/** What a source became: the text of the report, and what the source says beside it. */
export interface Converted {
  /** Line ends are LF and no byte order mark is left; nothing else of it will change. */
  readonly text: string;
  readonly format: SourceFormat;
  /** The encoding that it was read in; `utf-8` where the format settles that itself. */
  readonly encoding: string;
  /** Stretches of bytes that mean nothing in the encoding; each stands as U+FFFD in the text. */
  readonly undecodable: number;
  /** Whether the encoding was plain; where it was not, a person should look. */
  readonly sure: boolean;
  /** Headings, cells and pages, in order; empty where the source has none. */
  readonly structure: readonly PlacedPart[];
  readonly evidence: Evidence;
}
