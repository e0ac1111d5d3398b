import { type ReactNode, useEffect } from 'react';
import { labelById } from '../../../core/annotation/label/label.ts';
import type { ToldChange } from '../../../core/annotation/history/told-change.ts';
import { historyWords } from '../../../core/locale/text/history-words.ts';
import { dayName, dayOf, timeOfDay } from '../../../core/locale/times.ts';
import { type HistoryRow, changeAt } from '../../state/history/report-history.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { differenceText, tellChange, tellDifferences } from './tell-change.ts';
import { useQuoteOf } from './use-quote-of.ts';

interface HistoryLineProps {
  readonly row: HistoryRow;
  readonly current: boolean;
  /** Whether Tab comes to it; arrow keys lead to the others. */
  readonly reachable: boolean;
  readonly onPick: () => void;
  readonly onEnter: () => void;
}

/** One line of the history: a day, a change, or what is still to be read. */
export function HistoryLine({ row, ...rest }: HistoryLineProps): ReactNode {
  switch (row.kind) {
    case 'day':
      return <Day day={row.day} />;
    case 'change':
      return <ChangeLine row={row} {...rest} />;
    case 'more':
      return <More />;
  }
}

function Day({ day }: { readonly day: string }): ReactNode {
  const locale = useLocale();
  const words = historyWords[locale];
  const now = new Date();
  const before = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  const near = day === dayOf(now) ? words.today : day === dayOf(before) ? words.yesterday : null;
  return (
    <h2 className="history-day" data-row-focus tabIndex={-1}>
      {near !== null && <span className="history-near">{near}</span>} {dayName(day, now, locale)}
    </h2>
  );
}

/** Reads on as soon as it comes near the window, and again where nothing of what was read fits the filter. */
function More(): ReactNode {
  const desk = useDesk();
  const words = historyWords[useLocale()];
  const next = useDeskState(({ history }) => history?.next);
  useEffect(() => {
    void desk.getState().readEarlierHistory();
  }, [desk, next]);
  return (
    <p className="history-more" data-row-focus tabIndex={-1} role="status">
      {words.reading}
    </p>
  );
}

interface ChangeLineProps extends Omit<HistoryLineProps, 'row'> {
  readonly row: Extract<HistoryRow, { readonly kind: 'change' }>;
}

function ChangeLine({ row, ...rest }: ChangeLineProps): ReactNode {
  const desk = useDesk();
  const told = useDeskState(({ history }) => history && changeAt(history, row));
  useEffect(() => {
    if (told === null) void desk.getState().readHistoryPage(row.page);
  }, [desk, told, row.page]);
  if (told === null) return <p className="history-more" data-row-focus tabIndex={-1} />;
  return <Told told={told} {...rest} />;
}

interface ToldProps extends Omit<ChangeLineProps, 'row'> {
  readonly told: ToldChange;
}

function Told({ told, current, reachable, onPick, onEnter }: ToldProps): ReactNode {
  const locale = useLocale();
  const words = historyWords[locale];
  const labels = useDeskState(({ project }) => project?.labels);
  const who = useDeskState(
    ({ project }) => project?.reviewers.find(({ id }) => id === told.layer)?.name ?? told.layer,
  );
  const quoteOf = useQuoteOf();
  if (labels === undefined) return null;
  const { change, isUndone } = told;
  const { annotations, rejections } = change;
  const record =
    annotations.updated[0]?.[1] ??
    annotations.added[0] ??
    annotations.removed[0] ??
    rejections.added[0] ??
    rejections.removed[0];
  const label = record && labelById(labels, record.label);
  const found = tellDifferences(change, labels, locale);
  return (
    <button
      type="button"
      data-row-focus
      {...(current ? { 'data-pane-entry': true } : {})}
      className={`history-line ${label === undefined ? '' : `label-${label.colour} line-${label.line}`}`}
      data-undone={isUndone}
      tabIndex={reachable ? 0 : -1}
      aria-current={current}
      onClick={onPick}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.preventDefault();
        onEnter();
      }}
    >
      <span className="history-what" lang="zh-CN">
        <span className="history-told">{tellChange(told, locale, quoteOf)}</span>
        {isUndone && <span className="history-undone">{words.isUndone}</span>}
      </span>
      <span className="history-said">
        <span className="history-difference">
          {found.map((each) => differenceText(each, locale)).join(' · ') ||
            label?.name[locale] ||
            ''}
        </span>
        <span className="history-who">{who}</span>
        <time dateTime={change.at}>{timeOfDay(change.at)}</time>
      </span>
    </button>
  );
}
