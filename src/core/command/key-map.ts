import type { Label } from '../annotation/label/label.ts';
import {
  type CommandId,
  type KeyStroke,
  nativeCommands,
  pageCommands,
  usualKeysOf,
} from './command.ts';
import { type ProposalCommand, proposalKeys } from './proposal-keys.ts';
import { type TextCommand, textKeys } from './text-keys.ts';

/** What a key can do: a command from anywhere, one of the text, an answer to a proposal, a label. */
export type KeyAction =
  | `command:${CommandId}`
  | `text:${TextCommand}`
  | `proposal:${ProposalCommand}`
  | `label:${string}`;

/** The keys that a person has changed, by action; none at all is a key taken away. What is not here has its usual keys. */
export type KeyChanges = Readonly<Record<string, readonly KeyStroke[]>>;

const usual: ReadonlyMap<string, readonly KeyStroke[]> = new Map<KeyAction, readonly KeyStroke[]>([
  ...[...pageCommands, ...nativeCommands].map((id) => [`command:${id}`, usualKeysOf(id)] as const),
  ...textKeys.map(({ id, usual: strokes }) => [`text:${id}`, strokes] as const),
  ...proposalKeys.map(({ id, usual: strokes }) => [`proposal:${id}`, strokes] as const),
]);

const none: readonly KeyStroke[] = [];

/** The keys of an action, as changed; the first is the one that is shown. A label's are `labelKey`'s to say. */
export function strokesOf(
  changes: KeyChanges,
  action: Exclude<KeyAction, `label:${string}`>,
): readonly KeyStroke[] {
  return changes[action] ?? usual.get(action) ?? none;
}

/** The key of a label as a `KeyboardEvent.code`, as changed; empty where it has none. */
export function labelKey(changes: KeyChanges, { id, key }: Pick<Label, 'id' | 'key'>): string {
  const changed = changes[`label:${id}`];
  return changed === undefined ? key : (changed[0]?.code ?? '');
}

/** Whether a person has given an action other keys than the usual. */
export function isChanged(changes: KeyChanges, action: KeyAction): boolean {
  return changes[action] !== undefined;
}
