import { type ReactNode, useState } from 'react';
import type { Label } from '../../../core/annotation/label/label.ts';
import type { Locale } from '../../../core/annotation/label/local-name.ts';
import type { FormatView } from '../../../core/ipc/views.ts';
import { exportWords } from '../../../core/locale/corpus/export-words.ts';
import { importWords } from '../../../core/locale/project/import-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { splitLines } from '../../../core/locale/corpus/split-words.ts';
import { type Reviewer, finalReviewer } from '../../../core/project/project.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Keys } from '../../ui/keys.tsx';
import { useKeyNames } from '../command-keys.ts';
import {
  type ExportDraft,
  draftOf,
  optionsOf,
  presetOptionsOf,
  wholeDraft,
} from './export-draft.ts';
import { ExportOptionFields } from './export-options.tsx';
import { ExportPresets } from './export-presets.tsx';
import { ExportPreview } from './export-preview.tsx';
import { FormatFacts, FormatList } from './format-list.tsx';
import './export.css';

const startKey = { code: 'Enter', mod: true } as const;
const noLabels: readonly Label[] = [];
const noReviewers: readonly Reviewer[] = [];

/** Chooses a format, knowing what it keeps and drops, and what of the project to write; shows what will be written before it is. */
export function ExportDialog(): ReactNode {
  const all = useDeskState((state) => state.formats);
  const formats = all.filter(({ abilities }) => abilities.writes);
  const [chosen, setChosen] = useState(formats[0]?.id);
  const view = formats.find(({ id }) => id === chosen) ?? formats[0];
  return view === undefined ? (
    <Awaited />
  ) : (
    <Chooser formats={formats} view={view} onChoose={(id) => setChosen(id)} />
  );
}

/** What is there until the formats are known: a key that is pressed meanwhile is for the dialog, not for the text beneath it. */
function Awaited(): ReactNode {
  const desk = useDesk();
  const words = exportWords[useLocale()];
  return (
    <Dialog title={words.title} className="export" onClose={() => desk.getState().closeDialog()}>
      <p role="status">{words.reading}</p>
    </Dialog>
  );
}

interface ChooserProps {
  readonly formats: readonly FormatView[];
  readonly view: FormatView;
  readonly onChoose: (id: string) => void;
}

function Chooser({ formats, view, onChoose }: ChooserProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = exportWords[locale];
  const { stroke } = useKeyNames();
  const labels = useDeskState(({ project }) => project?.labels.labels ?? noLabels);
  const named = useDeskState(({ project }) => project?.reviewers ?? noReviewers);
  const reports = useDeskState(({ project }) => project?.reports.length ?? 0);
  const [draft, setDraft] = useState<ExportDraft>(wholeDraft);
  const [busy, setBusy] = useState(false);
  const reviewers = [...named, { id: finalReviewer, name: words.finalLayer }];
  const stage = {
    format: view,
    labels: labels.map(({ id }) => id),
    reviewers: reviewers.map(({ id }) => id),
  };
  const options = optionsOf(draft, stage);
  const close = (): void => desk.getState().closeDialog();
  const whileBusy = async <T,>(work: () => Promise<T>): Promise<T> => {
    setBusy(true);
    try {
      return await work();
    } finally {
      setBusy(false);
    }
  };
  const start = (): void => {
    if (options.ok) void whileBusy(() => desk.getState().exportCorpus(view.id, options.value));
  };
  const measure = async (): Promise<readonly string[] | null> => {
    if (!options.ok) return null;
    const measured = await whileBusy(() => desk.getState().measureSplit(view.id, options.value));
    return measured && splitLines(measured, locale);
  };
  return (
    <Dialog
      title={words.title}
      className="export"
      extra={
        <ExportPresets
          choice={
            options.ok ? { format: view.id, options: presetOptionsOf(options.value, stage) } : null
          }
          formats={formats.map(({ id }) => id)}
          disabled={busy}
          onUse={(preset) => {
            onChoose(preset.format);
            setDraft(draftOf(preset.options, stage));
          }}
        />
      }
      onClose={busy ? () => undefined : close}
    >
      <div className="export-columns">
        <FormatList formats={formats} chosen={view.id} disabled={busy} onChoose={onChoose} />
        <ExportOptionFields
          {...{ draft, view, labels, reviewers }}
          disabled={busy}
          onRevise={(patch) => setDraft((before) => ({ ...before, ...patch }))}
          onMeasure={options.ok ? measure : null}
        />
        <div className="export-shown">
          <FormatFacts view={view} />
          <ExportPreview format={view.id} options={options.ok ? options.value : null} />
        </div>
      </div>
      {busy ? (
        <Progress />
      ) : (
        <div className="dialog-actions">
          <span className="dialog-said" role="status" data-problem={!options.ok}>
            {options.ok ? words.scope(countText(reports, locale)) : words.problems[options.error]}
          </span>
          <button type="button" className="button" onClick={close}>
            {words.cancel}
          </button>
          <button type="button" className="button primary" disabled={!options.ok} onClick={start}>
            {words.start} <Keys text={stroke(startKey)} unsaid />
          </button>
        </div>
      )}
    </Dialog>
  );
}

/** How far the export or the measuring has come, and the way to stop it. */
function Progress(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const job = useDeskState((state) => state.job);
  return (
    <div className="dialog-actions dialog-work">
      {job !== null && (
        <>
          <span className="dialog-said" role="status">
            {progressText(job, locale)} · {job.name}
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

function progressText(
  { job, done, total }: { readonly job: string; readonly done: number; readonly total: number },
  locale: Locale,
): string {
  const counts = [countText(done, locale), countText(total, locale)] as const;
  return job === 'split'
    ? exportWords[locale].measuring(...counts)
    : importWords[locale].exporting(...counts);
}
