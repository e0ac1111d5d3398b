import type { ReactNode } from 'react';
import type { Loss } from '../../../core/format/format.ts';
import { exportWords } from '../../../core/locale/corpus/export-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { useLocale } from '../../state/use-desk.ts';

interface LossListProps {
  readonly title: string;
  readonly losses: readonly Loss[];
}

/** What a format could not express, each kind with an example. */
export function LossList({ title, losses }: LossListProps): ReactNode {
  const locale = useLocale();
  const words = exportWords[locale];
  return (
    // It may have to scroll.
    <section className="losses" aria-label={title} tabIndex={0}>
      <h3>{title}</h3>
      <ul>
        {losses.map(({ kind, count, example }) => (
          <li key={kind}>
            {words.losses[kind](countText(count, locale))}
            {example !== null && <span className="example">{words.example(example)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
