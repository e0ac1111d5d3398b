import {
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import { paletteWords } from '../../../core/locale/window/palette-words.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Keys } from '../../ui/keys.tsx';
import { useKeyNames } from '../command-keys.ts';
import { type PaletteItem, paletteItems } from './palette-items.ts';
import { type RankedItem, rankItems } from './rank-items.ts';
import './palette.css';

/** Everything that can be done, found by typing a few letters of its name. */
export function Palette(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = paletteWords[locale];
  const keys = useKeyNames();
  const recent = useDeskState((state) => state.recentChoices);
  // The desk does not change while the palette lies over it.
  const [items] = useState(() => paletteItems(desk.getState(), keys));
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const ranked = useMemo(
    () => rankItems(items, query, recent, locale),
    [items, query, recent, locale],
  );
  const run = (item: PaletteItem | undefined): void => {
    if (item === undefined) return;
    desk.getState().closeDialog();
    desk.getState().rememberChoice(item.id);
    // After the dialog has given the keyboard back.
    setTimeout(() => item.run(desk));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt(Math.max(0, Math.min(ranked.length - 1, at + step)));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      run(ranked[at]?.item);
    }
  };
  return (
    <Dialog
      title={words.title}
      titleShown={false}
      className="palette"
      onClose={() => desk.getState().closeDialog()}
    >
      <div className="palette-query">
        <Icon shape="search" />
        <input
          data-autofocus
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={ranked.length === 0 ? undefined : `${listId}-${at}`}
          aria-label={words.prompt}
          placeholder={words.prompt}
          value={query}
          spellCheck={false}
          onChange={({ target }) => {
            setQuery(target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {ranked.length === 0 ? (
        <p className="palette-none" role="status">
          {words.none(query.trim())}
        </p>
      ) : (
        <ul id={listId} role="listbox" aria-label={words.title} className="palette-items">
          {ranked.map((entry, index) => (
            <Item
              key={entry.item.id}
              id={`${listId}-${index}`}
              entry={entry}
              chosen={index === at}
              onPick={() => run(entry.item)}
            />
          ))}
        </ul>
      )}
      <footer className="palette-end" aria-hidden="true">
        <span>
          <Keys text="↑" /> <Keys text="↓" /> {words.move}
        </span>
        <span>
          <Keys text="Enter" /> {words.run}
        </span>
        <span>
          <Keys text="Esc" /> {words.close}
        </span>
      </footer>
    </Dialog>
  );
}

interface ItemProps {
  readonly id: string;
  readonly entry: RankedItem;
  readonly chosen: boolean;
  readonly onPick: () => void;
}

function Item({ id, entry: { item, at, recent }, chosen, onPick }: ItemProps): ReactNode {
  const locale = useLocale();
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <li ref={ref} id={id} role="option" aria-selected={chosen} onClick={onPick}>
      <span className="palette-name">
        <Marked text={item.name[locale]} at={at} />
      </span>
      {item.note !== undefined && <span className="palette-note">{item.note[locale]}</span>}
      {recent && <span className="palette-recent">{paletteWords[locale].recent}</span>}
      {item.keys !== '' && <Keys text={item.keys} />}
    </li>
  );
}

/** A text with some of its characters marked. */
function Marked({
  text,
  at,
}: {
  readonly text: string;
  readonly at: readonly number[];
}): ReactNode {
  const marked = new Set(at);
  const runs: { text: string; marked: boolean }[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const last = runs.at(-1);
    if (last !== undefined && last.marked === marked.has(index)) last.text += text.charAt(index);
    else runs.push({ text: text.charAt(index), marked: marked.has(index) });
  }
  return runs.map((run, index) =>
    run.marked ? <mark key={index}>{run.text}</mark> : <span key={index}>{run.text}</span>,
  );
}
