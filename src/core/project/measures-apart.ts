/** That two measures are not the same, so that nobody is asked again whether they are. */
export interface MeasuresApart {
  readonly id: string;
  /** Both by the names under which the project knew them. */
  readonly measure: string;
  readonly other: string;
}
