import { type ReactNode, useRef } from 'react';
import type { Screen } from '../../../core/command/screen.ts';
import { commandWords } from '../../../core/locale/window/commands-words.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';
import { useFocusRequest } from '../../state/window/use-focus-request.ts';
import { enterPane } from '../frame/panes.ts';
import { escapesToReport } from './escape.ts';
import './screen.css';

interface ScreenBodyProps {
  readonly screen: Screen;
  /** What stays in sight above the content: searches, filters, buttons. */
  readonly tools?: ReactNode;
  /** The content; what shall take the keyboard first carries `data-pane-entry`. */
  readonly children: ReactNode;
}

/** What every screen of the project is drawn in: a pane in the report's place, with the way back on Esc. */
export function ScreenBody({ screen, tools, children }: ScreenBodyProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const pane = useRef<HTMLElement>(null);
  useFocusRequest('screen', () => {
    if (pane.current !== null) enterPane(pane.current);
    return pane.current !== null;
  });
  return (
    <main
      ref={pane}
      className="screen"
      data-pane="screen"
      data-screen={screen}
      aria-label={commandWords[locale][screen]}
      tabIndex={-1}
      onKeyDown={(event) => escapesToReport(desk, event)}
    >
      {tools !== undefined && <div className="screen-tools">{tools}</div>}
      {/* What scrolls can be scrolled by keys, also where nothing in it takes them. */}
      <div
        className="screen-content"
        role="group"
        aria-label={commandWords[locale][screen]}
        tabIndex={0}
        data-scrolls
      >
        {children}
      </div>
    </main>
  );
}
