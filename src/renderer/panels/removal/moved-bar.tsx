import type { ReactNode } from 'react';
import { removalWords } from '../../../core/locale/project/removals-words.ts';
import { sayMoved } from '../../state/project/removal-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import './removal.css';

/** Says what was just taken out or put back, with the way back. */
export function MovedBar(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = removalWords[locale];
  const moved = useDeskState((state) => state.moved);
  if (moved === null) return null;
  const { undoMoved, dismissMoved } = desk.getState();
  return (
    <div className="notice moved" role="status">
      <p>{sayMoved(moved, locale)}</p>
      <button type="button" className="quiet" onClick={() => void undoMoved()}>
        {words.undo}
      </button>
      <button type="button" className="quiet" onClick={dismissMoved}>
        {words.close}
      </button>
    </div>
  );
}
