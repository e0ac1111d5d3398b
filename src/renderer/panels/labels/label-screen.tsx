import type { ReactNode } from 'react';
import type { LabelSet } from '../../../core/annotation/label.ts';
import { labelWords } from '../../../core/locale/labels.ts';
import { useDeskState, useLocale } from '../../state/use-desk.ts';
import { ScreenBody } from '../screen/screen-body.tsx';
import { LabelCard } from './label-card.tsx';
import './label-screen.css';

const none: LabelSet = { labels: [], relationTypes: [] };

/** The project's labels and relation types. */
export function LabelScreen(): ReactNode {
  const locale = useLocale();
  const words = labelWords[locale];
  const { labels, relationTypes } = useDeskState(({ project }) => project?.labels ?? none);
  const nameOf = (id: string): string =>
    labels.find((label) => label.id === id)?.name[locale] ?? id;
  return (
    <ScreenBody screen="label-set">
      <h3 className="label-group">{words.labels}</h3>
      <ul className="label-cards">
        {labels.map((label) => (
          <LabelCard key={label.id} label={label} labels={labels} />
        ))}
      </ul>
      <h3 className="label-group">{words.relations}</h3>
      <ul className="relation-lines">
        {relationTypes.map(({ id, name, from, to }) => (
          <li key={id}>
            {nameOf(from)} <span className="relation-name">→ {name[locale]} →</span> {nameOf(to)}
          </li>
        ))}
      </ul>
    </ScreenBody>
  );
}
