/** What a format can express, shown before one writes, and what its round trip is held to. */
export interface Abilities {
  /** Reads back to an equal project (I7); the rest then follows. */
  readonly lossless: boolean;
  /** The unit in which its files count; `none` where they hold no offsets. */
  readonly offsets: 'utf16' | 'code-point' | 'both' | 'none';
  /** Spans that share characters; where it cannot, `flatten` says which of them stand. */
  readonly overlap: boolean;
  /** Every attribute of a label set's labels, lists as lists; an empty value is not told from an absent one. */
  readonly attributes: boolean;
  /** Relations with their type and direction. */
  readonly relations: boolean;
  readonly verdicts: boolean;
  /** Notes and flags. */
  readonly notes: boolean;
  /** What stands beside the verdicts: evidence, priorities and assignees; answers to checks and checks of a reviewer's own; all of it. */
  readonly casework: 'all' | 'evidence' | 'checks' | 'none';
  readonly reads: boolean;
  readonly writes: boolean;
}
