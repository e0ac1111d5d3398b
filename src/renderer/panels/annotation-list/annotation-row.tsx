import type { ReactNode } from 'react';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import { labelById } from '../../../core/annotation/label/label.ts';
import { annotationListWords } from '../../../core/locale/text/annotation-list-words.ts';
import { verdictWords } from '../../../core/locale/checks/verdicts-words.ts';
import { signingNow } from '../../state/checks/reviews-now.ts';
import { useDeskState, useLocale } from '../../state/use-desk.ts';
import { Icon } from '../../ui/icon.tsx';
import { contextOf } from '../../../core/text/context-of.ts';
import { SigningWord } from '../review/review-row.tsx';
import { summarizeAnnotation } from './summarize-annotation.ts';

interface AnnotationRowProps {
  readonly annotation: Annotation;
  readonly current: boolean;
  /** Whether Tab comes to it; arrow keys lead to the others. */
  readonly reachable: boolean;
  readonly onPick: () => void;
  readonly onEnter?: () => void;
}

/** One annotation in a list: its quote amid its words, what is said of it, what was found. */
export function AnnotationRow({
  annotation,
  current,
  reachable,
  onPick,
  onEnter,
}: AnnotationRowProps): ReactNode {
  const locale = useLocale();
  const words = annotationListWords[locale];
  const text = useDeskState(({ open }) => open?.text ?? '');
  const labels = useDeskState(({ project }) => project?.labels);
  const hasDraft = useDeskState(({ drafts }) =>
    Object.keys(drafts).some((key) => key.startsWith(`${annotation.id} `)),
  );
  const signing = useDeskState((state) => signingNow(state, annotation));
  if (labels === undefined) return null;
  const label = labelById(labels, annotation.label);
  const { before, after } = contextOf(text, annotation, { before: 4, after: 24 });
  return (
    <button
      type="button"
      data-row-focus
      {...(current ? { 'data-pane-entry': true } : {})}
      className={`annotation-row ${label === undefined ? '' : `label-${label.colour} line-${label.line}`}`}
      tabIndex={reachable ? 0 : -1}
      aria-current={current}
      onClick={onPick}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || onEnter === undefined) return;
        event.preventDefault();
        onEnter();
      }}
    >
      <span className="annotation-quote" lang="zh-CN">
        <span className="label-tag">{label?.name[locale] ?? annotation.label}</span>
        <span className="context">
          {before}
          <mark>{annotation.quote}</mark>
          {after}
        </span>
      </span>
      <span className="annotation-said">
        <span className="annotation-attributes">
          {summarizeAnnotation(annotation, labels, locale)}
        </span>
        {hasDraft && <span className="annotation-draft">{words.hasDraft}</span>}
        {annotation.flagged && (
          <span className="annotation-flag">
            <Icon shape="flag" filled />
            <span className="unseen">{words.isFlagged}</span>
          </span>
        )}
        {signing !== null && signing !== 'unsigned' && <SigningWord signing={signing} />}
        {annotation.verdict !== 'unchecked' && (
          <span className="verdict" data-verdict={annotation.verdict}>
            {verdictWords[locale][annotation.verdict]}
          </span>
        )}
      </span>
    </button>
  );
}
