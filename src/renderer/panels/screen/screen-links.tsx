import type { ReactNode } from 'react';
import { screens } from '../../../core/command/screen.ts';
import { commandWords } from '../../../core/locale/window/commands-words.ts';
import { screenWords, shortScreenName } from '../../../core/locale/window/screens-words.ts';
import { runCommand } from '../../state/commands/run-command.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { useKeyNames } from '../command-keys.ts';
import './screen.css';

/** The screens of the project by name, beneath the list of its reports. */
export function ScreenLinks(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const { command } = useKeyNames();
  const current = useDeskState((state) => state.screen);
  return (
    <div className="screen-links" role="group" aria-label={screenWords[locale].screens}>
      {screens.map((screen) => (
        <button
          key={screen}
          type="button"
          className="quiet"
          aria-pressed={screen === current}
          title={`${commandWords[locale][screen]} (${command(screen)})`}
          onClick={() => runCommand(desk, screen)}
        >
          {shortScreenName(screen, locale)}
        </button>
      ))}
    </div>
  );
}
