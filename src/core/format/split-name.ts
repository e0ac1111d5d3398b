/** The sides of a corpus that is split for training, in the order in which their reports are written. */
export const splitNames = ['train', 'validation', 'test'] as const;

/** A side of a split. */
export type SplitName = (typeof splitNames)[number];
