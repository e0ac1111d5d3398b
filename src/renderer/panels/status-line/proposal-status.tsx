import type { ReactNode } from 'react';
import { assertNever } from '../../../core/base/assert-never.ts';
import { strokesOf } from '../../../core/command/key-map.ts';
import { describeKey } from '../../../core/locale/window/keys.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { proposalWords } from '../../../core/locale/proposals/proposals-words.ts';
import { openProposalsOf } from '../../state/proposals/open-proposals-of.ts';
import { stepProposal } from '../../state/proposals/proposal-gestures.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';

/** How many proposals wait, and the key that goes to the next; a click goes there too. */
export function ProposalStatus(): ReactNode {
  const words = proposalWords[useLocale()];
  const proposals = useDeskState((state) => state.proposals);
  switch (proposals.kind) {
    case 'none':
      return <span className="status-proposals">{words.hidden}</span>;
    case 'computing':
      return <span className="status-proposals">{words.computing}</span>;
    case 'failed':
      return <span className="status-proposals">{words.failed}</span>;
    case 'found':
      return <Waiting any={proposals.all.length > 0} />;
    default:
      return assertNever(proposals);
  }
}

function Waiting({ any }: { readonly any: boolean }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = proposalWords[locale];
  const platform = useDeskState((state) => state.platform);
  const count = useDeskState((state) => openProposalsOf(state).size);
  const [key] = strokesOf(
    useDeskState((state) => state.settings.keys),
    'proposal:next',
  );
  if (count === 0) {
    return <span className="status-proposals">{any ? words.allAnswered : words.none}</span>;
  }
  return (
    <button
      type="button"
      className="quiet status-proposals"
      title={words.waitingHelp}
      onClick={() => stepProposal(desk, 1)}
    >
      {words.waiting(
        countText(count, locale),
        key === undefined ? '' : describeKey(key, platform, locale),
      )}
    </button>
  );
}
