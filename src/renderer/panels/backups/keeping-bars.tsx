import { type ReactNode, useState } from 'react';
import { backupWords } from '../../../core/locale/project/backups-words.ts';
import { describeFinding } from '../../../core/locale/problems/findings.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import './backups.css';

/** A quiet line each: that the project can only be read, what a check found, how far a backup has come. */
export function KeepingBars(): ReactNode {
  return (
    <>
      <ReadOnlyBar />
      <FindingsBar />
      <BackupProgress />
    </>
  );
}

function ReadOnlyBar(): ReactNode {
  const desk = useDesk();
  const words = backupWords[useLocale()];
  const readOnly = useDeskState(({ project }) => project?.readOnly === true);
  if (!readOnly) return null;
  return (
    <div className="notice read-only" role="status">
      <p>{words.readOnly}</p>
      <button type="button" className="quiet" onClick={() => void desk.getState().saveCopy()}>
        {words.saveCopy}
      </button>
    </div>
  );
}

const none: readonly never[] = [];

function FindingsBar(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = backupWords[locale];
  const findings = useDeskState((state) => state.findings ?? none);
  const readOnly = useDeskState(({ project }) => project?.readOnly === true);
  const [open, setOpen] = useState(false);
  if (findings.length === 0) return null;
  const { beginRepair, dismissFindings } = desk.getState();
  return (
    <div className="notice problems findings" role="status">
      <p>{words.findings(countText(findings.length, locale))}</p>
      <button type="button" className="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? words.hide : words.details}
      </button>
      {!readOnly && (
        <button type="button" className="quiet" onClick={() => void beginRepair()}>
          {words.repair}
        </button>
      )}
      <button type="button" className="quiet" onClick={dismissFindings}>
        {words.close}
      </button>
      {open && (
        <ul>
          {findings.map((finding, index) => (
            <li key={index}>{describeFinding(finding, locale)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Backups to a file and copies: one can go on working meanwhile. The dialog of backups shows its own. */
function BackupProgress(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = backupWords[locale];
  const job = useDeskState((state) => state.job);
  if (job?.job !== 'backup') return null;
  return (
    <div className="work-bar" role="status">
      <span className="work-count">
        {words.working(countText(job.done, locale), countText(job.total, locale))}
      </span>
      <progress value={job.done} max={Math.max(job.total, 1)} />
      <span className="work-name">{job.name}</span>
      <button type="button" className="button" onClick={() => void desk.getState().cancelJob()}>
        {words.cancel}
      </button>
    </div>
  );
}
