/** A search of the project under a name. */
export interface SavedSearch {
  readonly id: string;
  readonly name: string;
  /** As a person typed it, in any language of the screens. */
  readonly query: string;
  /** Whether letter case and width must agree. */
  readonly exact: boolean;
}
