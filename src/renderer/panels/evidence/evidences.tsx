import type { ReactNode } from 'react';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import {
  type CaseRecord,
  type Evidence,
  assessmentOf,
  evidenceOf,
} from '../../../core/annotation/casework.ts';
import { evidenceWords } from '../../../core/locale/checks/evidence-words.ts';
import {
  citeEvidence,
  openEvidence,
  unciteEvidence,
} from '../../state/checks/evidence-gestures.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Icon } from '../../ui/icon.tsx';
import { Keys } from '../../ui/keys.tsx';
import { Select } from '../../ui/select.tsx';
import { useKeyNames } from '../command-keys.ts';
import { AttachmentLine } from './attachment-line.tsx';
import './evidence.css';

const noRecords: readonly CaseRecord[] = [];

/** The evidence for an annotation, and the ways to more. */
export function Evidences({ annotation }: { readonly annotation: Annotation }): ReactNode {
  const desk = useDesk();
  const words = evidenceWords[useLocale()];
  const keys = useKeyNames();
  const casework = useDeskState(({ open }) => open?.layer.casework ?? noRecords);
  const all = evidenceOf(casework);
  const given = assessmentOf(casework, annotation.id)?.evidence ?? [];
  const cards = given.flatMap((id) => all.find((card) => card.id === id) ?? []);
  const others = all.filter(({ id }) => !given.includes(id));
  return (
    <div className="evidences">
      {cards.length > 0 && (
        <ul aria-label={words.title}>
          {cards.map((card) => (
            <li key={card.id}>
              <EvidenceCard
                card={card}
                onRemove={{
                  name: words.unlinkNamed(titleOf(card)),
                  act: () => unciteEvidence(desk, annotation, card),
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="evidence-ways">
        <button type="button" className="quiet link" onClick={() => openEvidence(desk, null)}>
          <Icon shape="plus" />
          {words.add}
          <Keys text={keys.text('add-evidence')} />
        </button>
        {others.length > 0 && (
          <Select
            label={words.cite}
            value=""
            none={words.cite}
            options={others.map((card) => ({ id: card.id, name: titleOf(card) }))}
            onChange={(id) => {
              const card = others.find((each) => each.id === id);
              if (card !== undefined) citeEvidence(desk, annotation, card);
            }}
          />
        )}
        {others.length > 0 && <Keys text={keys.text('cite-again')} unsaid />}
      </div>
    </div>
  );
}

/** What names a card in one line. */
export function titleOf({ source, quote, url, file }: Evidence): string {
  return source || quote || url || (file?.name ?? '');
}

interface EvidenceCardProps {
  readonly card: Evidence;
  readonly onRemove: { readonly name: string; readonly act: () => void };
}

/** One card: who says so, where, in which words, and when it was seen. */
export function EvidenceCard({ card, onRemove }: EvidenceCardProps): ReactNode {
  const desk = useDesk();
  const words = evidenceWords[useLocale()];
  const title = useDeskState(
    ({ project }) =>
      project?.reports.find(({ report }) => report.id === card.passage?.report)?.report.title,
  );
  const { source, locator, quote, url, seen } = card;
  return (
    <div className="evidence">
      <button
        type="button"
        className="evidence-source"
        title={words.edit}
        onClick={() => openEvidence(desk, card)}
      >
        {source || (title === undefined ? titleOf(card) : words.from(title))}
      </button>
      <button
        type="button"
        className="linked-remove"
        aria-label={onRemove.name}
        title={onRemove.name}
        onClick={onRemove.act}
      >
        <Icon shape="close" />
      </button>
      {(locator !== '' || quote !== '') && (
        <p>
          {[locator, quote === '' ? '' : `“${quote}”`].filter((each) => each !== '').join(' · ')}
        </p>
      )}
      {(url !== '' || seen !== null) && (
        <p className="evidence-where">
          {[url, seen ?? ''].filter((each) => each !== '').join(' · ')}
        </p>
      )}
      {card.file !== null && <AttachmentLine file={card.file} />}
    </div>
  );
}
