import type { ReactNode } from 'react';
import { proposalWords } from '../../../core/locale/proposals/proposals-words.ts';
import { isProposable } from '../../../core/propose/proposable.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';

/** Whether anything is proposed, and for which labels. */
export function ProposalSettings(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = proposalWords[locale];
  const { proposalsShown, proposalsOff } = useDeskState((state) => state.settings);
  const labelSet = useDeskState(({ project }) => project?.labels);
  const labels = (labelSet?.labels ?? []).filter(({ id }) => isProposable(id));
  const change = desk.getState().changeSettings;
  return (
    <div className="setting">
      <span>{words.title}</span>
      <div className="setting-boxed setting-checks" role="group" aria-label={words.title}>
        <label>
          <input
            type="checkbox"
            checked={proposalsShown}
            onChange={({ target }) => void change({ proposalsShown: target.checked })}
          />
          {words.settings.shown}
        </label>
        {labels.length > 0 && (
          <div role="group" aria-label={words.settings.labels}>
            {labels.map(({ id, name }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={!proposalsOff.includes(id)}
                  disabled={!proposalsShown}
                  onChange={({ target }) => {
                    const others = proposalsOff.filter((off) => off !== id);
                    void change({ proposalsOff: target.checked ? others : [...others, id] });
                  }}
                />
                {name[locale]}
              </label>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
