import type { ReactNode } from 'react';
import { countText } from '../../../core/locale/numbers.ts';
import { textUsesWords } from '../../../core/locale/text/text-uses-words.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Keys } from '../../ui/keys.tsx';
import { Select } from '../../ui/select.tsx';
import { SamePlaces, SameShownChoice, SameTicks } from '../same-text/same-places.tsx';
import { useKeyNames } from '../command-keys.ts';
import '../same-text/same-text.css';

const applyKey = { code: 'Enter', mod: true } as const;

/** Every place of the text that is chosen, to be ticked and tagged alike. */
export function UsesPane(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = textUsesWords[locale];
  const use = useDeskState((state) => state.useChosen);
  const same = useDeskState((state) => state.same);
  const labels = useDeskState(({ project }) => project?.labels.labels ?? []);
  const { stroke } = useKeyNames();
  if (use === null || same === null) return <p className="pane-choose">{words.choose}</p>;
  const { ticked, searching, subject } = same;
  const ready = ticked.size > 0 && !searching;
  const { chooseUse, applyUse } = desk.getState();
  return (
    <section className="uses-pane" aria-label={use.quote}>
      <header>
        <h3 lang="zh-CN">{use.quote}</h3>
        <label className="uses-as">
          <span>{words.as}</span>
          <Select
            label={words.as}
            value={subject.label}
            options={labels
              .filter(({ retired }) => retired !== true)
              .map(({ id, name }) => ({ id, name: name[locale] }))}
            onChange={(label) => label !== null && chooseUse(use, label)}
          />
        </label>
      </header>
      <SameShownChoice same={same} />
      <SamePlaces same={same} />
      <div className="dialog-actions same-actions">
        <SameTicks same={same} />
        <button
          type="button"
          className="button primary"
          disabled={!ready}
          onClick={() => void applyUse()}
        >
          {words.apply(countText(ticked.size, locale))} <Keys text={stroke(applyKey)} unsaid />
        </button>
      </div>
    </section>
  );
}
