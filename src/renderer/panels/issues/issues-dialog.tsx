import { type ReactNode, useMemo, useState } from 'react';
import type { ReportDetails } from '../../../core/annotation/details.ts';
import { issueWords } from '../../../core/locale/project/issues-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { tallyFates } from '../../../core/reissue/carry-plan.ts';
import { type EarlierIssue, linkedIssue, planOf } from '../../state/window/issue-slice.ts';
import type { OpenReport } from '../../state/report/report-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { SideBySide } from '../compare/side-by-side.tsx';
import { CarryPane } from './carry-pane.tsx';
import { IssuePicker } from './issue-picker.tsx';
import './issues.css';

/** The open report beside its earlier issue, and the work on that one to be carried over. */
export function IssuesDialog(): ReactNode {
  const desk = useDesk();
  const words = issueWords[useLocale()];
  const open = useDeskState((state) => state.open);
  const issue = useDeskState((state) => state.issue);
  const reading = useDeskState((state) => state.readingIssue !== null);
  const close = (): void => desk.getState().closeDialog();
  if (open === null) return null;
  const isChoosing = issue === null && !reading;
  return (
    <Dialog
      title={words.title}
      className={isChoosing ? 'issues choosing' : 'issues'}
      onClose={close}
    >
      {issue !== null ? (
        <Compared key={issue.report.id} issue={issue} open={open} onClose={close} />
      ) : (
        <>
          {reading ? (
            <p className="compared-note" role="status">
              {words.reading}
            </p>
          ) : (
            <IssuePicker />
          )}
          <div className="dialog-actions">
            <button type="button" className="button" onClick={close}>
              {words.close}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}

interface ComparedProps {
  readonly issue: EarlierIssue;
  readonly open: OpenReport;
  readonly onClose: () => void;
}

function Compared({ issue, open, onClose }: ComparedProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = issueWords[locale];
  const project = useDeskState((state) => state.project);
  const isLinked = useDeskState((state) => linkedIssue(state) === issue.report.id);
  const [withChanged, setWithChanged] = useState(true);
  const plan = useMemo(() => planOf({ project }, open, issue), [project, open, issue]);
  const { same, sentence, changed } = tallyFates(plan);
  const count = same + sentence + (withChanged ? changed : 0);
  const told = countText(count, locale);
  const named = ({ title, date }: ReportDetails): readonly [title: string, date: string] => [
    title,
    date === null ? '' : words.date(date),
  ];
  const state = desk.getState;
  return (
    <>
      <div className="issue-columns">
        <SideBySide
          before={issue.text}
          after={open.text}
          names={{
            before: words.earlier(...named(issue.layer.details ?? issue.report)),
            after: words.later(...named(open.layer.details ?? open.report)),
          }}
        />
        <section className="issue-carry" aria-label={words.carry}>
          <h3>{words.carry}</h3>
          <CarryPane plan={plan} withChanged={withChanged} onWithChanged={setWithChanged} />
        </section>
      </div>
      <div className="dialog-actions">
        <button
          type="button"
          className="button issue-other"
          onClick={() => void state().chooseIssue(null)}
        >
          {words.other}
        </button>
        <span className="issue-undoable">{words.undoable}</span>
        {isLinked ? (
          <button type="button" className="button" onClick={() => state().unlinkIssue()}>
            {words.unlink}
          </button>
        ) : (
          <button type="button" className="button" onClick={() => state().linkIssue()}>
            {words.link}
          </button>
        )}
        <button type="button" className="button" data-autofocus onClick={onClose}>
          {words.close}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={count === 0}
          onClick={() => {
            onClose();
            state().carryOver(withChanged);
          }}
        >
          {count === 0
            ? words.nothing
            : isLinked
              ? words.carryOnly(told)
              : words.carryAndLink(told)}
        </button>
      </div>
    </>
  );
}
