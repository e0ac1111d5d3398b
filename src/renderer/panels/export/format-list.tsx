import type { ReactNode } from 'react';
import type { FormatView } from '../../../core/ipc/views.ts';
import { exportWords } from '../../../core/locale/corpus/export-words.ts';
import { useLocale } from '../../state/use-desk.ts';
import { describeAbilities } from './format-words.ts';

interface FormatListProps {
  readonly formats: readonly FormatView[];
  readonly chosen: string;
  readonly disabled: boolean;
  readonly onChoose: (id: string) => void;
}

/** The formats, one of them chosen; arrow keys move through them. */
export function FormatList({ formats, chosen, disabled, onChoose }: FormatListProps): ReactNode {
  const locale = useLocale();
  const words = exportWords[locale];
  return (
    <fieldset className="formats" disabled={disabled}>
      <legend>{words.formats}</legend>
      <div className="format-rows">
        {formats.map(({ id, name }) => (
          <label key={id} className="format" data-chosen={id === chosen}>
            <input
              type="radio"
              name="format"
              className="unseen"
              checked={id === chosen}
              data-autofocus={id === chosen ? '' : undefined}
              onChange={() => onChoose(id)}
            />
            <span className="format-name">{name[locale]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What a format keeps, and what it drops. */
export function FormatFacts({ view }: { readonly view: FormatView }): ReactNode {
  const locale = useLocale();
  const words = exportWords[locale];
  const { keeps, drops } = describeAbilities(view.abilities, locale);
  const separator = locale === 'zh-CN' ? '、' : ', ';
  return (
    <section className="format-facts" aria-live="polite">
      <h3>
        {view.name[locale]}
        <span className="format-kind" data-lossless={view.abilities.lossless}>
          {view.abilities.lossless ? words.lossless : words.lossy}
        </span>
      </h3>
      <dl>
        <dt>{words.keeps}</dt>
        <dd>{keeps.join(separator)}</dd>
        {drops.length > 0 && (
          <>
            <dt>{words.drops}</dt>
            <dd className="format-drops">{drops.join(separator)}</dd>
          </>
        )}
      </dl>
    </section>
  );
}
