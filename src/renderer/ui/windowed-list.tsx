import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';

interface WindowedListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** Height of every row in pixels. */
  readonly rowHeight: number;
  /** Index of the row that is current, or -1; it is kept in sight when it changes. */
  readonly current: number;
  /** Draws a row; what takes the keyboard in it carries `data-row-focus`. */
  readonly row: (item: Item, index: number) => ReactNode;
  /** An arrow key, Home or End moved to this row. */
  readonly onMove?: (item: Item, index: number) => void;
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
    if (current >= 0) keepInSight(scroller.current, current, rowHeight);
  }, [current, rowHeight]);
  const first = Math.max(0, Math.floor(view.top / rowHeight) - beyond);
  const last = Math.min(items.length, Math.ceil((view.top + view.height) / rowHeight) + beyond);
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
    const item = to === null ? undefined : items[to];
    if (to === null || item === undefined) return;
    event.preventDefault();
    keepInSight(scroller.current, to, rowHeight);
    setWanted(to);
    onMove?.(item, to);
  };
  return (
    <div
      ref={scroller}
      className="windowed"
      onScroll={({ currentTarget }) =>
        setView({ top: currentTarget.scrollTop, height: currentTarget.clientHeight })
      }
    >
      <ul
        aria-label={label}
        style={{ height: items.length * rowHeight, paddingTop: first * rowHeight }}
        onKeyDown={onKeyDown}
      >
        {items.slice(first, last).map((item, offset) => (
          <li
            key={keyOf(item)}
            data-index={first + offset}
            aria-setsize={items.length}
            aria-posinset={first + offset + 1}
            style={{ height: rowHeight }}
          >
            {row(item, first + offset)}
          </li>
        ))}
      </ul>
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

function keepInSight(scroller: HTMLElement | null, index: number, rowHeight: number): void {
  if (scroller === null) return;
  const top = index * rowHeight;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + rowHeight > scroller.scrollTop + scroller.clientHeight) {
    scroller.scrollTop = top + rowHeight - scroller.clientHeight;
  }
}
