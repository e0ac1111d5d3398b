import type { ReactNode } from 'react';
import { frameWords } from '../../../core/locale/frame.ts';
import { shorten } from '../../../core/locale/changes.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Keys } from '../../ui/keys.tsx';

/** What to do while a relation is being drawn, and how to leave. */
export function RelatingBar(): ReactNode {
  const desk = useDesk();
  const words = frameWords[useLocale()];
  const from = useDeskState(({ open, relatingFrom }) =>
    relatingFrom === null ? undefined : open?.layer.annotations.get(relatingFrom),
  );
  if (from === undefined) return null;
  return (
    <div className="notice relating" role="status">
      <p>{words.relating(shorten(from.quote))}</p>
      <button type="button" className="quiet" onClick={() => desk.getState().stopRelating()}>
        {words.stopRelating}
        <Keys text="Esc" />
      </button>
    </div>
  );
}
