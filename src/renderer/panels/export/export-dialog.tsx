import { type ReactNode, useState } from 'react';
import { labelById } from '../../../core/annotation/label.ts';
import type { FormatView } from '../../../core/ipc/views.ts';
import { exportWords } from '../../../core/locale/export.ts';
import { importWords } from '../../../core/locale/import.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { describeAbilities } from './format-words.ts';
import './export.css';

/** Chooses a format, knowing what it keeps and drops, and the labels to write. */
export function ExportDialog(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = exportWords[locale];
  const formats = useDeskState((state) => state.formats);
  const labelSet = useDeskState(({ project }) => project?.labels);
  const reports = useDeskState(({ project }) => project?.reports.length ?? 0);
  const [format, setFormat] = useState(formats[0]?.id ?? '');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const labels = labelSet?.labels ?? [];
  const chosen = labels.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const close = (): void => desk.getState().closeDialog();
  const start = async (): Promise<void> => {
    setBusy(true);
    await desk.getState().exportCorpus(format, chosen);
    setBusy(false);
  };
  const toggle = (id: string): void => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    setLeft(next);
  };
  return (
    <Dialog title={words.title} className="export" onClose={busy ? () => undefined : close}>
      <fieldset className="formats" disabled={busy}>
        <legend>{words.format}</legend>
        {formats.map((view) => (
          <FormatChoice
            key={view.id}
            view={view}
            chosen={view.id === format}
            onChoose={() => setFormat(view.id)}
          />
        ))}
      </fieldset>
      <fieldset className="export-labels" disabled={busy}>
        <legend>{words.labels}</legend>
        {labels.map(({ id, name }) => {
          const label = labelSet && labelById(labelSet, id);
          return (
            <label key={id}>
              <input type="checkbox" checked={!left.has(id)} onChange={() => toggle(id)} />
              <span
                className={`label-tag ${label === undefined ? '' : `label-${label.colour} line-${label.line}`}`}
              >
                {name[locale]}
              </span>
            </label>
          );
        })}
      </fieldset>
      {busy ? (
        <Progress />
      ) : (
        <div className="dialog-actions">
          <span className="export-scope">
            {chosen.length === 0 ? words.noLabels : words.scope(countText(reports, locale))}
          </span>
          <button type="button" className="button" onClick={close}>
            {words.cancel}
          </button>
          <button
            type="button"
            className="button primary"
            disabled={chosen.length === 0 || format === ''}
            onClick={() => void start()}
          >
            {words.start}
          </button>
        </div>
      )}
    </Dialog>
  );
}

interface FormatChoiceProps {
  readonly view: FormatView;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}

function FormatChoice({ view, chosen, onChoose }: FormatChoiceProps): ReactNode {
  const locale = useLocale();
  const words = exportWords[locale];
  const { keeps, drops } = describeAbilities(view.abilities, locale);
  const separator = locale === 'zh-CN' ? '、' : ', ';
  return (
    <label className="format" data-chosen={chosen}>
      <input type="radio" name="format" checked={chosen} onChange={onChoose} />
      <span className="format-name">
        {view.name[locale]}
        <span className="format-kind" data-lossless={view.abilities.lossless}>
          {view.abilities.lossless ? words.lossless : words.lossy}
        </span>
      </span>
      <span className="format-said">
        <span>
          {words.keeps}
          {locale === 'zh-CN' ? '：' : ': '}
          {keeps.join(separator)}
        </span>
        {drops.length > 0 && (
          <span className="format-drops">
            {words.drops}
            {locale === 'zh-CN' ? '：' : ': '}
            {drops.join(separator)}
          </span>
        )}
      </span>
    </label>
  );
}

function Progress(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const job = useDeskState((state) => state.job);
  return (
    <div className="dialog-actions export-progress">
      {job !== null && (
        <>
          <span className="export-scope" role="status">
            {importWords[locale].exporting(
              countText(job.done, locale),
              countText(job.total, locale),
            )}{' '}
            · {job.name}
          </span>
          <progress value={job.done} max={Math.max(job.total, 1)} />
          <button type="button" className="button" onClick={() => void desk.getState().cancelJob()}>
            {exportWords[locale].cancel}
          </button>
        </>
      )}
    </div>
  );
}
