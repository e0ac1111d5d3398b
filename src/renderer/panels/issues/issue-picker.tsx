import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { ReportSummary } from '../../../core/ipc/views.ts';
import { issueWords } from '../../../core/locale/project/issues-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { detailsShown } from '../../state/project/detail-gestures.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { WindowedList } from '../../ui/windowed-list.tsx';
import { possibleIssues } from './issue-order.ts';

/** Lets a person say which report the open one is a later issue of. */
export function IssuePicker(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = issueWords[locale];
  const project = useDeskState((state) => state.project);
  const later = useDeskState(({ open }) => open?.report.id);
  const filter = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [current, setCurrent] = useState(0);
  // The dialog may be open already, with another report in it.
  useEffect(() => filter.current?.focus(), []);
  const possible = useMemo(() => {
    const own = project?.reports.find(({ report }) => report.id === later);
    if (project === null || own === undefined) return [];
    return possibleIssues(project.reports, project.parts.reissues, own);
  }, [project, later]);
  const shown = possible.filter((each) => detailsShown(each).title.includes(typed.trim()));
  const choose = (each: ReportSummary | undefined): void => {
    if (each !== undefined) void desk.getState().chooseIssue(each.report.id);
  };
  return (
    <>
      <p className="issue-intro">{words.choose}</p>
      <input
        ref={filter}
        className="field boxed"
        type="text"
        aria-label={words.filter}
        placeholder={words.filter}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setCurrent(0);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
          event.preventDefault();
          choose(shown[0]);
        }}
      />
      {shown.length === 0 ? (
        <p className="compared-note">{typed === '' ? words.noneLeft : words.noneFound}</p>
      ) : (
        <div className="issue-reports">
          <WindowedList
            label={words.reports}
            items={shown}
            keyOf={({ report }) => report.id}
            rowHeight={46}
            current={-1}
            onMove={(_, index) => setCurrent(index)}
            row={(each, index) => (
              <IssueRow
                summary={each}
                reachable={index === current}
                onChoose={() => choose(each)}
              />
            )}
          />
        </div>
      )}
    </>
  );
}

function IssueRow({
  summary,
  reachable,
  onChoose,
}: {
  readonly summary: ReportSummary;
  readonly reachable: boolean;
  readonly onChoose: () => void;
}): ReactNode {
  const locale = useLocale();
  const words = issueWords[locale];
  const { title, outlet, date } = detailsShown(summary);
  const length = words.characters(countText(summary.report.length, locale));
  return (
    <button
      type="button"
      className="issue-report"
      data-row-focus
      tabIndex={reachable ? 0 : -1}
      onClick={onChoose}
    >
      <span lang="zh-CN">{title}</span>
      <span className="issue-origin">
        {[outlet, date, length].filter((each) => each !== null).join(' · ')}
      </span>
    </button>
  );
}
