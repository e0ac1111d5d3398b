import { type ReactNode, useMemo, useState } from 'react';
import { labelTaskWords } from '../../../core/locale/label-tasks.ts';
import type { UsedPlace } from '../../../core/project/label-uses.ts';
import { useDeskState, useLocale } from '../../state/use-desk.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { WindowedList } from '../../ui/windowed-list.tsx';
import { Typed } from './task-frame.tsx';

interface PickListProps {
  readonly places: readonly UsedPlace[];
  readonly picked: ReadonlySet<string>;
  readonly onPick: (picked: ReadonlySet<string>) => void;
}

/** Annotations with their reports, each to be ticked; what is typed narrows the list. */
export function PickList({ places, picked, onPick }: PickListProps): ReactNode {
  const words = labelTaskWords[useLocale()];
  const reports = useDeskState(({ project }) => project?.reports);
  const [typed, setTyped] = useState('');
  const shown = useMemo(() => places.filter(({ quote }) => quote.includes(typed)), [places, typed]);
  const titles = useMemo(
    () => new Map(reports?.map(({ report }) => [report.id, report.title])),
    [reports],
  );
  return (
    <>
      <Typed name={words.splitPick} value={typed} onType={setTyped} />
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
    </>
  );
}
