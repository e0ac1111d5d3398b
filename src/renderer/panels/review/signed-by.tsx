import type { ReactNode } from 'react';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import { assessmentOf } from '../../../core/annotation/casework.ts';
import { signedVerdict, stillHolds } from '../../../core/annotation/sign-off.ts';
import { reviewWords } from '../../../core/locale/checks/review-words.ts';
import { saidOf, signingNow } from '../../state/checks/reviews-now.ts';
import { useDeskState, useLocale } from '../../state/use-desk.ts';
import { SigningWord } from './review-row.tsx';
import './review.css';

/** What second reviewers said of the verdict on an annotation; nothing where the project asks for no signature. */
export function SignedBy({ annotation }: { readonly annotation: Annotation }): ReactNode {
  const words = reviewWords[useLocale()];
  const signing = useDeskState((state) => signingNow(state, annotation));
  const open = useDeskState((state) => state.open);
  const others = useDeskState((state) => state.others);
  const reviewers = useDeskState(({ project }) => project?.reviewers);
  if (signing === null || open === null) return null;
  const now = signedVerdict(annotation, assessmentOf(open.layer.casework, annotation.id));
  const nameOf = (id: string): string => reviewers?.find((each) => each.id === id)?.name ?? id;
  return (
    <div className="signed-by" role="status">
      <SigningWord signing={signing} />
      {signing === 'unsigned' && <span>{words.askOther}</span>}
      {saidOf({ open, others }, annotation.id).map((said) => (
        <p key={said.id}>
          {!stillHolds(said, now)
            ? words.lapsedBy(nameOf(said.author))
            : said.agrees
              ? words.signedBy(nameOf(said.author))
              : words.objectedBy(nameOf(said.author), said.reason)}
        </p>
      ))}
    </div>
  );
}
