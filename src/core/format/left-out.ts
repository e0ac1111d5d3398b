/** A part of the work that an export may leave out. */
export type LeftOut = 'attributes' | 'verdicts' | 'notes' | 'checks';
