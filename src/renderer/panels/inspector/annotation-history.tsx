import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import { historyWords } from '../../../core/locale/text/history-words.ts';
import { inspectorWords } from '../../../core/locale/text/inspector-words.ts';
import type { ChangesView } from '../../../core/ipc/views.ts';
import { moment } from '../../../core/locale/times.ts';
import { wholeHistory } from '../../state/history/report-history.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { differenceText } from '../history/tell-change.ts';
import { useQuoteOf } from '../history/use-quote-of.ts';
import { tellHistory } from './tell-history.ts';

/** How an annotation came to be what it is, with the values before and after each step. */
export function History({ annotation }: { readonly annotation: Annotation }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = inspectorWords[locale];
  const reviewers = useDeskState(({ project }) => project?.reviewers);
  const labels = useDeskState(({ project }) => project?.labels);
  const told = useChangesOf(annotation);
  const quoteOf = useQuoteOf();
  const lines = useMemo(() => {
    if (labels === undefined) return [];
    const known = (id: string): string | undefined => quoteOf(id) ?? told?.quotes[id];
    const context = { reviewers: reviewers ?? [], labels, locale, quoteOf: known };
    return tellHistory(annotation, told?.changes ?? [], context);
  }, [annotation, told, reviewers, labels, locale, quoteOf]);
  const now = new Date();
  return (
    <section className="card history" aria-label={words.history}>
      <div className="card-row">
        <h3>{words.history}</h3>
        <button
          type="button"
          className="quiet link"
          onClick={() => {
            const { filterHistory, showInspectorTab, askFocus } = desk.getState();
            filterHistory({ ...wholeHistory, annotation: annotation.id });
            showInspectorTab('history');
            askFocus('history');
          }}
        >
          {historyWords[locale].all}
        </button>
      </div>
      <ol>
        {lines.map(({ key, what, who, at, found }) => (
          <li key={key}>
            <span>
              {what} · {who}
              {found.map((each) => (
                <span key={each.field} className="history-found">
                  {differenceText(each, locale)}
                </span>
              ))}
            </span>
            <time dateTime={at}>{moment(at, now, locale)}</time>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The latest changes of an annotation, read anew whenever it changes; until then those of before. */
function useChangesOf(annotation: Annotation): ChangesView | null {
  const desk = useDesk();
  const [told, setTold] = useState<ChangesView | null>(null);
  const relations = useDeskState(({ open }) => open?.layer.relations);
  useEffect(() => {
    let wanted = true;
    void desk
      .getState()
      .changesOf(annotation.id)
      .then((changes) => {
        if (wanted && changes !== null) setTold(changes);
      });
    return () => {
      wanted = false;
    };
  }, [desk, annotation, relations]);
  return told;
}
