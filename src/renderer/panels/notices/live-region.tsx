import type { ReactNode } from 'react';
import { useDeskState } from '../../state/use-desk.ts';

/** What was last said, for screen readers. */
export function LiveRegion(): ReactNode {
  const announcement = useDeskState((state) => state.announcement);
  return (
    <div className="unseen" role="status" aria-live="polite">
      {announcement}
    </div>
  );
}
