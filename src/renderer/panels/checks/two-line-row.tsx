import type { ReactNode } from 'react';
import './checks.css';

interface TwoLineRowProps {
  readonly current: boolean;
  /** Whether Tab comes to it; arrow keys lead to the others. */
  readonly reachable: boolean;
  readonly onPick: () => void;
  readonly onEnter: () => void;
  /** What it is, in its first line, and what came of it, at its end. */
  readonly title: ReactNode;
  readonly standing: ReactNode;
  readonly children: ReactNode;
}

/** One row of a list whose rows have two lines: what it is with what came of it, and below what is said of it. */
export function TwoLineRow({
  current,
  reachable,
  onPick,
  onEnter,
  title,
  standing,
  children,
}: TwoLineRowProps): ReactNode {
  return (
    <button
      type="button"
      data-row-focus
      {...(current ? { 'data-pane-entry': true } : {})}
      className="check-row"
      tabIndex={reachable ? 0 : -1}
      aria-current={current}
      onClick={onPick}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onEnter();
      }}
    >
      <span className="check-line">
        {title}
        {standing}
      </span>
      <span className="check-said">{children}</span>
    </button>
  );
}

/** How a row of a list is reached and left. */
export type RowWays = Omit<TwoLineRowProps, 'title' | 'standing' | 'children'>;
