import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Point } from '../../../core/adjudicate/points.ts';
import { adjudicateWords } from '../../../core/locale/text/adjudicate-words.ts';
import type { Adjudication } from '../../state/report/adjudicate-slice.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';
import { WindowedList } from '../../ui/windowed-list.tsx';
import { PointRow } from './point-row.tsx';

interface PointListProps {
  readonly points: readonly Point[];
  readonly adjudication: Adjudication;
}

/** The places that are compared. A digit takes a reviewer's marks, 0 none, and leads to the next place. */
export function PointList({ points, adjudication }: PointListProps): ReactNode {
  const desk = useDesk();
  const words = adjudicateWords[useLocale()];
  const [current, setCurrent] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const wanted = useRef<number | null>(0);
  const at = Math.min(current, points.length - 1);
  useEffect(() => {
    if (wanted.current === null) return;
    const row = Math.min(wanted.current, points.length - 1);
    const target = list.current?.querySelector(`[data-index="${String(row)}"] [data-row-focus]`);
    if (target instanceof HTMLElement) target.focus({ preventScroll: true });
    wanted.current = null;
  });
  const choose = (point: Point, index: number, reviewer: string | null): void => {
    if (point.kind === 'same') return;
    const again = adjudication.choices.get(point.key) === reviewer;
    desk.getState().chooseMarks([point.key], again ? undefined : reviewer);
    // Where only open places are listed, the next one takes the place of this one.
    const next = again ? index : Math.min(index + 1, points.length - 1);
    setCurrent(next);
    wanted.current = next;
  };
  const onKeyDown = (point: Point, index: number, event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const reviewer = reviewerOfKey(event.code, point);
    if (reviewer !== undefined) {
      event.preventDefault();
      choose(point, index, reviewer);
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
      event.preventDefault();
      const { closeDialog, select, askFocus } = desk.getState();
      closeDialog();
      select({ anchor: point.start, head: point.end });
      askFocus('text');
    }
  };
  return (
    <>
      <div className="adjudicate-points" ref={list}>
        <WindowedList
          label={words.places}
          items={points}
          keyOf={({ key }) => key}
          rowHeight={62}
          current={at}
          onMove={(_, index) => setCurrent(index)}
          row={(point, index) => (
            <PointRow
              point={point}
              choice={adjudication.choices.get(point.key)}
              reachable={index === at}
              onChoose={(reviewer) => choose(point, index, reviewer)}
              onKeyDown={(event) => onKeyDown(point, index, event)}
            />
          )}
        />
      </div>
      <p className="adjudicate-keys">{words.keys}</p>
    </>
  );
}

/** Whom a digit means, by the physical key: 1 is the first, 0 is nobody; undefined where it means nothing. */
function reviewerOfKey(code: string, { sides }: Point): string | null | undefined {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit === undefined) return undefined;
  return digit === '0' ? null : sides[Number(digit) - 1]?.reviewer;
}
