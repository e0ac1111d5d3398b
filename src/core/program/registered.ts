/** A program that a project knows by name: once accepted, it is found in every report. */
export interface RegisteredProgram {
  /** The name under which it was first met; it stays when the name is changed. */
  readonly id: string;
  /** The canonical name. */
  readonly name: string;
  /** Other names of the same program. */
  readonly aliases: readonly string[];
  /** Whether it is no longer proposed, under any of its names. */
  readonly stopped: boolean;
}
