import type { ReactNode } from 'react';
import type { FoundHit } from '../../../core/find/found-report.ts';
import { projectFindWords } from '../../../core/locale/find/find-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { verdictWords } from '../../../core/locale/checks/verdicts-words.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Icon } from '../../ui/icon.tsx';
import type { FoundRow } from './found-rows.ts';

interface FoundLineProps {
  readonly row: FoundRow;
  readonly current: boolean;
  /** Whether Tab reaches this line. */
  readonly reachable: boolean;
}

/** One line of the results; Enter or a click opens the place. */
export function FoundLine({ row, current, reachable }: FoundLineProps): ReactNode {
  const desk = useDesk();
  const { report, index, hit } = row;
  if (hit === null) return <ReportLine row={row} />;
  return (
    <button
      type="button"
      className="found-hit"
      data-row-focus
      data-pane-entry={current ? true : undefined}
      aria-current={current}
      tabIndex={reachable ? 0 : -1}
      onFocus={() => desk.getState().standAtHit(report, index)}
      onClick={() => void desk.getState().openHit(report, index)}
    >
      <span className="found-before">
        <bdi>{hit.before}</bdi>
      </span>
      <mark>{hit.quote}</mark>
      <span className="found-after">{hit.after}</span>
      {hit.annotation !== null && <Marks annotation={hit.annotation} />}
    </button>
  );
}

function ReportLine({ row: { report, count } }: { readonly row: FoundRow }): ReactNode {
  const locale = useLocale();
  const title = useDeskState(({ project }) => {
    const summary = project?.reports.find((each) => each.report.id === report);
    return summary?.details?.title ?? summary?.report.title ?? report;
  });
  return (
    <h3 className="found-report">
      <span>{title}</span>
      <span className="found-count">{projectFindWords[locale].hits(countText(count, locale))}</span>
    </h3>
  );
}

function Marks({
  annotation,
}: {
  readonly annotation: NonNullable<FoundHit['annotation']>;
}): ReactNode {
  const locale = useLocale();
  const label = useDeskState(({ project }) =>
    project?.labels.labels.find(({ id }) => id === annotation.label),
  );
  const reviewer = useDeskState(({ project }) =>
    project?.reviewer.id === annotation.reviewer
      ? null
      : (project?.reviewers.find(({ id }) => id === annotation.reviewer)?.name ??
        annotation.reviewer),
  );
  return (
    <span className="found-marks">
      {annotation.note !== '' && <span className="found-note">{annotation.note}</span>}
      {reviewer !== null && (
        <span className="found-reviewer">{projectFindWords[locale].layerOf(reviewer)}</span>
      )}
      {annotation.verdict !== 'unchecked' && (
        <span className="found-verdict" data-verdict={annotation.verdict}>
          {verdictWords[locale][annotation.verdict]}
        </span>
      )}
      {annotation.flagged && <Icon shape="flag" filled />}
      {label !== undefined && (
        <span className={`label-${label.colour} line-${label.line}`}>
          <span className="label-tag">{label.name[locale]}</span>
        </span>
      )}
    </span>
  );
}
