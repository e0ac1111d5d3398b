import { type ReactNode, useEffect, useState } from 'react';
import type { BackupView } from '../../../core/ipc/views.ts';
import { backupWords } from '../../../core/locale/project/backups-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { moment } from '../../../core/locale/times.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import './backups.css';

/** The backups of the open project and of all others: when, why, how much; each can be verified and restored to a new folder. */
export function BackupsDialog(): ReactNode {
  const desk = useDesk();
  const words = backupWords[useLocale()];
  const view = useDeskState((state) => state.backups);
  const hasProject = useDeskState(({ project }) => project !== null && !project.readOnly);
  const said = useDeskState((state) => state.announcement);
  const [before] = useState(said);
  const [busy, setBusy] = useState(false);
  const close = (): void => desk.getState().closeDialog();
  useEffect(() => void desk.getState().listBackups(), [desk]);
  const run = async (action: () => Promise<void>): Promise<void> => {
    setBusy(true);
    await action();
    setBusy(false);
  };
  const rows = (isHere: boolean): readonly BackupView[] =>
    (view?.backups ?? []).filter((backup) => backup.isHere === isHere);
  return (
    <Dialog title={words.title} className="backups" onClose={busy ? () => undefined : close}>
      <p className="backups-about">{words.about}</p>
      <div className="backups-lists">
        {view === null ? (
          <p>{words.loading}</p>
        ) : (
          <>
            {hasProject && (
              <Rows
                title={words.here}
                none={words.none}
                backups={rows(true)}
                busy={busy}
                run={run}
              />
            )}
            {(rows(false).length > 0 || !hasProject) && (
              <Rows
                title={words.others}
                none={words.noneOthers}
                backups={rows(false)}
                busy={busy}
                run={run}
              />
            )}
          </>
        )}
      </div>
      {view !== null && <Place place={view.place} busy={busy} run={run} />}
      <div className="dialog-actions">
        <Said text={said === before ? '' : said} busy={busy} />
        <button type="button" className="button" disabled={busy} onClick={close}>
          {words.close}
        </button>
        {hasProject && (
          <button
            type="button"
            className="button primary"
            data-autofocus
            disabled={busy}
            onClick={() => void run(desk.getState().makeBackup)}
          >
            {words.make}
          </button>
        )}
      </div>
    </Dialog>
  );
}

interface Work {
  readonly busy: boolean;
  readonly run: (action: () => Promise<void>) => Promise<void>;
}

interface RowsProps extends Work {
  readonly title: string;
  readonly none: string;
  readonly backups: readonly BackupView[];
}

function Rows({ title, none, backups, ...work }: RowsProps): ReactNode {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {backups.length === 0 ? (
        <p className="backups-none">{none}</p>
      ) : (
        <ul>
          {backups.map((backup) => (
            <Row key={backup.id} backup={backup} {...work} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Row({ backup, busy, run }: Work & { readonly backup: BackupView }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = backupWords[locale];
  const time = moment(backup.at, new Date(), locale);
  const megabytes = countText(Math.max(0.1, Math.round(backup.bytes / 104_857.6) / 10), locale);
  return (
    <li className="backup-row">
      <time dateTime={backup.at} className="backup-time">
        {time}
      </time>
      <span className="backup-said">
        <span>
          {words.reasons[backup.reason]} · {words.reports(countText(backup.reports, locale))} ·{' '}
          {words.size(megabytes)}
        </span>
        {!backup.isHere && (
          <span className="example">
            {backup.project} — {backup.place}
          </span>
        )}
      </span>
      <button
        type="button"
        className="quiet"
        aria-label={words.checkOf(time)}
        disabled={busy}
        onClick={() => void run(() => desk.getState().checkBackup(backup.id))}
      >
        {words.check}
      </button>
      <button
        type="button"
        className="button"
        aria-label={words.restoreOf(time)}
        disabled={busy}
        onClick={() => void run(() => desk.getState().restoreBackup(backup.id))}
      >
        {words.restore}
      </button>
    </li>
  );
}

function Place({ place, busy, run }: Work & { readonly place: string }): ReactNode {
  const desk = useDesk();
  const words = backupWords[useLocale()];
  return (
    <p className="backups-place">
      <span>{words.place(place)}</span>
      <button
        type="button"
        className="quiet link"
        disabled={busy}
        onClick={() => void desk.getState().runNative('show-backups-folder')}
      >
        {words.showPlace}
      </button>
      <button
        type="button"
        className="quiet link"
        disabled={busy}
        onClick={() => void run(desk.getState().chooseBackupPlace)}
      >
        {words.choosePlace}
      </button>
    </p>
  );
}

/** What is being done, or what came of the last thing that was done here. */
function Said({ text, busy }: { readonly text: string; readonly busy: boolean }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = backupWords[locale];
  const job = useDeskState((state) => state.job);
  if (!busy || job?.job !== 'backup') return <span className="backups-said">{text}</span>;
  return (
    <span className="backups-said" role="status">
      {words.working(countText(job.done, locale), countText(job.total, locale))}
      <progress value={job.done} max={Math.max(job.total, 1)} />
      <button type="button" className="quiet link" onClick={() => void desk.getState().cancelJob()}>
        {words.cancel}
      </button>
    </span>
  );
}
