import type { KeyStroke } from './command.ts';

/** What a key does to proposals while the text has the keyboard; all but the first two only while one is chosen. */
export type ProposalCommand = 'next' | 'previous' | 'accept' | 'reject' | 'leave';

/**
 * The keys of proposals while nobody has changed them (`key-map.ts`); the first is the one that is shown. They go before the keys of the text, and Tab leads out of the text
 * as soon as no proposal is open.
 */
export const proposalKeys: readonly {
  readonly id: ProposalCommand;
  readonly usual: readonly KeyStroke[];
}[] = [
  { id: 'next', usual: [{ code: 'Tab' }] },
  { id: 'previous', usual: [{ code: 'Tab', shift: true }] },
  { id: 'accept', usual: [{ code: 'Enter' }, { code: 'NumpadEnter' }] },
  { id: 'reject', usual: [{ code: 'Backspace' }, { code: 'Delete' }] },
  { id: 'leave', usual: [{ code: 'Escape' }] },
];
