import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import { shorten } from '../../../core/locale/shorten.ts';
import { inspectorWords } from '../../../core/locale/text/inspector-words.ts';
import { finishRelation } from '../../state/report/gestures.ts';
import { noFilter } from '../../state/window/inspector-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { FilterBox } from '../../ui/filter-box.tsx';
import { Keys } from '../../ui/keys.tsx';
import { WindowedList } from '../../ui/windowed-list.tsx';
import { AnnotationRow } from '../annotation-list/annotation-row.tsx';
import { filterAnnotations } from '../annotation-list/filter-annotations.ts';
import { relationTargets } from './relation-rows.ts';
import '../annotation-list/annotation-list.css';

/** What an annotation may be linked to, the nearest first. */
export function RelationPicker({ from }: { readonly from: Annotation }): ReactNode {
  const desk = useDesk();
  const words = inspectorWords[useLocale()];
  const layer = useDeskState(({ open }) => open?.layer);
  const labels = useDeskState(({ project }) => project?.labels);
  const [text, setText] = useState('');
  const panel = useRef<HTMLDivElement>(null);
  const targets = useMemo(
    () => (layer === undefined || labels === undefined ? [] : relationTargets(layer, labels, from)),
    [layer, labels, from],
  );
  const shown = useMemo(() => filterAnnotations(targets, { ...noFilter, text }), [targets, text]);
  const pick = (target: Annotation | undefined): void => {
    if (target === undefined) return;
    finishRelation(desk, target);
    desk.getState().revealSpan(from, true);
  };
  const leave = (): void => {
    desk.getState().stopRelating();
    desk.getState().revealSpan(from, true);
  };
  return (
    <div
      ref={panel}
      className="annotation-list relation-picker"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        leave();
      }}
    >
      <div className="list-filters">
        <div className="card-row">
          <h2>{words.chooseTarget(shorten(from.quote))}</h2>
          <button type="button" className="quiet" onClick={leave}>
            {words.leave} <Keys text="Esc" />
          </button>
        </div>
        <p>{words.chooseHelp}</p>
        <FilterBox
          label={words.chooseFilter}
          value={text}
          onChange={setText}
          onEnter={() => pick(shown[0])}
          onDown={() => {
            const row = panel.current?.querySelector('[data-row-focus]');
            if (row instanceof HTMLElement) row.focus();
          }}
          entry
        />
      </div>
      {targets.length === 0 ? (
        <p className="list-none">{words.noTarget}</p>
      ) : (
        <WindowedList
          label={words.chooseTarget(from.quote)}
          items={shown}
          keyOf={({ id }) => id}
          rowHeight={56}
          current={-1}
          row={(annotation, index) => (
            <AnnotationRow
              annotation={annotation}
              current={false}
              reachable={index === 0}
              onPick={() => pick(annotation)}
            />
          )}
        />
      )}
    </div>
  );
}
