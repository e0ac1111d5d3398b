import './same-text.css';
import type { ReactNode } from 'react';
import { countText } from '../../../core/locale/numbers.ts';
import { sameTextWords } from '../../../core/locale/text/same-text-words.ts';
import type { SameTexts } from '../../state/report/same-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { SamePlaces, SameShownChoice, SameTicks } from './same-places.tsx';

/** Lists every place with the text of an annotation, in the report or the project, to be tagged alike where it is ticked. */
export function SameTextDialog(): ReactNode {
  const same = useDeskState((state) => state.same);
  return same === null ? null : <Filled same={same} />;
}

function Filled({ same }: { readonly same: SameTexts }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = sameTextWords[locale];
  const { subject, scope, ticked, searching } = same;
  const label = useDeskState(({ project }) =>
    project?.labels.labels.find(({ id }) => id === subject.label),
  );
  const close = (): void => desk.getState().closeDialog();
  return (
    <Dialog
      title={words.title(subject.quote, label?.name[locale] ?? subject.label)}
      className="same-text"
      onClose={close}
    >
      <div className="same-choices">
        <Segmented
          label={words.scope}
          value={scope}
          options={(['report', 'project'] as const).map((id) => ({ id, name: words.scopes[id] }))}
          onChange={(id) => void desk.getState().setSameScope(id)}
        />
        <SameShownChoice same={same} />
      </div>
      <SamePlaces same={same} />
      <div className="dialog-actions same-actions">
        <SameTicks same={same} />
        <button type="button" className="button" onClick={close}>
          {words.cancel}
        </button>
        <button
          type="button"
          className="button primary"
          data-autofocus
          disabled={ticked.size === 0 || searching}
          onClick={() => void desk.getState().applySame()}
        >
          {words.apply(countText(ticked.size, locale))}
        </button>
      </div>
    </Dialog>
  );
}
