/** How far the reading of all reports for ledger and overview has come. */
export interface WorkProgress {
  readonly done: number;
  readonly total: number;
  /** The title of the report at hand. */
  readonly name: string;
  /** Whether nobody asked for it yet. */
  readonly ahead: boolean;
}
