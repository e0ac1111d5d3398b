import { type ReactNode, useEffect } from 'react';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import type { OfferedVerdict } from '../../../core/ledger/judged.ts';
import { earlierVerdictWords } from '../../../core/locale/checks/earlier-verdicts-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { moment } from '../../../core/locale/times.ts';
import { verdictWords } from '../../../core/locale/checks/verdicts-words.ts';
import { takeOffered } from '../../state/checks/offer-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Keys } from '../../ui/keys.tsx';
import { useKeyNames } from '../command-keys.ts';

/** Of so many annotations what is offered costs a processor more than a frame, be it on a thread of its own. */
const manyAnnotations = 1000;

/** How long somebody stays at an annotation of such a report, in milliseconds, before that is asked for. */
const staying = 300;

/** Verdicts that were given on the same figure before; taken only by a key or a button. */
export function EarlierVerdicts({ annotation }: { readonly annotation: Annotation }): ReactNode {
  const desk = useDesk();
  const words = earlierVerdictWords[useLocale()];
  const { id, verdict } = annotation;
  const isOpen = verdict === 'unchecked';
  const found = useDeskState(({ verdictOffers }) => verdictOffers);
  // What reports say that are being read is known when that ends.
  const isReading = useDeskState(({ gathering }) => gathering !== null);
  useEffect(() => {
    if (!isOpen) return;
    const { open, askVerdictOffers } = desk.getState();
    const isLarge = (open?.layer.annotations.size ?? 0) > manyAnnotations;
    const timer = setTimeout(() => void askVerdictOffers(id), isLarge ? staying : 0);
    return () => clearTimeout(timer);
  }, [desk, id, isOpen, isReading]);
  if (!isOpen || found?.annotation !== id || found.offers.length === 0) return null;
  return (
    <section className="earlier-verdicts" aria-label={words.title}>
      <h4>{words.title}</h4>
      <ul>
        {found.offers.map((offered, index) => (
          <li key={`${offered.report} ${offered.annotation}`}>
            <Offer offered={offered} isFirst={index === 0} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OfferProps {
  readonly offered: OfferedVerdict;
  readonly isFirst: boolean;
}

function Offer({ offered, isFirst }: OfferProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = earlierVerdictWords[locale];
  const keys = useKeyNames();
  const title = useDeskState(({ project, open }) =>
    open?.report.id === offered.report
      ? words.here
      : (project?.reports.find(({ report }) => report.id === offered.report)?.report.title ??
        offered.report),
  );
  const verdict = verdictWords[locale][offered.verdict];
  const who = useDeskState(
    ({ project }) =>
      project?.reviewers.find(({ id }) => id === offered.reviewer)?.name ?? offered.reviewer,
  );
  const { rightValue, evidence, likeness, quote, note, at } = offered;
  const told = [
    ...(rightValue === '' ? [] : [words.rightValue(rightValue)]),
    ...(evidence.length === 0 ? [] : [words.evidence(countText(evidence.length, locale))]),
    likeness === 'value' ? words.sameValue : words.sameWords,
    words.by(who, moment(at, new Date(), locale)),
    ...(note === '' ? [] : [note]),
  ];
  return (
    <>
      <span className="verdict" data-verdict={offered.verdict}>
        {verdict}
      </span>
      <span className="earlier-where" title={`${title}：${quote}`}>
        {title} · <span lang="zh-CN">{quote}</span>
      </span>
      <button
        type="button"
        className="quiet link"
        aria-description={words.takeNamed(verdict, title)}
        onClick={() => takeOffered(desk, offered)}
      >
        {words.take}
        {isFirst && <Keys text={keys.text('take-verdict')} />}
      </button>
      <span className="earlier-told">{told.join(' · ')}</span>
    </>
  );
}
