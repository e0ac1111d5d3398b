/** A measure with the name under which a project knows it, and the other ways in which reports write it. */
export interface NamedMeasure {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}
