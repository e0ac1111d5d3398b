import { type ReactNode, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import {
  type Difference,
  type TextDiff,
  differencesIn,
  touchesFigures,
} from '../../../core/diff/text-diff.ts';
import { compareWords } from '../../../core/locale/text/compare-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Keys } from '../../ui/keys.tsx';
import { useKeyNames } from '../command-keys.ts';
import { ComparedChunk } from './compared-chunk.tsx';
import { comparedItems } from './compared-items.ts';
import type { Versions } from './compared-row.tsx';
import { useComparison } from './use-comparison.ts';
import './compare.css';

interface SideBySideProps extends Versions {
  /** What stands above each side. */
  readonly names: Versions;
}

/** Two versions of a text side by side: what differs is marked, figures most of all; F7 goes from one difference to the next. */
export function SideBySide({ before, after, names }: SideBySideProps): ReactNode {
  const words = compareWords[useLocale()];
  const diff = useComparison(before, after);
  if (diff === null) {
    return (
      <p className="compared-note" role="status">
        {words.comparing}
      </p>
    );
  }
  if (before === after) return <p className="compared-note">{words.same}</p>;
  return <Compared diff={diff} before={before} after={after} names={names} />;
}

const chunkSize = 40;

function Compared({
  diff,
  names,
  ...versions
}: SideBySideProps & { readonly diff: TextDiff }): ReactNode {
  const words = compareWords[useLocale()];
  const scroller = useRef<HTMLDivElement>(null);
  const chunks = useMemo(() => inChunks(comparedItems(diff)), [diff]);
  const [current, setCurrent] = useState(-1);
  useEffect(() => {
    const marks = scroller.current?.querySelectorAll(`[data-difference="${current}"]`) ?? [];
    [...marks].at(-1)?.scrollIntoView({ block: 'center' });
  }, [current]);
  return (
    <div className="compared">
      <Stepping diff={diff} current={current} onStep={setCurrent} {...versions} />
      <div
        ref={scroller}
        className="compared-table"
        role="table"
        aria-label={words.table}
        tabIndex={0}
      >
        <div role="rowgroup" className="compared-names">
          <div role="row" className="compared-row">
            <div role="columnheader" className="compared-cell">
              {names.before}
            </div>
            <div role="columnheader" className="compared-cell">
              {names.after}
            </div>
          </div>
        </div>
        {chunks.map((items, index) => (
          <ComparedChunk
            key={index}
            items={items}
            scroller={scroller}
            current={current}
            {...versions}
          />
        ))}
      </div>
    </div>
  );
}

function inChunks<T>(items: readonly T[]): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / chunkSize);
  return Array.from({ length: count }, (_, index) =>
    items.slice(index * chunkSize, (index + 1) * chunkSize),
  );
}

interface SteppingProps extends Versions {
  readonly diff: TextDiff;
  readonly current: number;
  readonly onStep: (difference: number) => void;
}

/** How many differences there are, and the way from one to the next by button or key. */
function Stepping({ diff, current, onStep, before, after }: SteppingProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = compareWords[locale];
  const keys = useKeyNames();
  const [onlyFigures, setOnlyFigures] = useState(false);
  const differences = useMemo(() => differencesIn(diff), [diff]);
  const figures = useMemo(() => differences.filter(touchesFigures).length, [differences]);
  const stops = differences.flatMap((difference, index) =>
    !onlyFigures || touchesFigures(difference) ? [index] : [],
  );
  const place = stops.indexOf(current);
  const count = (number: number): string => countText(number, locale);
  const step = (by: 1 | -1): void => {
    const next = stepped(stops, current, by);
    const difference = next === undefined ? undefined : differences[next];
    if (next === undefined || difference === undefined) return;
    onStep(next);
    const at = words.at(count(stops.indexOf(next) + 1), count(stops.length));
    desk.getState().announce(`${at} ${toldDifference(difference, before, after, words)}`);
  };
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.code !== 'F7' || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  return (
    <div className="compared-steps">
      <span>{words.count(count(differences.length), count(figures))}</span>
      <CheckBox
        checked={onlyFigures}
        disabled={figures === 0}
        hint={figures === 0 ? words.noFigures : undefined}
        onChange={setOnlyFigures}
      >
        {words.onlyFigures}
      </CheckBox>
      <span className="compared-place">
        {place === -1 ? '' : words.at(count(place + 1), count(stops.length))}
      </span>
      {([-1, 1] as const).map((by) => (
        <button
          key={by}
          type="button"
          className="quiet"
          disabled={stops.length === 0}
          onClick={() => step(by)}
        >
          <Icon shape={by === 1 ? 'down' : 'up'} />
          <span>{by === 1 ? words.next : words.previous}</span>
          <Keys text={keys.stroke({ code: 'F7', ...(by === -1 && { shift: true }) })} unsaid />
        </button>
      ))}
    </div>
  );
}

/** The next stop in a direction, round the ends. */
function stepped(stops: readonly number[], current: number, by: 1 | -1): number | undefined {
  if (by === 1) return stops.find((stop) => stop > current) ?? stops[0];
  return stops.findLast((stop) => stop < current) ?? stops.at(-1);
}

function toldDifference(
  difference: Difference,
  before: string,
  after: string,
  words: (typeof compareWords)['en'],
): string {
  const old = before.slice(difference.before.start, difference.before.end);
  const now = after.slice(difference.after.start, difference.after.end);
  if (old === '') return words.came(now);
  return now === '' ? words.went(old) : words.changed(old, now);
}
