import type { ReactNode } from 'react';
import { strokesOf } from '../../../core/command/key-map.ts';
import { proposalKeys } from '../../../core/command/proposal-keys.ts';
import { proposalWords } from '../../../core/locale/proposals/proposals-words.ts';
import { useDeskState, useLocale } from '../../state/use-desk.ts';
import { useKeyNames } from '../command-keys.ts';
import { KeyList } from './key-list.tsx';

/** The keys that answer proposals. */
export function ProposalKeys(): ReactNode {
  const words = proposalWords[useLocale()];
  const { stroke } = useKeyNames();
  const changes = useDeskState((state) => state.settings.keys);
  const lines = proposalKeys.map(({ id }) => ({
    id,
    name: words.answer[id],
    keys: strokesOf(changes, `proposal:${id}`).slice(0, 1).map(stroke),
  }));
  return <KeyList name={words.title} lines={lines} note={words.edgesHelp} />;
}
