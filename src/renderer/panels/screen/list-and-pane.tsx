import type { ReactNode } from 'react';
// The two columns of the ledger, which was there first.

interface ListAndPaneProps {
  /** How many lines the filters leave. */
  readonly shown: number;
  /** What is said where they leave none. */
  readonly noMatch: string;
  readonly list: ReactNode;
  /** What stands below the list. */
  readonly below?: ReactNode;
  /** What is told of the chosen line. */
  readonly pane: ReactNode;
}

/** A list on the left and the chosen line on the right. */
export function ListAndPane({ shown, noMatch, list, below, pane }: ListAndPaneProps): ReactNode {
  return (
    <div className="list-and-pane">
      <div className="side-list">
        {shown === 0 ? <p className="pane-none">{noMatch}</p> : list}
        {below}
      </div>
      {pane}
    </div>
  );
}

/** What a screen says as long as there is nothing on it. */
export function NothingYet({
  title,
  help,
}: {
  readonly title: string;
  readonly help: string;
}): ReactNode {
  return (
    <div className="list-empty">
      <h2>{title}</h2>
      <p>{help}</p>
    </div>
  );
}
