import { type ReactNode, useEffect, useState } from 'react';
import type { Passage } from '../../../core/annotation/casework.ts';
import { wordsIn } from '../../../core/ledger/view.ts';
import { evidenceWords } from '../../../core/locale/checks/evidence-words.ts';
import { passagesWith } from '../../../core/text/passages.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Icon } from '../../ui/icon.tsx';
import { FindPick, type Found } from '../../ui/find-pick.tsx';

/** So many reports and sentences are listed: who sees more has not said enough. */
const mostReports = 30;
const mostPassages = 50;

interface PassageFieldProps {
  /** Id of the report that is quoted, or empty. */
  readonly report: string;
  /** What is looked for at first: the figure that the evidence is for. */
  readonly sought: string;
  readonly onReport: (report: string) => void;
  readonly onPassage: (passage: Passage) => void;
}

/** A passage of another report: the report is found by its title, the passage by its words, and both are taken by Enter. */
export function PassageField(props: PassageFieldProps): ReactNode {
  const { report } = props;
  const words = evidenceWords[useLocale()];
  const [hasChosen, setHasChosen] = useState(false);
  return (
    <div className="detail">
      <span className="detail-name" aria-hidden="true">
        {words.passageShort}
      </span>
      <div className="passage-field">
        {report === '' ? (
          <ReportPick
            {...props}
            onReport={(id) => {
              setHasChosen(true);
              props.onReport(id);
            }}
          />
        ) : (
          <PassagePick key={report} {...props} autofocus={hasChosen} />
        )}
      </div>
    </div>
  );
}

function ReportPick({ onReport }: PassageFieldProps): ReactNode {
  const words = evidenceWords[useLocale()];
  const reports = useDeskState(({ project }) => project?.reports) ?? [];
  const own = useDeskState(({ open }) => open?.report.id);
  const [typed, setTyped] = useState('');
  const has = wordsIn(typed);
  const picks =
    typed.trim() === ''
      ? []
      : reports
          .filter(({ report }) => report.id !== own && has([report.title, report.date ?? '']))
          .slice(0, mostReports)
          .map(({ report }): Found => ({ id: report.id, content: report.title }));
  return (
    <FindPick
      label={words.passage}
      hint={words.passageHint}
      value={typed}
      picks={picks}
      none={words.noReport}
      onType={setTyped}
      onPick={onReport}
    />
  );
}

interface PassagePickProps extends PassageFieldProps {
  readonly autofocus: boolean;
}

function PassagePick({
  report,
  sought,
  autofocus,
  onReport,
  onPassage,
}: PassagePickProps): ReactNode {
  const desk = useDesk();
  const words = evidenceWords[useLocale()];
  const title = useDeskState(
    ({ project }) => project?.reports.find((each) => each.report.id === report)?.report.title,
  );
  const [text, setText] = useState<string | null>(null);
  const [typed, setTyped] = useState(autofocus ? sought : '');
  useEffect(() => {
    void desk.getState().textOf(report).then(setText);
  }, [desk, report]);
  const spans = text === null ? [] : passagesWith(text, typed, mostPassages);
  const picks = spans.map(({ start, end }): Found => {
    const content = <Marked text={text?.slice(start, end) ?? ''} words={typed} />;
    return { id: String(start), content };
  });
  const pick = (id: string): void => {
    const span = spans.find(({ start }) => String(start) === id);
    if (span === undefined || text === null) return;
    onPassage({ report, ...span, quote: text.slice(span.start, span.end) });
    setTyped('');
  };
  return (
    <>
      <p className="passage-report">
        <span lang="zh-CN">{title ?? report}</span>
        <button
          type="button"
          className="linked-remove"
          aria-label={words.noPassage(title ?? report)}
          title={words.noPassage(title ?? report)}
          onClick={() => onReport('')}
        >
          <Icon shape="close" />
        </button>
      </p>
      <FindPick
        label={words.findPassage}
        hint={words.findPassageHint}
        value={typed}
        picks={picks}
        none={text === null ? words.readingReport : words.noPassageFound}
        autofocus={autofocus}
        onType={setTyped}
        onPick={pick}
      />
    </>
  );
}

/** A sentence in which the first place of the first word is marked. */
function Marked({ text, words }: { readonly text: string; readonly words: string }): ReactNode {
  const [word = ''] = words.split(/\s+/).filter((part) => part !== '');
  const at = text.toLowerCase().indexOf(word.toLowerCase());
  if (at === -1) return <span lang="zh-CN">{text}</span>;
  return (
    <span lang="zh-CN">
      {text.slice(0, at)}
      <mark>{text.slice(at, at + word.length)}</mark>
      {text.slice(at + word.length)}
    </span>
  );
}
