import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { AttachedFile } from '../../../core/annotation/attached-file.ts';
import type { Evidence } from '../../../core/annotation/casework.ts';
import type { GivenEvidence } from '../../../core/annotation/edit/edit-casework.ts';
import { evidenceWords } from '../../../core/locale/checks/evidence-words.ts';
import { saveEvidence } from '../../state/checks/evidence-gestures.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { AttachmentField } from './attachment-field.tsx';
import { PassageField } from './passage-field.tsx';
import '../details/details.css';
import './evidence.css';

const fields = ['source', 'locator', 'quote', 'url', 'seen'] as const;

type Field = (typeof fields)[number];
type Typed = Readonly<Record<Field, string>> & { readonly report: string };

/** The form of one card of evidence: a new one for the active annotation, or one that is there. */
export function EvidenceDialog(): ReactNode {
  const edited = useDeskState((state) => state.evidenceEdited);
  const card = useDeskState(({ open }) =>
    open?.layer.casework.find(
      (record): record is Evidence => record.kind === 'evidence' && record.id === edited?.card,
    ),
  );
  return <EvidenceForm key={edited?.card ?? 'new'} card={card} />;
}

function EvidenceForm({ card }: { readonly card: Evidence | undefined }): ReactNode {
  const desk = useDesk();
  const words = evidenceWords[useLocale()];
  const reports = useDeskState(({ project }) => project?.reports) ?? [];
  const quote = useDeskState(({ evidenceEdited, open }) =>
    evidenceEdited === null || evidenceEdited.annotation === null
      ? undefined
      : open?.layer.annotations.get(evidenceEdited.annotation)?.quote,
  );
  const [typed, setTyped] = useState(() => typedOf(card));
  const [file, setFile] = useState(card?.file ?? null);
  const [taken, setTaken] = useState(card?.passage ?? null);
  const [problem, setProblem] = useState<string | null>(null);
  const close = (): void => desk.getState().closeDialog();
  const titleOf = (id: string): string =>
    reports.find(({ report }) => report.id === id)?.report.title ?? id;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const found = problemOf(typed, file);
    if (found !== null) return setProblem(words[found]);
    const passage =
      typed.report === ''
        ? null
        : await desk.getState().findPassage(typed.report, typed.quote.trim(), taken);
    if (typed.report !== '' && passage === null) {
      return setProblem(words.notInReport(titleOf(typed.report)));
    }
    close();
    saveEvidence(desk, { ...givenIn(typed), file, passage });
  };
  const title =
    card !== undefined ? words.edit : quote === undefined ? words.add : words.addTo(quote);
  return (
    <Dialog title={title} className="details evidence-entry" onClose={close}>
      <form onSubmit={(event) => void save(event)}>
        {fields.map((field) => (
          <EvidenceField
            key={field}
            field={field}
            typed={typed[field]}
            onType={(value) => {
              setProblem(null);
              setTyped((before) => ({ ...before, [field]: value }));
            }}
          />
        ))}
        <PassageField
          report={typed.report}
          sought={quote ?? ''}
          onReport={(report) => {
            setProblem(null);
            setTyped((before) => ({ ...before, report }));
          }}
          onPassage={(passage) => {
            setProblem(null);
            setTaken(passage);
            setTyped((before) => ({ ...before, quote: passage.quote }));
          }}
        />
        <AttachmentField
          file={file}
          onChange={(chosen) => {
            setProblem(null);
            setFile(chosen);
          }}
          onProblem={setProblem}
        />
        {problem !== null && (
          <p className="field-problem evidence-problem" role="alert">
            {problem}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={close}>
            {words.cancel}
          </button>
          <button type="submit" className="button primary">
            {words.save}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

interface EvidenceFieldProps {
  readonly field: Field;
  readonly typed: string;
  readonly onType: (value: string) => void;
}

const hints = {
  source: 'sourceHint',
  locator: 'locatorHint',
  quote: 'quoteHint',
  url: 'urlHint',
  seen: null,
} as const;

function EvidenceField({ field, typed, onType }: EvidenceFieldProps): ReactNode {
  const words = evidenceWords[useLocale()];
  const id = useId();
  const hint = hints[field];
  const shared = {
    ...{ id, className: 'field', value: typed, spellCheck: false, autoComplete: 'off' },
    placeholder: hint === null ? '2026-01-31' : words[hint],
  };
  return (
    <div className="detail">
      <label className="detail-name" htmlFor={id}>
        {words[field]}
      </label>
      <div className="detail-boxed">
        {field === 'quote' ? (
          <textarea {...shared} rows={2} onChange={({ target }) => onType(target.value)} />
        ) : (
          <input
            {...shared}
            {...(field === 'source' ? { 'data-autofocus': true } : {})}
            onChange={({ target }) => onType(target.value)}
          />
        )}
      </div>
    </div>
  );
}

function typedOf(card: Evidence | undefined): Typed {
  const today = new Date();
  const day = (part: number): string => String(part).padStart(2, '0');
  const now = `${today.getFullYear()}-${day(today.getMonth() + 1)}-${day(today.getDate())}`;
  if (card === undefined) {
    return { source: '', locator: '', quote: '', url: '', seen: now, report: '' };
  }
  const { source, locator, quote, url, seen, passage } = card;
  return { source, locator, quote, url, seen: seen ?? '', report: passage?.report ?? '' };
}

function problemOf({ source, quote, seen, report }: Typed, file: AttachedFile | null) {
  if (source.trim() === '' && report === '' && file === null) return 'needsSource';
  if (report !== '' && quote.trim() === '') return 'needsQuote';
  const day = seen.trim();
  if (day !== '' && (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))) {
    return 'badDate';
  }
  return null;
}

function givenIn({
  source,
  locator,
  quote,
  url,
  seen,
}: Typed): Omit<GivenEvidence, 'file' | 'passage'> {
  const day = seen.trim();
  return {
    ...{ source: source.trim(), locator: locator.trim(), quote: quote.trim(), url: url.trim() },
    seen: day === '' ? null : day,
  };
}
