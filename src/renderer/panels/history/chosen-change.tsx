import type { ReactNode } from 'react';
import type { ToldChange } from '../../../core/annotation/history/told-change.ts';
import { historyWords } from '../../../core/locale/text/history-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { moment } from '../../../core/locale/times.ts';
import { bringBackOf, goToChange, goneOf } from '../../state/history/history-gestures.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { tellChange, tellDifferences } from './tell-change.ts';
import { useQuoteOf } from './use-quote-of.ts';

/** The chosen change whole, and what can be done about it. */
export function ChosenChange(): ReactNode {
  const told = useDeskState((state) => state.chosenChange);
  return told === null ? null : <Detail told={told} />;
}

function Detail({ told }: { readonly told: ToldChange }): ReactNode {
  const locale = useLocale();
  const words = historyWords[locale];
  const labels = useDeskState(({ project }) => project?.labels);
  const who = useDeskState(
    ({ project }) => project?.reviewers.find(({ id }) => id === told.layer)?.name ?? told.layer,
  );
  const quoteOf = useQuoteOf();
  if (labels === undefined) return null;
  const found = tellDifferences(told.change, labels, locale);
  return (
    <section className="history-detail" aria-label={words.detail}>
      <p className="history-detail-what" lang="zh-CN">
        {tellChange(told, locale, quoteOf)}
      </p>
      <p className="history-detail-when">
        {who} · <time dateTime={told.change.at}>{moment(told.change.at, new Date(), locale)}</time>
        {told.isUndone && <span className="history-undone">{words.isUndone}</span>}
      </p>
      {found.length > 0 && (
        <dl className="history-differences">
          {found.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>
                <del>{before || words.nothing}</del> → <ins>{after || words.nothing}</ins>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <Actions told={told} who={who} />
    </section>
  );
}

interface ActionsProps {
  readonly told: ToldChange;
  readonly who: string;
}

function Actions({ told, who }: ActionsProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = historyWords[locale];
  const isOwn = useDeskState(({ project }) => project?.reviewer.id === told.layer);
  const gone = useDeskState((state) => goneOf(state, told).length);
  const removed = told.change.annotations.removed.length;
  // Where only the first are told of, all that it removed come back.
  const count = told.size > removed && gone === removed ? told.size : gone;
  return (
    <div className="history-actions">
      <button type="button" className="quiet link" onClick={() => goToChange(desk, told, true)}>
        {words.goThere}
      </button>
      {gone > 0 && (
        <button type="button" className="button" onClick={() => void bringBackOf(desk, told)}>
          {words.bringBack(countText(count, locale))}
        </button>
      )}
      {isOwn ? (
        <button
          type="button"
          className="button"
          onClick={() => desk.getState().openDialog('restore-report')}
        >
          {words.restore}
        </button>
      ) : (
        <p>{words.othersWork(who)}</p>
      )}
    </div>
  );
}
