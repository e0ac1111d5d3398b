import type { ReactNode } from 'react';
import type { Label, LabelSet } from '../../../core/annotation/label.ts';
import { keyName } from '../../../core/locale/keys.ts';
import { labelWords } from '../../../core/locale/labels.ts';
import { useDeskState, useLocale } from '../../state/use-desk.ts';
import { Keys } from '../../ui/keys.tsx';
import { ScreenBody } from '../screen/screen-body.tsx';
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
          <LabelCard key={label.id} label={label} />
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

function LabelCard({ label }: { readonly label: Label }): ReactNode {
  const { id, name, colour, line, key, attributes } = label;
  const locale = useLocale();
  const words = labelWords[locale];
  return (
    <li className={`label-card label-${colour} line-${line}`} data-label={id}>
      <header>
        <span className="label-tag">{name[locale]}</span>
        <span className="label-other">{name[locale === 'en' ? 'zh-CN' : 'en']}</span>
        {key === '' ? (
          <span className="label-other">{words.noKey}</span>
        ) : (
          <Keys text={keyName(key, locale)} />
        )}
      </header>
      <p className="label-other">
        {words.lines[line]} · {words.id} {id}
      </p>
      <p>
        {attributes.length === 0
          ? words.noAttributes
          : attributes
              .map((attribute) => attribute.name[locale])
              .join(locale === 'en' ? ', ' : '、')}
      </p>
    </li>
  );
}
