import type { KeyStroke } from './command.ts';
import { type PressedKey, matchesStroke } from './match-key.ts';

/** What a key does to proposals while the text has the keyboard; all but the first two only while one is chosen. */
export type ProposalCommand = 'next' | 'previous' | 'accept' | 'reject' | 'leave';

/**
 * The keys of proposals; the first stroke is the one that is shown. They go before the keys of the text, and Tab leads out of the text
 * as soon as no proposal is open.
 */
export const proposalKeys: readonly {
  readonly id: ProposalCommand;
  readonly strokes: readonly KeyStroke[];
}[] = [
  { id: 'next', strokes: [{ code: 'Tab' }] },
  { id: 'previous', strokes: [{ code: 'Tab', shift: true }] },
  { id: 'accept', strokes: [{ code: 'Enter' }, { code: 'NumpadEnter' }] },
  { id: 'reject', strokes: [{ code: 'Backspace' }, { code: 'Delete' }] },
  { id: 'leave', strokes: [{ code: 'Escape' }] },
];

/** What a pressed key does to proposals, or null. */
export function proposalCommandOf(pressed: PressedKey, mac: boolean): ProposalCommand | null {
  const found = proposalKeys.find(({ strokes }) =>
    strokes.some((stroke) => matchesStroke(pressed, stroke, mac)),
  );
  return found?.id ?? null;
}
