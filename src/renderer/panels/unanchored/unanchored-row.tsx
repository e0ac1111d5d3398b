import type { KeyboardEvent, ReactNode } from 'react';
import { labelById } from '../../../core/annotation/label/label.ts';
import { type Unanchored, unanchoredQuote } from '../../../core/annotation/unanchored.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { regionReasonWords } from '../../../core/locale/text/regions-words.ts';
import { unanchoredWords } from '../../../core/locale/text/unanchored-words.ts';
import {
  discardUnanchored,
  placeOnSelection,
  showNextCandidate,
} from '../../state/report/unanchored-gestures.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Keys } from '../../ui/keys.tsx';
import '../annotation-list/annotation-list.css';

interface UnanchoredRowProps {
  readonly record: Unanchored;
  readonly current: boolean;
  /** Whether Tab comes to it; arrow keys lead to the others. */
  readonly reachable: boolean;
}

/** A record without a place: its words amid those that stood round it, and what can be done with it. */
export function UnanchoredRow({ record, current, reachable }: UnanchoredRowProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = unanchoredWords[locale];
  const label = useDeskState(({ project }) =>
    project === null || record.kind === 'region'
      ? undefined
      : labelById(project.labels, record.record.label),
  );
  const actions = {
    Enter: () => showNextCandidate(desk, record),
    KeyP: () => placeOnSelection(desk, record),
    Delete: () => discardUnanchored(desk, [record]),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const code = event.code === 'Backspace' ? 'Delete' : event.code;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    if (code !== 'KeyP' && code !== 'Delete') return;
    event.preventDefault();
    actions[code]();
  };
  const lastAt = words.lastAt(countText(record.record.start + 1, locale));
  const { relations } = record;
  const tabIndex = current ? 0 : -1;
  return (
    <div
      className={`unanchored-row ${label === undefined ? '' : `label-${label.colour} line-${label.line}`}`}
      data-current={current}
    >
      <button
        type="button"
        data-row-focus
        className="unanchored-words"
        tabIndex={reachable ? 0 : -1}
        aria-current={current}
        aria-keyshortcuts="Enter P Delete"
        onFocus={() => desk.getState().chooseUnanchored(record.id)}
        onClick={actions.Enter}
        onKeyDown={onKeyDown}
      >
        <span className="annotation-quote" lang="zh-CN">
          <span className="label-tag">{label?.name[locale] ?? nameOf(record, locale)}</span>
          <span className="unanchored-context">
            {record.before.slice(-8)}
            <mark>{unanchoredQuote(record)}</mark>
            {record.after}
          </span>
        </span>
        <span className="unanchored-said">
          {[lastAt, record.kind === 'annotation' ? record.record.note : '']
            .concat(relations.length > 0 ? words.links(countText(relations.length, locale)) : '')
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </button>
      <span className="unanchored-actions">
        <button type="button" className="quiet" tabIndex={tabIndex} onClick={actions.Enter}>
          {words.next} {current && <Keys text="Enter" />}
        </button>
        <button type="button" className="quiet" tabIndex={tabIndex} onClick={actions.KeyP}>
          {words.place} {current && <Keys text="P" />}
        </button>
        <button type="button" className="quiet" tabIndex={tabIndex} onClick={actions.Delete}>
          {words.discard} {current && <Keys text="Del" />}
        </button>
      </span>
    </div>
  );
}

function nameOf(record: Unanchored, locale: keyof typeof unanchoredWords): string {
  if (record.kind === 'region') return regionReasonWords[locale][record.record.reason];
  return record.kind === 'annotation'
    ? record.record.label
    : unanchoredWords[locale].kinds.rejection;
}
