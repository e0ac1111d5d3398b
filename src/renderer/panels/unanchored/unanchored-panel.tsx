import type { ReactNode } from 'react';
import type { Unanchored } from '../../../core/annotation/unanchored.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { unanchoredWords } from '../../../core/locale/text/unanchored-words.ts';
import { discardUnanchored } from '../../state/report/unanchored-gestures.ts';
import { chosenUnanchored } from '../../state/report/unanchored-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { useFocusRequest } from '../../state/window/use-focus-request.ts';
import { WindowedList } from '../../ui/windowed-list.tsx';
import { UnanchoredRow } from './unanchored-row.tsx';
import './unanchored.css';

const none: readonly Unanchored[] = [];

/** What has lost its place in the open report: each can be looked for, placed on the selection, or discarded. */
export function UnanchoredPanel(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = unanchoredWords[locale];
  const records = useDeskState(({ open }) => open?.layer.unanchored ?? none);
  const chosen = useDeskState(chosenUnanchored);
  const current = chosen === undefined ? -1 : records.indexOf(chosen);
  useFocusRequest('unanchored', () => {
    const panel = document.querySelector('.unanchored-panel');
    const row =
      panel?.querySelector('[aria-current="true"][data-row-focus]') ??
      panel?.querySelector('[data-row-focus]');
    if (row instanceof HTMLElement) row.focus();
    return row instanceof HTMLElement;
  });
  if (records.length === 0) {
    return (
      <div className="unanchored-panel" role="tabpanel" aria-label={words.list}>
        <div className="list-empty" data-row-focus tabIndex={-1}>
          <h2>{words.emptyTitle}</h2>
          <p>{words.emptyHelp}</p>
        </div>
      </div>
    );
  }
  return (
    <div className="unanchored-panel" role="tabpanel" aria-label={words.list}>
      <div className="unanchored-summary">
        <p>{words.help}</p>
        <button
          type="button"
          className="quiet link"
          onClick={() => discardUnanchored(desk, records)}
        >
          {words.discardAll(countText(records.length, locale))}
        </button>
      </div>
      <WindowedList
        label={words.list}
        items={records}
        keyOf={({ id }) => id}
        rowHeight={104}
        current={current}
        onMove={({ id }) => desk.getState().chooseUnanchored(id)}
        row={(record, index) => (
          <UnanchoredRow
            record={record}
            current={index === current}
            reachable={index === Math.max(current, 0)}
          />
        )}
      />
    </div>
  );
}
