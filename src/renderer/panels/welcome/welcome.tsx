import { type ReactNode, useEffect } from 'react';
import { describeError } from '../../../core/locale/problems/errors-words.ts';
import { welcomeWords } from '../../../core/locale/window/welcome-words.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { CommandButton } from '../command-button.tsx';
import './welcome.css';

/** The screen without a project: why there is none, and the ways to one. */
export function Welcome(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = welcomeWords[locale];
  const problem = useDeskState((state) => state.startProblem);
  const recent = useDeskState((state) => state.recent);
  // A picture of the window waits for this where no report is there to be painted.
  useEffect(() => {
    document.documentElement.dataset['painted'] = 'true';
  }, []);
  return (
    <main className="welcome">
      <div>
        <h1>{words.title}</h1>
        <p className="welcome-subtitle">{words.subtitle}</p>
        {problem !== null && (
          <section className="welcome-problem" role="alert">
            <h2>{words.problemTitle}</h2>
            <p>{describeError(problem, locale)}</p>
            <p>{words.problemHelp}</p>
          </section>
        )}
        <div className="welcome-actions">
          <CommandButton command="new-project" name={words.create} className="button primary" />
          <CommandButton command="open-project" name={words.open} className="button" />
        </div>
        <section className="welcome-recent">
          <h2>{words.recent}</h2>
          {recent.length === 0 && <p>{words.noRecent}</p>}
          <ul>
            {recent.map(({ id, name, place }) => (
              <li key={id}>
                <button type="button" onClick={() => void desk.getState().openRecent(id)}>
                  <span>{name}</span>
                  <span className="welcome-place">{place}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </main>
  );
}
