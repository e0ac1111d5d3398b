import { type ReactNode, useEffect, useRef } from 'react';
import { reviewWords } from '../../../core/locale/checks/review-words.ts';
import { verdictWords } from '../../../core/locale/checks/verdicts-words.ts';
import { sayOfVerdict, takeSignatureBack } from '../../state/checks/review-gestures.ts';
import type { Review } from '../../state/checks/reviews-now.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Keys } from '../../ui/keys.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useKeyNames } from '../command-keys.ts';
import { AttachmentLine } from '../evidence/attachment-line.tsx';
import { titleOf } from '../evidence/evidences.tsx';
import { ReviewerName, SigningWord } from './review-row.tsx';

/** A verdict of another with all that it stands on, and what the reviewer at the desk says of it. */
export function ReviewDetail({ review }: { readonly review: Review }): ReactNode {
  const locale = useLocale();
  const words = reviewWords[locale];
  const { annotation, rightValue, evidence, reviewer } = review.judged;
  const found = [
    verdictWords[locale][annotation.verdict],
    ...(rightValue === '' ? [] : [words.rightValue(rightValue)]),
  ];
  return (
    <section className="card check-detail" aria-label={annotation.quote}>
      <div className="card-row">
        <h2>
          <ReviewerName id={reviewer} />
        </h2>
        <SigningWord signing={review.signing} />
      </div>
      <p className="check-written" lang="zh-CN">
        {annotation.quote}
      </p>
      <p className="review-found" data-verdict={annotation.verdict}>
        {found.join(' · ')}
      </p>
      {annotation.note !== '' && <p className="review-note">{annotation.note}</p>}
      {evidence.length === 0 && <p className="review-lacks">{words.noEvidence}</p>}
      <ul className="review-evidence">
        {evidence.map((card) => (
          <li key={card.id}>
            <strong>{titleOf(card)}</strong>
            <span>
              {[card.locator, card.quote, card.url, card.seen ?? '']
                .filter((each) => each !== '' && each !== titleOf(card))
                .join(' · ')}
            </span>
            {card.file !== null && <AttachmentLine file={card.file} />}
          </li>
        ))}
      </ul>
      <Answering review={review} />
    </section>
  );
}

function Answering({ review }: { readonly review: Review }): ReactNode {
  const desk = useDesk();
  const words = reviewWords[useLocale()];
  const keys = useKeyNames();
  const objecting = useDeskState((state) => state.objecting);
  const { said, signing } = review;
  const reason = said.find(({ agrees }) => !agrees)?.reason ?? '';
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (objecting) field.current?.querySelector('textarea, input')?.scrollIntoView();
    const box = objecting ? field.current?.querySelector('textarea, input') : null;
    if (box instanceof HTMLElement) box.focus();
  }, [objecting]);
  return (
    <div className="check-answering" role="group" aria-label={words.title}>
      {signing === 'lapsed' && (
        <p className="check-lapsed" role="status">
          {words.lapsed}
        </p>
      )}
      <div className="check-answers">
        <button
          type="button"
          className="quiet"
          aria-pressed={signing === 'signed'}
          onClick={() => sayOfVerdict(desk, review, { agrees: true, reason: '' })}
        >
          {words.sign}
          <Keys text={keys.command('sign-verdict')} />
        </button>
        <button
          type="button"
          className="quiet"
          aria-pressed={signing === 'objected'}
          onClick={() => desk.getState().setObjecting(true)}
        >
          {words.object}
          <Keys text={keys.command('object-verdict')} />
        </button>
        {said.length > 0 && (
          <button
            type="button"
            className="quiet link"
            onClick={() => takeSignatureBack(desk, review)}
          >
            {words.takeBack}
          </button>
        )}
      </div>
      {(objecting || signing === 'objected') && (
        <div className="note" ref={field}>
          <TextField
            label={words.reason}
            value={reason}
            placeholder={words.reasonHint}
            problem={objecting ? words.needsReason : null}
            onDone={() => desk.getState().askFocus('review')}
            onCommit={(typed) => {
              const written = typed.trim();
              if (written !== '') sayOfVerdict(desk, review, { agrees: false, reason: written });
              return true;
            }}
          />
        </div>
      )}
    </div>
  );
}
