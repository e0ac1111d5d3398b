import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

/** The items of a list, of which only those near the window are asked for: an array, or what stands for one. */
export interface Items<Item> {
  readonly length: number;
  slice(from: number, to: number): readonly Item[];
  at(index: number): Item | undefined;
}

interface WindowedListProps<Item> {
  readonly label: string;
  readonly items: Items<Item>;
  readonly keyOf: (item: Item) => string;
  /** Height of every row in pixels. */
  readonly rowHeight: number;
  /** Index of the row that is current, or -1; it is kept in sight when it changes. */
  readonly current: number;
  /** Draws a row; what takes the keyboard in it carries `data-row-focus`. */
  readonly row: (item: Item, index: number) => ReactNode;
  /** An arrow key, Home or End moved to this row. */
  readonly onMove?: (item: Item, index: number) => void;
  /** Whether it is the body of a table, whose rows say themselves where they stand. */
  readonly isTable?: boolean;
  /** The rows that are drawn are others now. */
  readonly onDraw?: (first: number, last: number) => void;
}

const beyond = 6;

/** A list that draws only the rows near its window, so that its length costs nothing. Arrow keys, Home and End move through all of it. */
export function WindowedList<Item>({
  label,
  items,
  keyOf,
  rowHeight,
  current,
  row,
  onMove,
  isTable = false,
  onDraw,
}: WindowedListProps<Item>): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 800 });
  const [wanted, setWanted] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    // Called once at the beginning too, before the first picture, and without having the page laid out twice.
    const observer = new ResizeObserver(() => {
      setView({ top: element.scrollTop, height: element.clientHeight });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (current >= 0) keepInSight(scroller.current, current, items.length, rowHeight);
  }, [current, items.length, rowHeight]);
  const top = view.top * stretchOf(items.length * rowHeight, view.height);
  const first = Math.max(0, Math.floor(top / rowHeight) - beyond);
  const last = Math.min(items.length, Math.ceil((top + view.height) / rowHeight) + beyond);
  const offset = view.top - top + first * rowHeight;
  useEffect(() => {
    if (first < last) onDraw?.(first, last);
  }, [onDraw, first, last]);
  useEffect(() => {
    if (wanted === null) return;
    const target = scroller.current?.querySelector(`[data-index="${wanted}"] [data-row-focus]`);
    if (!(target instanceof HTMLElement)) return;
    target.focus({ preventScroll: true });
    setWanted(null);
  }, [wanted, first, last]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing || !(event.target instanceof HTMLElement)) return;
    if (!event.target.matches('[data-row-focus]')) return;
    // With a modifier the same keys are commands.
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = Number(event.target.closest('[data-index]')?.getAttribute('data-index'));
    const to = rowAfter(event.key, from, items.length, Math.floor(view.height / rowHeight));
    const item = to === null ? undefined : items.at(to);
    if (to === null || item === undefined) return;
    event.preventDefault();
    keepInSight(scroller.current, to, items.length, rowHeight);
    setWanted(to);
    onMove?.(item, to);
  };
  const [List, Line] = isTable ? (['div', 'div'] as const) : (['ul', 'li'] as const);
  return (
    <div
      ref={scroller}
      className="windowed"
      onScroll={({ currentTarget }) =>
        setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })
      }
    >
      <List
        role={isTable ? 'rowgroup' : undefined}
        aria-label={label}
        style={{
          height: Math.min(items.length * rowHeight, tallest),
          paddingTop: Math.max(0, offset),
          marginTop: Math.min(0, offset),
        }}
        onKeyDown={onKeyDown}
      >
        {items.slice(first, last).map((item, offset) => (
          <Line
            key={keyOf(item)}
            data-index={first + offset}
            {...(isTable
              ? { role: 'presentation' }
              : { 'aria-setsize': items.length, 'aria-posinset': first + offset + 1 })}
            style={{ height: rowHeight }}
          >
            {row(item, first + offset)}
          </Line>
        ))}
      </List>
    </div>
  );
}

/** The row that a key leads to, or null where it leads nowhere. */
function rowAfter(key: string, from: number, count: number, page: number): number | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined || count === 0 ? null : Math.max(0, Math.min(count - 1, to));
}

/** Browsers lay out no element that is much taller, in CSS pixels: 600,000 rows are. */
const tallest = 10_000_000;

/** How many pixels of the rows a pixel of scrolling stands for: more than one where they are taller than a browser lays out. */
function stretchOf(rows: number, view: number): number {
  return rows <= tallest ? 1 : (rows - view) / (tallest - view);
}

function keepInSight(
  scroller: HTMLElement | null,
  index: number,
  count: number,
  rowHeight: number,
): void {
  if (scroller === null) return;
  const { clientHeight, scrollTop } = scroller;
  const stretch = stretchOf(count * rowHeight, clientHeight);
  const top = index * rowHeight;
  if (top < scrollTop * stretch) scroller.scrollTop = top / stretch;
  else if (top + rowHeight > scrollTop * stretch + clientHeight) {
    scroller.scrollTop = (top + rowHeight - clientHeight) / stretch;
  }
}
