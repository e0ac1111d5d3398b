import type { ReactNode } from 'react';
import type { Screen } from '../../../core/command/screen.ts';
import { commandWords } from '../../../core/locale/window/commands-words.ts';
import { frameWords } from '../../../core/locale/window/frame-words.ts';
import { screenWords } from '../../../core/locale/window/screens-words.ts';
import { runCommand } from '../../state/commands/run-command.ts';
import { isPaneShown } from '../../state/window/frame-slice.ts';
import { stepName } from '../../state/history/step-names.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Icon } from '../../ui/icon.tsx';
import { Keys } from '../../ui/keys.tsx';
import { CommandButton } from '../command-button.tsx';
import { escapesToReport } from './escape.ts';
import './screen.css';

/** Undo and redo of what was done to the project, by name. */
function ProjectUndoButtons(): ReactNode {
  const locale = useLocale();
  const words = frameWords[locale];
  const undo = useDeskState((state) => stepName(state, 'undo', locale));
  const redo = useDeskState((state) => stepName(state, 'redo', locale));
  return (
    <>
      <CommandButton
        command="undo"
        icon="undo"
        name={undo ?? words.nothingToUndo}
        disabled={undo === null}
      />
      <CommandButton
        command="redo"
        icon="redo"
        name={redo ?? words.nothingToRedo}
        disabled={redo === null}
      />
    </>
  );
}

/** The bar above a screen of the project: the way back to the report, and what the screen is. */
export function ScreenBar({ screen }: { readonly screen: Screen }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = screenWords[locale];
  const listOpen = useDeskState((state) => isPaneShown(state, 'list'));
  return (
    <div
      className="top-bar screen-bar"
      role="toolbar"
      aria-label={words.toolbar}
      onKeyDown={(event) => escapesToReport(desk, event)}
    >
      {!listOpen && (
        <CommandButton command="toggle-list" name={frameWords[locale].showList} icon="list" />
      )}
      <button type="button" className="quiet" onClick={() => runCommand(desk, 'back-to-report')}>
        <Icon shape="back" />
        <span className="unseen">{commandWords[locale]['back-to-report']}</span>
        <span aria-hidden="true">{words.back}</span>
        <Keys text="Esc" unsaid />
      </button>
      <h2 className="screen-title">{commandWords[locale][screen]}</h2>
      <div className="top-bar-end">
        <ProjectUndoButtons />
        <CommandButton command="command-palette" name={frameWords[locale].commands} />
      </div>
    </div>
  );
}
