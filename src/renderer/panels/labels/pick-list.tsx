import { type ReactNode, useMemo } from 'react';
import { labelTaskWords } from '../../../core/locale/labels/label-tasks-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import type { UsedPlace } from '../../../core/project/labels/label-uses.ts';
import { useDeskState, useLocale } from '../../state/use-desk.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { WindowedList } from '../../ui/windowed-list.tsx';
import { Typed } from './task-frame.tsx';

interface PickListProps {
  readonly places: readonly UsedPlace[];
  /** How many there are; more than are listed are reached by typing. */
  readonly count: number;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (picked: ReadonlySet<string>) => void;
}

/** Annotations with their reports, each to be ticked; what is typed narrows the list. */
export function PickList({
  places,
  count,
  typed,
  onType,
  picked,
  onPick,
}: PickListProps): ReactNode {
  const locale = useLocale();
  const words = labelTaskWords[locale];
  const reports = useDeskState(({ project }) => project?.reports);
  const shown = useMemo(() => places.filter(({ quote }) => quote.includes(typed)), [places, typed]);
  const titles = useMemo(
    () => new Map(reports?.map(({ report }) => [report.id, report.title])),
    [reports],
  );
  return (
    <>
      <Typed name={words.splitPick} value={typed} onType={onType} />
      <div className="pick-list">
        {shown.length === 0 ? (
          <p className="task-text">{words.splitNone}</p>
        ) : (
          <WindowedList
            label={words.splitPick}
            items={shown}
            keyOf={({ report, reviewer, annotation }) => `${report} ${reviewer} ${annotation}`}
            rowHeight={30}
            current={-1}
            row={({ annotation, quote, report }) => (
              <CheckBox
                checked={picked.has(annotation)}
                onChange={(on) => {
                  const next = new Set(picked);
                  if (on) next.add(annotation);
                  else next.delete(annotation);
                  onPick(next);
                }}
              >
                <span className="pick-quote">{quote}</span>{' '}
                <span className="pick-report">{titles.get(report)}</span>
              </CheckBox>
            )}
          />
        )}
      </div>
      {count > places.length && (
        <p className="task-help" role="status">
          {words.splitMore(countText(places.length, locale), countText(count, locale))}
        </p>
      )}
    </>
  );
}
