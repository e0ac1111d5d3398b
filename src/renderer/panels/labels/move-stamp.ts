import type { MoveStamp } from '../../../core/project/labels/attribute-edits.ts';

/** The identity and time of moves that are made now. */
export function moveStamp(): MoveStamp {
  return { newId: () => crypto.randomUUID(), at: new Date().toISOString() };
}
