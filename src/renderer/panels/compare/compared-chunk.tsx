import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { compareWords } from '../../../core/locale/text/compare-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { useLocale } from '../../state/use-desk.ts';
import type { ComparedItem } from './compared-items.ts';
import { ComparedRowView, type Versions } from './compared-row.tsx';

interface ComparedChunkProps extends Versions {
  readonly items: readonly ComparedItem[];
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** The number of the difference that the person is at, or -1. */
  readonly current: number;
}

/** Pixels beyond the window in which rows are drawn ahead. */
const ahead = 1200;

/** Height of a line of text, and its characters, to guess how high what is not drawn yet will be. */
const guess = { line: 27, characters: 28 } as const;

/** Some items of a comparison, which are drawn once they come near the window or hold the current difference. */
export function ComparedChunk({
  items,
  scroller,
  current,
  ...versions
}: ComparedChunkProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(false);
  const wanted = seen || items.some((item) => holds(item, current));
  useEffect(() => {
    const element = place.current;
    if (element === null || seen) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { root: scroller.current, rootMargin: `${ahead}px 0px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, seen]);
  return (
    <div ref={place} role="rowgroup" style={wanted ? {} : { height: guessedHeight(items) }}>
      {wanted &&
        items.map((item) =>
          item.kind === 'fold' ? (
            <Fold key={item.rows[0]?.after.start} rows={item.rows} {...versions} />
          ) : (
            <ComparedRowView
              key={`${item.row.before.start}-${item.row.after.start}`}
              row={item.row}
              firstDifference={item.firstDifference}
              current={holds(item, current) ? current : -1}
              {...versions}
            />
          ),
        )}
    </div>
  );
}

function holds(item: ComparedItem, difference: number): boolean {
  if (item.kind === 'fold') return false;
  const { row, firstDifference } = item;
  return difference >= firstDifference && difference < firstDifference + row.differences.length;
}

function guessedHeight(items: readonly ComparedItem[]): number {
  return items.reduce((height, item) => {
    if (item.kind === 'fold') return height + guess.line;
    const { before, after } = item.row;
    const longer = Math.max(before.end - before.start, after.end - after.start);
    return height + guess.line * Math.max(1, Math.ceil(longer / guess.characters));
  }, 0);
}

interface FoldProps extends Versions {
  readonly rows: Extract<ComparedItem, { readonly kind: 'fold' }>['rows'];
}

/** Rows that are the same in both, behind a button; very many are shown a part at a time. */
function Fold({ rows, ...versions }: FoldProps): ReactNode {
  const locale = useLocale();
  const words = compareWords[locale];
  const [shown, setShown] = useState(0);
  const left = countText(rows.length - shown, locale);
  return (
    <>
      {rows.slice(0, shown).map((row) => (
        <ComparedRowView
          key={row.after.start}
          row={row}
          firstDifference={0}
          current={-1}
          {...versions}
        />
      ))}
      {shown < rows.length && (
        <div role="row" className="compared-fold">
          <div role="cell" aria-colspan={2}>
            <button
              type="button"
              className="quiet"
              title={words.unfold(left)}
              onClick={() => setShown(Math.min(rows.length, shown + 200))}
            >
              {words.fold(left)}
            </button>
          </div>
        </div>
      )}
    </>
  );
}
