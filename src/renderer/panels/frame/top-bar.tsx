import type { ReactNode } from 'react';
import { describeChange } from '../../../core/locale/text/changes-words.ts';
import { commandWords } from '../../../core/locale/window/commands-words.ts';
import { frameWords } from '../../../core/locale/window/frame-words.ts';
import { quotesOf } from '../../state/window/announce-changes.ts';
import { isPaneShown } from '../../state/window/frame-slice.ts';
import { useDeskState, useLocale } from '../../state/use-desk.ts';
import { CommandButton } from '../command-button.tsx';
import { LabelChips } from './label-chips.tsx';
import './top-bar.css';

/** The bar above the text: labels, undo and redo by name, search and commands. */
export function TopBar(): ReactNode {
  const words = frameWords[useLocale()];
  const listOpen = useDeskState((state) => isPaneShown(state, 'list'));
  const inspectorOpen = useDeskState((state) => isPaneShown(state, 'inspector'));
  const isOpen = useDeskState(({ open }) => open !== null);
  return (
    <div className="top-bar" role="toolbar" aria-label={words.toolbar}>
      {!listOpen && <CommandButton command="toggle-list" name={words.showList} icon="list" />}
      <LabelChips />
      <div className="top-bar-end">
        <UndoButtons />
        <CommandButton command="find-in-report" name={words.find} disabled={!isOpen} />
        <CommandButton command="command-palette" name={words.commands} />
        {!inspectorOpen && (
          <CommandButton command="toggle-inspector" name={words.showInspector} icon="inspector" />
        )}
      </div>
    </div>
  );
}

function UndoButtons(): ReactNode {
  const locale = useLocale();
  const words = frameWords[locale];
  const open = useDeskState((state) => state.open);
  const { done = null, undone = null } = open?.history ?? {};
  // A change of megabytes is read when it is to be undone.
  const isUnread = (open?.earlier ?? null) !== null;
  const ends = open?.atText === true ? words.undoEndsAtText : words.nothingToUndo;
  const nothing = isUnread ? commandWords[locale].undo : ends;
  const named = (top: typeof done, name: (what: string) => string, none: string): string =>
    open === null || top === null ? none : name(describeChange(top.top, locale, quotesOf(open)));
  return (
    <>
      <CommandButton
        command="undo"
        icon="undo"
        name={named(done, words.undo, nothing)}
        disabled={done === null && !isUnread}
      />
      <CommandButton
        command="redo"
        icon="redo"
        name={named(undone, words.redo, words.nothingToRedo)}
        disabled={undone === null}
      />
    </>
  );
}
