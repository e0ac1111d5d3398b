import { type ReactNode, useState } from 'react';
import {
  type DetailName,
  type ReportDetails,
  detailNames,
  detailProblem,
  detailsOf,
  sameDetails,
} from '../../../core/annotation/details.ts';
import { detailWords } from '../../../core/locale/project/details-words.ts';
import { changeDetails } from '../../state/project/detail-gestures.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DetailField } from './detail-field.tsx';
import './details.css';

type Typed = Readonly<Record<DetailName, string>>;

/** Title, date, outlet, author and address of the open report: what was found in it, and what the reviewer makes of it. */
export function DetailsDialog(): ReactNode {
  const open = useDeskState((state) => state.open);
  return open === null ? null : <Details found={open.report} corrected={open.layer.details} />;
}

interface DetailsProps {
  readonly found: ReportDetails & { readonly source: { readonly name: string } };
  readonly corrected: ReportDetails | null;
}

function Details({ found, corrected }: DetailsProps): ReactNode {
  const desk = useDesk();
  const words = detailWords[useLocale()];
  const [typed, setTyped] = useState(() => typedOf(corrected ?? found));
  const close = (): void => desk.getState().closeDialog();
  const problems = new Map(detailNames.map((name) => [name, detailProblem(name, typed[name])]));
  const fits = [...problems.values()].every((problem) => problem === null);
  const isAsFound = sameDetails(statedIn(typed), detailsOf(found));
  const save = (): void => {
    if (!fits) return;
    close();
    changeDetails(desk, isAsFound ? null : statedIn(typed));
  };
  return (
    <Dialog title={words.title} className="details" onClose={close}>
      <p className="details-help">{words.help}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {detailNames.map((name) => (
          <DetailField
            key={name}
            name={name}
            found={found[name]}
            typed={typed[name]}
            problem={problems.get(name) ?? null}
            onType={(value) => setTyped((before) => ({ ...before, [name]: value }))}
          />
        ))}
        <div className="detail">
          <span className="detail-name">{words.source}</span>
          <span className="detail-source">{found.source.name}</span>
        </div>
        <div className="dialog-actions">
          <button
            type="button"
            className="quiet details-reset"
            disabled={isAsFound}
            onClick={() => setTyped(typedOf(found))}
          >
            {words.resetAll}
          </button>
          <button type="button" className="button" onClick={close}>
            {words.cancel}
          </button>
          <button type="submit" className="button primary" disabled={!fits}>
            {words.save}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Details as text boxes show them: the empty text for what is not stated. */
function typedOf({ title, date, outlet, author, url }: ReportDetails): Typed {
  return { title, date: date ?? '', outlet: outlet ?? '', author: author ?? '', url: url ?? '' };
}

function statedIn({ title, date, outlet, author, url }: Typed): ReportDetails {
  const stated = (value: string): string | null => value.trim() || null;
  return {
    title: title.trim(),
    date: stated(date),
    outlet: stated(outlet),
    author: stated(author),
    url: stated(url),
  };
}
