import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Change } from '../../../core/annotation/edit/change.ts';
import type { EarlierLayer } from '../../../core/annotation/history/rewind.ts';
import type { ToldChange } from '../../../core/annotation/history/told-change.ts';
import { historyWords } from '../../../core/locale/text/history-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { reportStateWords } from '../../../core/locale/text/report-states-words.ts';
import { moment } from '../../../core/locale/times.ts';
import { restoreTo, restoringTo } from '../../state/history/history-gestures.ts';
import type { RestoreSide } from '../../state/history/history-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { RestoreList } from './restore-list.tsx';
import { tellChange } from './tell-change.ts';
import { useQuoteOf } from './use-quote-of.ts';

/** Shows what restoring the report to a step of its history would change, and does it as one change. */
export function RestoreDialog(): ReactNode {
  const told = useDeskState((state) => state.chosenChange);
  return told === null ? null : <Restore told={told} />;
}

function Restore({ told }: { readonly told: ToldChange }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = historyWords[locale];
  const quoteOf = useQuoteOf();
  const [side, setSide] = useState<RestoreSide>('after');
  const earlier = useEarlier(told, side);
  const layer = useDeskState(({ open }) => open?.layer);
  const change = useMemo(
    () => (earlier === null || layer === undefined ? null : restoringTo(desk.getState(), earlier)),
    [desk, earlier, layer],
  );
  const close = (): void => desk.getState().closeDialog();
  return (
    <Dialog title={words.restoreTitle} className="restore-report" onClose={close}>
      <p className="restore-step" lang="zh-CN">
        {words.restoreStep(
          moment(told.change.at, new Date(), locale),
          tellChange(told, locale, quoteOf),
        )}
      </p>
      <Segmented
        label={words.restoreAsk}
        value={side}
        options={(['after', 'before'] as const).map((id) => ({ id, name: words.sides[id] }))}
        onChange={setSide}
      />
      <div className="restore-preview" role="status">
        {earlier === null ? (
          <p>{words.comparing}</p>
        ) : change === null ? (
          <p>{words.same}</p>
        ) : (
          <Counts change={change} />
        )}
      </div>
      {change !== null && <RestoreList change={change} />}
      <div className="dialog-actions">
        <span className="restore-undoable">{words.undoable}</span>
        <button type="button" className="button" onClick={close}>
          {words.cancel}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={change === null}
          onClick={() => {
            close();
            if (earlier !== null) restoreTo(desk, earlier);
          }}
        >
          {words.confirm}
        </button>
      </div>
    </Dialog>
  );
}

/** The layer on one side of a change; null until it is read. */
function useEarlier(told: ToldChange, side: RestoreSide): EarlierLayer | null {
  const desk = useDesk();
  const [read, setRead] = useState<{
    readonly side: RestoreSide;
    readonly layer: EarlierLayer;
  } | null>(null);
  useEffect(() => {
    let wanted = true;
    const { earlierLayer, closeDialog } = desk.getState();
    void earlierLayer(told, side).then((layer) => {
      if (!wanted) return;
      if (layer === null) closeDialog();
      else setRead({ side, layer });
    });
    return () => {
      wanted = false;
    };
  }, [desk, told, side]);
  return read?.side === side ? read.layer : null;
}

function Counts({ change }: { readonly change: Change }): ReactNode {
  const locale = useLocale();
  const words = historyWords[locale];
  const { annotations, relations, rejections, regions, casework, state, details } = change;
  const count = (records: readonly unknown[]): string => countText(records.length, locale);
  const touches = ({ added, removed }: typeof relations | typeof rejections): boolean =>
    added.length + removed.length > 0;
  return (
    <>
      <p>
        {words.counts(
          count(annotations.added),
          count(annotations.updated),
          count(annotations.removed),
        )}
      </p>
      {touches(relations) && (
        <p>{words.relationCounts(count(relations.added), count(relations.removed))}</p>
      )}
      {touches(rejections) && (
        <p>{words.rejectionCounts(count(rejections.added), count(rejections.removed))}</p>
      )}
      {regions.added.length + regions.updated.length + regions.removed.length > 0 && (
        <p>
          {words.regionCounts(count(regions.added), count(regions.updated), count(regions.removed))}
        </p>
      )}
      {casework.added.length + casework.updated.length + casework.removed.length > 0 && (
        <p>
          {words.caseCounts(
            count(casework.added),
            count(casework.updated),
            count(casework.removed),
          )}
        </p>
      )}
      {details !== null && <p>{words.detailsToo}</p>}
      {state !== null && (
        <p>{words.state(reportStateWords[locale][state[0]], reportStateWords[locale][state[1]])}</p>
      )}
    </>
  );
}
