import './adjudicate.css';
import { type ReactNode, useMemo, useState } from 'react';
import { tallyPoints, undecided } from '../../../core/adjudicate/points.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { adjudicateWords } from '../../../core/locale/text/adjudicate-words.ts';
import type { Adjudication } from '../../state/report/adjudicate-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Keys } from '../../ui/keys.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useKeyNames } from '../command-keys.ts';
import { PointList } from './point-list.tsx';

const writeKey = { code: 'Enter', mod: true } as const;
const shownKinds = ['differing', 'open', 'all'] as const;

/** Everyone's work on the open report side by side, of which the adjudicated layer is made. */
export function AdjudicateDialog(): ReactNode {
  const desk = useDesk();
  const words = adjudicateWords[useLocale()];
  const adjudication = useDeskState((state) => state.adjudication);
  const close = (): void => desk.getState().closeDialog();
  return (
    <Dialog title={words.title} className="adjudicate" onClose={close}>
      {adjudication === null ? (
        <p className="adjudicate-note" role="status">
          {words.reading}
        </p>
      ) : (
        <Compared adjudication={adjudication} onClose={close} />
      )}
    </Dialog>
  );
}

interface ComparedProps {
  readonly adjudication: Adjudication;
  readonly onClose: () => void;
}

function Compared({ adjudication, onClose }: ComparedProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = adjudicateWords[locale];
  const { stroke } = useKeyNames();
  const { layers, points, choices, final, last } = adjudication;
  const [shown, setShown] = useState<(typeof shownKinds)[number]>('differing');
  const open = useMemo(() => undecided(points, choices), [points, choices]);
  const differing = useMemo(() => points.filter(({ kind }) => kind !== 'same'), [points]);
  const count = (number: number): string => countText(number, locale);
  const listed = { differing, open, all: points }[shown];
  const counts = { differing: differing.length, open: open.length, all: points.length };
  const write = (): void => void desk.getState().writeAdjudicated();
  return (
    <div className="adjudicate-body">
      <p className="adjudicate-note">
        {layers.length < 2 ? words.few(count(layers.length)) : words.about}
      </p>
      <div className="adjudicate-start">
        <Segmented
          label={words.shown}
          value={shown}
          options={shownKinds.map((id) => ({ id, name: words.shownOf[id](count(counts[id])) }))}
          onChange={setShown}
        />
        <TakeAll open={open.map(({ key }) => key)} />
      </div>
      {listed.length === 0 ? (
        <p className="adjudicate-none">{words.noneLeft[shown]}</p>
      ) : (
        <PointList points={listed} adjudication={adjudication} />
      )}
      <div className="dialog-actions">
        <span className="adjudicate-counts" role="status">
          {words.counts(count(tallyPoints(points).same), count(open.length))}
          {final.annotations.size > 0 && ` · ${words.before(count(final.annotations.size))}`}
        </span>
        {last !== null && (
          <button
            type="button"
            className="quiet"
            onClick={() => void desk.getState().takeBackAdjudicated()}
          >
            {words.takeBack}
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          {words.cancel}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={points.length === 0}
          onClick={write}
        >
          {open.length === 0 ? words.write : words.writeSome(count(open.length))}
          <Keys text={stroke(writeKey)} unsaid />
        </button>
      </div>
    </div>
  );
}

/** One reviewer's marks wherever nothing is decided yet. */
function TakeAll({ open }: { readonly open: readonly string[] }): ReactNode {
  const desk = useDesk();
  const words = adjudicateWords[useLocale()];
  const layers = useDeskState(({ adjudication }) => adjudication?.layers ?? []);
  const reviewers = useDeskState(({ project }) => project?.reviewers ?? []);
  return (
    <div className="adjudicate-all">
      {layers.map(({ reviewer }) => (
        <button
          key={reviewer}
          type="button"
          className="quiet"
          disabled={open.length === 0}
          onClick={() => desk.getState().chooseMarks(open, reviewer)}
        >
          {words.takeAll(reviewers.find(({ id }) => id === reviewer)?.name ?? reviewer)}
        </button>
      ))}
    </div>
  );
}
