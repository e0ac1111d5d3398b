/** What stands in the place of an export. */
export interface PresentExport {
  readonly files: number;
  readonly bytes: number;
  /** When it was last written to, ISO 8601. */
  readonly at: string;
  /** Files that no export wrote: it may not be replaced. */
  readonly strange: readonly string[];
  /** Files of an export that are no longer as it wrote them. */
  readonly changed: readonly string[];
}
