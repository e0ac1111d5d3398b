import { useEffect } from 'react';
import type { TextDiff } from '../../../core/diff/text-diff.ts';
import { useDesk, useDeskState } from '../../state/use-desk.ts';

/** How two versions of a text differ; null while they are being compared. */
export function useComparison(before: string, after: string): TextDiff | null {
  const desk = useDesk();
  useEffect(() => {
    desk.getState().compareTexts(before, after);
    return () => desk.getState().endComparison();
  }, [desk, before, after]);
  return useDeskState(({ comparison }) =>
    comparison?.before === before && comparison.after === after ? comparison.diff : null,
  );
}
