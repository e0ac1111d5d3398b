import { type ReactNode, useId } from 'react';
import type { Label, LabelSet } from '../../../core/annotation/label/label.ts';
import { labelTaskWords } from '../../../core/locale/labels/label-tasks-words.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Keys } from '../../ui/keys.tsx';
import { useKeyNames } from '../command-keys.ts';
import { ScreenBody } from '../screen/screen-body.tsx';
import { LabelDetail } from './label-detail.tsx';
import { RelationList } from './relation-list.tsx';
import './label-screen.css';

const none: LabelSet = { labels: [], relationTypes: [] };

/** The editor of the label set: the labels, one of them with everything that is said of it, and the relation types. */
export function LabelScreen(): ReactNode {
  const desk = useDesk();
  const words = labelTaskWords[useLocale()];
  const { labels } = useDeskState(({ project }) => project?.labels ?? none);
  const wanted = useDeskState((state) => state.shownLabel);
  const shown = labels.find(({ id }) => id === wanted) ?? labels[0];
  return (
    <ScreenBody screen="label-set" tools={<Tools />}>
      {shown === undefined ? (
        <p className="label-empty">{words.empty}</p>
      ) : (
        <div className="label-editor">
          <LabelList
            labels={labels}
            shown={shown.id}
            onShow={(id) => desk.getState().showLabel(id)}
          />
          <LabelDetail key={shown.id} label={shown} labels={labels} />
        </div>
      )}
      <RelationList />
    </ScreenBody>
  );
}

function Tools(): ReactNode {
  const desk = useDesk();
  const words = labelTaskWords[useLocale()];
  const { openLabelTask, importLabelSet, exportLabelSet } = desk.getState();
  return (
    <>
      <button
        type="button"
        className="button"
        data-pane-entry="true"
        onClick={() => openLabelTask({ kind: 'new' })}
      >
        {words.add}
      </button>
      <button type="button" className="button" onClick={() => openLabelTask({ kind: 'preset' })}>
        {words.presets}
      </button>
      <button type="button" className="button" onClick={() => void importLabelSet()}>
        {words.importSet}
      </button>
      <button type="button" className="button" onClick={() => void exportLabelSet()}>
        {words.exportSet}
      </button>
    </>
  );
}

interface LabelListProps {
  readonly labels: readonly Label[];
  readonly shown: string;
  readonly onShow: (id: string) => void;
}

/** All labels in their order, the retired ones apart; the arrow keys go from one to the next. */
function LabelList({ labels, shown, onShow }: LabelListProps): ReactNode {
  const locale = useLocale();
  const words = labelTaskWords[locale];
  const keys = useKeyNames();
  const group = useId();
  const line = (label: Label): ReactNode => (
    <label key={label.id} className={`label-line label-${label.colour} line-${label.line}`}>
      <input
        type="radio"
        className="unseen"
        name={group}
        checked={label.id === shown}
        onChange={() => onShow(label.id)}
      />
      <span className="label-tag">{label.name[locale]}</span>
      <span className="label-line-id">{label.id}</span>
      <Keys text={label.retired === true ? '' : keys.label(label)} unsaid />
    </label>
  );
  const retired = labels.filter((label) => label.retired === true);
  return (
    <div className="label-list" role="radiogroup" aria-label={words.chosen}>
      {labels.filter((label) => label.retired !== true).map(line)}
      {retired.length > 0 && <h3 className="label-group">{words.retiredGroup}</h3>}
      {retired.map(line)}
    </div>
  );
}
