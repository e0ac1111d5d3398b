/** A step that undo or redo would take next, as a menu shows it. */
export interface StepName {
  readonly name: string;
  /** Whether there is such a step. */
  readonly enabled: boolean;
}

/** What undo and redo are called in the native menu. */
export interface StepNames {
  readonly undo: StepName;
  readonly redo: StepName;
}

/** Longest name of a step, in UTF-16 units. */
export const longestStepName = 300;
