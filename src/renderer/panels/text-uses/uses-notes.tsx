import type { ReactNode } from 'react';
import { countText } from '../../../core/locale/numbers.ts';
import { textUsesWords } from '../../../core/locale/text/text-uses-words.ts';
import { usesShown } from '../../state/report/uses-slice.ts';
import { useDeskState, useLocale } from '../../state/use-desk.ts';

/** What the count does not speak of. */
export function CountNotes(): ReactNode {
  const locale = useLocale();
  const words = textUsesWords[locale];
  const isStopped = useDeskState(({ usesCount }) => usesCount.kind === 'cancelled');
  const unread = useDeskState((state) => state.usesUnread);
  const unsought = useDeskState(({ uses }) => uses?.view.unsought ?? 0);
  return (
    <>
      {isStopped && <p className="pane-none">{words.cancelled}</p>}
      {unread > 0 && <p className="list-more">{words.unread(countText(unread, locale))}</p>}
      {unsought > 0 && <p className="list-more">{words.unsought(countText(unsought, locale))}</p>}
    </>
  );
}

/** Beneath the list: what is not in it. */
export function UsesLeft(): ReactNode {
  const locale = useLocale();
  const words = textUsesWords[locale];
  const left = useDeskState(({ uses, usesKind }) => uses?.view.left[usesKind] ?? 0);
  const none = useDeskState((state) => usesShown(state).length === 0);
  return (
    <>
      {none && <p className="pane-none">{words.noMatch}</p>}
      {left > 0 && <p className="list-more">{words.more(countText(left, locale))}</p>}
      <CountNotes />
    </>
  );
}
