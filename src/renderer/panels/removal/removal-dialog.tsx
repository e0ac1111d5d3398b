import { type ReactNode, useMemo, useState } from 'react';
import { countText } from '../../../core/locale/numbers.ts';
import { removalWords } from '../../../core/locale/project/removals-words.ts';
import type { Picking } from '../../state/project/removal-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { WindowedList } from '../../ui/windowed-list.tsx';
import { HoldingsOf } from './holdings-of.tsx';
import { matchingReports } from './matching-reports.ts';
import { PickableRow } from './pickable-row.tsx';
import './removal.css';

/** Lets a person pick reports to take out of the project, or to put back, and says what everyone has done on them. */
export function RemovalDialog(): ReactNode {
  const picking = useDeskState((state) => state.picking);
  return picking === null ? null : <Picked picking={picking} />;
}

function Picked({ picking }: { readonly picking: Picking }): ReactNode {
  const desk = useDesk();
  const words = removalWords[useLocale()];
  const removing = picking.way === 'remove-reports';
  const { reports } = picking;
  const close = (): void => {
    desk.getState().leaveRemoval();
    desk.getState().closeDialog();
  };
  return (
    <Dialog
      title={removing ? words.removeTitle : words.backTitle}
      className="removal"
      onClose={close}
    >
      <p className="removal-about">{removing ? words.removeAbout : words.backAbout}</p>
      {reports.length === 0 ? (
        <p className="removal-none" role="status">
          {words.nothingOut}
        </p>
      ) : (
        <>
          <Pick picking={picking} />
          <HoldingsOf picking={picking} />
        </>
      )}
      <Actions picking={picking} onClose={close} />
    </Dialog>
  );
}

function Pick({ picking }: { readonly picking: Picking }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = removalWords[locale];
  const { reports, picked } = picking;
  const [typed, setTyped] = useState('');
  const [first] = useState(() => reports.findIndex(({ id }) => picked.has(id)));
  const shown = useMemo(() => matchingReports(reports, typed), [reports, typed]);
  const pick = (ids: readonly string[], isPicked: boolean): void =>
    desk.getState().pickReports(ids, isPicked);
  return (
    <div className="removal-pick">
      <input
        className="field boxed"
        type="text"
        aria-label={words.filter}
        placeholder={words.filter}
        spellCheck={false}
        value={typed}
        data-autofocus
        onChange={({ target }) => setTyped(target.value)}
      />
      <div className="removal-reports">
        {shown.length === 0 ? (
          <p className="removal-none" role="status">
            {words.noMatch}
          </p>
        ) : (
          <WindowedList
            label={words.reports}
            items={shown}
            keyOf={({ id }) => id}
            rowHeight={44}
            current={typed === '' ? first : -1}
            row={(report, index) => (
              <PickableRow
                report={report}
                picked={picked.has(report.id)}
                reachable={index === (typed === '' ? Math.max(first, 0) : 0)}
                onPick={(isPicked) => pick([report.id], isPicked)}
              />
            )}
          />
        )}
      </div>
      <div className="removal-picked">
        <span role="status">
          {words.picked(countText(picked.size, locale), countText(reports.length, locale))}
        </span>
        <button
          type="button"
          className="quiet"
          disabled={shown.length === 0}
          onClick={() =>
            pick(
              shown.map(({ id }) => id),
              true,
            )
          }
        >
          {words.pickShown}
        </button>
        <button
          type="button"
          className="quiet"
          disabled={picked.size === 0}
          onClick={() => pick([...picked], false)}
        >
          {words.unpickAll}
        </button>
      </div>
    </div>
  );
}

function Actions({
  picking: { way, picked },
  onClose,
}: {
  readonly picking: Picking;
  readonly onClose: () => void;
}): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = removalWords[locale];
  const count = countText(picked.size, locale);
  const removing = way === 'remove-reports';
  return (
    <div className="dialog-actions">
      <button type="button" className="button" onClick={onClose}>
        {words.cancel}
      </button>
      <button
        type="button"
        className={removing ? 'button danger' : 'button primary'}
        disabled={picked.size === 0}
        onClick={() => void desk.getState().movePicked()}
      >
        {removing ? words.remove(count) : words.bringBack(count)}
      </button>
    </div>
  );
}
