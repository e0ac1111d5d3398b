import type { ReactNode } from 'react';
import { Keys } from '../../ui/keys.tsx';

interface KeyListProps {
  readonly name: string;
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly keys: readonly string[];
  }[];
  /** What the lines do not say. */
  readonly note?: string;
}

/** A heading, and under it what some keys do. */
export function KeyList({ name, lines, note }: KeyListProps): ReactNode {
  return (
    <section>
      <h3>{name}</h3>
      <dl>
        {lines.map((line) => (
          <div key={line.id}>
            <dt>{line.name}</dt>
            <dd>
              {line.keys.map((keys) => (
                <Keys key={keys} text={keys} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
      {note !== undefined && <p>{note}</p>}
    </section>
  );
}
