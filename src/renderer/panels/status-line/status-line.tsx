import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { claimed } from '../../../core/annotation/casework.ts';
import { assertNever } from '../../../core/base/assert-never.ts';
import { describePlace } from '../../../core/locale/text/document-place-words.ts';
import { describeError } from '../../../core/locale/problems/errors-words.ts';
import { backupWords } from '../../../core/locale/project/backups-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { statusWords } from '../../../core/locale/window/status-words.ts';
import { clockTime } from '../../../core/locale/times.ts';
import { toCheckCounts } from '../../../core/overview/to-check-counts.ts';
import { placesAt } from '../../../core/text/structure.ts';
import type { OpenReport } from '../../state/report/report-slice.ts';
import { spanOf } from '../../state/report/selection-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { CheckStatus } from './check-status.tsx';
import { placeIndex } from './place-of.ts';
import { RegionStatus } from './region-status.tsx';
import { ProposalStatus } from './proposal-status.tsx';
import { WorkStatus } from './work-status.tsx';
import './status-line.css';

/** The line below the text: where one is, how much is done, whether it is on disk, and who works in which language. */
export function StatusLine(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = statusWords[locale];
  // On a screen of the project nothing is said of the report beneath.
  const open = useDeskState((state) => (state.screen === null ? state.open : null));
  const reviewer = useDeskState(({ project }) => project?.reviewer.name);
  const isCorrecting = useDeskState(({ correcting }) => correcting !== null);
  return (
    <footer className="status-line" aria-label={words.region}>
      {open !== null && <Place open={open} />}
      {open !== null && !isCorrecting && <ProposalStatus />}
      {open !== null && <CheckStatus />}
      {open !== null && <RegionStatus />}
      <LastSaid />
      <div className="status-end">
        <WorkStatus />
        {open !== null && <Counts open={open} />}
        <SavingState />
        {reviewer !== undefined && (
          <button
            type="button"
            className="quiet status-reviewer"
            aria-label={words.reviewer(reviewer)}
            title={words.reviewer(reviewer)}
            onClick={() => desk.getState().openDialog('settings')}
          >
            {reviewer}
          </button>
        )}
        <button
          type="button"
          className="quiet"
          lang={locale === 'zh-CN' ? 'en' : 'zh-CN'}
          onClick={() =>
            void desk.getState().changeSettings({ language: locale === 'zh-CN' ? 'en' : 'zh-CN' })
          }
        >
          {words.otherLanguage}
        </button>
      </div>
    </footer>
  );
}

function Place({ open }: { readonly open: OpenReport }): ReactNode {
  const { text, structure, report } = open;
  const locale = useLocale();
  const words = statusWords[locale];
  const selection = useDeskState((state) => state.selection);
  const index = useMemo(() => placeIndex(text), [text]);
  const { paragraph, character } = index.placeOf(Math.min(selection.head, text.length));
  const { start, end } = spanOf(selection);
  const inDocument = describePlace(placesAt(structure, start), locale);
  const { undecodable = 0 } = report.source;
  return (
    <span className="status-place">
      {start === end
        ? words.place(countText(paragraph, locale), countText(character, locale))
        : words.selected(countText(index.countBetween(start, end), locale))}
      {inDocument !== '' && <span className="status-document"> · {inDocument}</span>}
      {undecodable > 0 && (
        <span className="status-undecodable">
          {' · '}
          {words.undecodable(countText(undecodable, locale))}
        </span>
      )}
    </span>
  );
}

const shownFor = 6000;

/** The last thing that was said, for as long as it takes to read it. */
function LastSaid(): ReactNode {
  const announcement = useDeskState((state) => state.announcement);
  const [faded, setFaded] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setFaded(announcement), shownFor);
    return () => clearTimeout(timer);
  }, [announcement]);
  // A live region says the same to screen readers.
  return (
    <span className="status-said" aria-hidden="true">
      {announcement === faded ? '' : announcement}
    </span>
  );
}

function Counts({ open }: { readonly open: OpenReport }): ReactNode {
  const locale = useLocale();
  const words = statusWords[locale];
  const { annotations, casework } = open.layer;
  const claims = useMemo(() => claimed(casework), [casework]);
  const { all, checked } = toCheckCounts(annotations, claims);
  return (
    <>
      <span className="status-annotations">
        {words.annotations(countText(annotations.size, locale))}
      </span>
      <span>{words.checked(countText(checked, locale), countText(all, locale))}</span>
    </>
  );
}

function SavingState(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = statusWords[locale];
  const saving = useDeskState((state) => state.saving);
  switch (saving.kind) {
    case 'saved':
      return (
        <span className="saving" data-saving="saved">
          {saving.at === null ? words.saved : words.savedAt(clockTime(saving.at))}
        </span>
      );
    case 'saving':
      return (
        <span className="saving" data-saving="saving">
          {words.saving}
        </span>
      );
    case 'failed':
      return (
        <span className="saving" data-saving="failed">
          <span className="saving-reason" title={describeError(saving.error, locale)}>
            {words.notSaved(countText(saving.waiting, locale))}
          </span>
          <button
            type="button"
            className="quiet link"
            onClick={() => desk.getState().retrySaving()}
          >
            {words.retry}
          </button>
          <button
            type="button"
            className="quiet link"
            onClick={() => void desk.getState().saveCopy()}
          >
            {backupWords[locale].saveCopy}
          </button>
        </span>
      );
    default:
      return assertNever(saving);
  }
}
