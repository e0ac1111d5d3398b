import { type ReactNode, useState } from 'react';
import { exportWords } from '../../../core/locale/corpus/export-words.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { useLocale } from '../../state/use-desk.ts';
import type { ExportDraft, Revise } from './export-draft.ts';

interface SplitOptionsProps {
  readonly draft: ExportDraft;
  readonly onRevise: Revise;
  readonly onMeasure: (() => Promise<readonly string[] | null>) | null;
}

/** Whether and how the corpus is split, and what that would give. */
export function SplitOptions({ draft, onRevise, onMeasure }: SplitOptionsProps): ReactNode {
  const words = exportWords[useLocale()];
  const [measured, setMeasured] = useState<readonly string[]>([]);
  const revise: Revise = (patch) => {
    setMeasured([]);
    onRevise(patch);
  };
  return (
    <div className="export-group" role="group" aria-label={words.split}>
      <CheckBox checked={draft.split} onChange={(split) => revise({ split })}>
        {words.split}
      </CheckBox>
      {draft.split && (
        <>
          <div className="export-fields">
            <label className="export-field">
              <span>{words.shares}</span>
              <input
                className="field boxed numeric"
                value={draft.shares}
                spellCheck={false}
                onChange={({ target }) => revise({ shares: target.value })}
              />
            </label>
            <label className="export-field">
              <span>{words.seed}</span>
              <input
                className="field boxed numeric"
                value={draft.seed}
                spellCheck={false}
                onChange={({ target }) => revise({ seed: target.value })}
              />
            </label>
          </div>
          <CheckBox checked={draft.stratified} onChange={(stratified) => revise({ stratified })}>
            {words.stratified}
          </CheckBox>
          <CheckBox checked={draft.grouped} onChange={(grouped) => revise({ grouped })}>
            {words.grouped}
          </CheckBox>
          <button
            type="button"
            className="button export-measure"
            disabled={onMeasure === null}
            onClick={() => void onMeasure?.().then((lines) => setMeasured(lines ?? []))}
          >
            {words.measure}
          </button>
          <div className="export-measured" role="status">
            <ul>
              {measured.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </div>
        </>
      )}
    </div>
  );
}
