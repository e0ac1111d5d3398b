import { type ReactNode, useMemo } from 'react';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import { inspectorWords } from '../../../core/locale/inspector.ts';
import { moment } from '../../../core/locale/times.ts';
import { quotesOf } from '../../state/announce-changes.ts';
import { useDeskState, useLocale } from '../../state/use-desk.ts';
import { tellHistory } from './tell-history.ts';

/** How an annotation came to be what it is. */
export function History({ annotation }: { readonly annotation: Annotation }): ReactNode {
  const locale = useLocale();
  const words = inspectorWords[locale];
  const open = useDeskState((state) => state.open);
  const reviewers = useDeskState(({ project }) => project?.reviewers);
  const lines = useMemo(
    () =>
      open === null
        ? []
        : tellHistory(annotation, open.history, reviewers ?? [], locale, quotesOf(open)),
    [annotation, open, reviewers, locale],
  );
  const now = new Date();
  return (
    <section className="card history" aria-label={words.history}>
      <h3>{words.history}</h3>
      <ol>
        {lines.map(({ key, what, who, at }) => (
          <li key={key}>
            <span>
              {what} · {who}
            </span>
            <time dateTime={at}>{moment(at, now)}</time>
          </li>
        ))}
      </ol>
    </section>
  );
}
