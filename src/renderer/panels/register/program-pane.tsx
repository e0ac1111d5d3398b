import { type ReactNode, useState } from 'react';
import { registerWords } from '../../../core/locale/proposals/register-words.ts';
import { type RegisterEntry, namesOf } from '../../../core/program/registered.ts';
import { changeProgram, registerNow } from '../../state/project/register-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { TextField } from '../../ui/text-field.tsx';
import { timesOf } from './program-list.tsx';
import { TaughtPlaces } from './taught-places.tsx';

/** The chosen program: its names, what was decided on it, and where it stands. */
export function ProgramPane(): ReactNode {
  const words = registerWords[useLocale()];
  const chosen = useDeskState((state) =>
    registerNow(state).find(({ id }) => id === state.registerChosen),
  );
  if (chosen === undefined) return <p className="pane-choose">{words.choose}</p>;
  return <Program key={chosen.id} entry={chosen} />;
}

function Program({ entry }: { readonly entry: RegisterEntry }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = registerWords[locale];
  const { name, stopped, kept } = entry;
  return (
    <section className="side-pane register-pane" aria-label={name} data-stopped={stopped}>
      <header>
        <h3 lang="zh-CN">{name}</h3>
        <p>
          {timesOf(entry, locale)}
          {stopped && <span className="program-stopped">{words.stoppedMark}</span>}
        </p>
      </header>
      <Names entry={entry} />
      <p className="register-acts">
        <button
          type="button"
          className="button"
          onClick={() => changeProgram(desk, entry, { kind: 'stop', stopped: !stopped })}
        >
          {stopped ? words.resume : words.stop}
        </button>
        {kept ? (
          <button
            type="button"
            className="button"
            title={words.removeHelp}
            onClick={() => changeProgram(desk, entry, { kind: 'remove' })}
          >
            {words.remove}
          </button>
        ) : (
          <small>{words.derived}</small>
        )}
      </p>
      <h4>{words.places}</h4>
      <TaughtPlaces label="program" texts={namesOf(entry)} />
    </section>
  );
}

/** The canonical name and the aliases, each of which may be changed. */
function Names({ entry }: { readonly entry: RegisterEntry }): ReactNode {
  const desk = useDesk();
  const words = registerWords[useLocale()];
  const [refused, setRefused] = useState<string | null>(null);
  const { name, aliases } = entry;
  return (
    <div className="register-names">
      <span className="register-field">{words.name}</span>
      <TextField
        label={words.name}
        value={name}
        draft={refused ?? undefined}
        problem={refused === null ? null : words.nameProblem}
        onCommit={(typed) => {
          const fits =
            typed.trim() === name || changeProgram(desk, entry, { kind: 'rename', name: typed });
          setRefused(fits ? null : typed);
          return fits;
        }}
        onRevert={() => setRefused(null)}
      />
      <span className="register-field">{words.aliases}</span>
      <div>
        {aliases.length === 0 && <p className="register-none">{words.noAliases}</p>}
        <ul className="register-aliases">
          {aliases.map((alias) => (
            <li key={alias}>
              <span lang="zh-CN">{alias}</span>
              <button
                type="button"
                className="quiet"
                aria-label={words.splitOf(alias)}
                onClick={() => changeProgram(desk, entry, { kind: 'split', alias })}
              >
                {words.split}
              </button>
            </li>
          ))}
        </ul>
        <AddingAlias entry={entry} />
      </div>
    </div>
  );
}

function AddingAlias({ entry }: { readonly entry: RegisterEntry }): ReactNode {
  const desk = useDesk();
  const words = registerWords[useLocale()];
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <TextField
      key={`${entry.aliases.length}`}
      label={words.addAlias}
      value=""
      placeholder={words.addAlias}
      draft={refused ?? undefined}
      problem={refused === null ? null : words.nameProblem}
      onCommit={(typed) => {
        const fits =
          typed.trim() === '' || changeProgram(desk, entry, { kind: 'alias', name: typed });
        setRefused(fits ? null : typed);
        return fits;
      }}
      onRevert={() => setRefused(null)}
    />
  );
}
