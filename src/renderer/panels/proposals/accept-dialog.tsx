import './accept-dialog.css';
import { type ReactNode, useMemo, useState } from 'react';
import { countText } from '../../../core/locale/numbers.ts';
import { proposalWords } from '../../../core/locale/proposals/proposals-words.ts';
import type { Proposal } from '../../../core/propose/proposal.ts';
import { isProposable } from '../../../core/propose/proposable.ts';
import { openProposalsOf } from '../../state/proposals/open-proposals-of.ts';
import { type Scope, acceptAll, chosenOf } from '../../state/proposals/proposal-gestures.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';

/** What a person means by how sure a rule is, as the lowest score. */
const scores = { any: 0, likely: 0.8, sure: 0.95 } as const;

type Sureness = keyof typeof scores;

const everyLabel = '*';

/** Accepts all proposals of a label, in the window or in the report, above a score: counted before, one change after. */
export function AcceptDialog(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = proposalWords[locale].all;
  const labelSet = useDeskState(({ project }) => project?.labels);
  const open = useDeskState(openProposalsOf);
  const [label, setLabel] = useState<string>(everyLabel);
  const [scope, setScope] = useState<Scope>('visible');
  const [sureness, setSureness] = useState<Sureness>('any');
  const chosen = useMemo((): readonly Proposal[] => {
    if (open.size === 0) return [];
    const selection = { label: label === everyLabel ? null : label, score: scores[sureness] };
    return chosenOf(desk.getState(), scope, selection);
  }, [desk, open, label, scope, sureness]);
  const close = (): void => desk.getState().closeDialog();
  const count = countText(chosen.length, locale);
  return (
    <Dialog title={words.title} className="accept-proposals" onClose={close}>
      <div className="accept-choice">
        <span>{words.label}</span>
        <Segmented
          label={words.label}
          value={label}
          options={[
            { id: everyLabel, name: words.everyLabel },
            ...(labelSet?.labels ?? [])
              .filter(({ id }) => isProposable(id))
              .map(({ id, name }) => ({ id, name: name[locale] })),
          ]}
          onChange={setLabel}
        />
      </div>
      <div className="accept-choice">
        <span>{words.scope}</span>
        <Segmented
          label={words.scope}
          value={scope}
          options={(['visible', 'report'] as const).map((id) => ({ id, name: words.scopes[id] }))}
          onChange={setScope}
        />
      </div>
      <div className="accept-choice">
        <span>{words.score}</span>
        <Segmented
          label={words.score}
          value={sureness}
          options={(['any', 'likely', 'sure'] as const).map((id) => ({
            id,
            name: words.scores[id],
          }))}
          onChange={setSureness}
        />
      </div>
      <p className="accept-count" role="status">
        {chosen.length === 0 ? words.nothing : words.count(count)}
      </p>
      <div className="dialog-actions">
        <button type="button" className="button" onClick={close}>
          {words.cancel}
        </button>
        <button
          type="button"
          className="button primary"
          data-autofocus
          disabled={chosen.length === 0}
          onClick={() => {
            close();
            acceptAll(desk, chosen);
          }}
        >
          {words.accept(count)}
        </button>
      </div>
    </Dialog>
  );
}
