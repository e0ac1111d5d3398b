import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { countText } from '../../../core/locale/numbers.ts';
import { registerWords } from '../../../core/locale/proposals/register-words.ts';
import { type RegisterQuery, viewRegister } from '../../../core/program/register-view.ts';
import { mergeMarked, registerNow, registerProgram } from '../../state/project/register-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { FilterBox } from '../../ui/filter-box.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ListAndPane, NothingYet } from '../screen/list-and-pane.tsx';
import { ScreenBody } from '../screen/screen-body.tsx';
import { ProgramList } from './program-list.tsx';
import { ProgramPane } from './program-pane.tsx';
import './register.css';

const states = ['all', 'proposed', 'stopped', 'kept'] as const;
const orders = ['name', 'times'] as const;

/** The programs that the project knows by name: those that were annotated, and what was decided on them. */
export function RegisterScreen(): ReactNode {
  const desk = useDesk();
  const words = registerWords[useLocale()];
  const project = useDeskState((state) => state.project?.id);
  const isRead = useDeskState((state) => state.lessonsRead);
  const register = useDeskState(registerNow);
  const query = useDeskState((state) => state.registerQuery);
  const shown = useMemo(() => viewRegister(register, query), [register, query]);
  useEffect(() => {
    void desk.getState().readLessons();
  }, [desk, project]);
  return (
    <ScreenBody screen="program-register" tools={<Tools query={query} />}>
      {register.length === 0 ? (
        isRead && <NothingYet title={words.emptyTitle} help={words.emptyHelp} />
      ) : (
        <ListAndPane
          shown={shown.length}
          noMatch={words.noMatch}
          list={<ProgramList programs={shown} />}
          below={<Marked />}
          pane={<ProgramPane />}
        />
      )}
    </ScreenBody>
  );
}

function Tools({ query }: { readonly query: RegisterQuery }): ReactNode {
  const desk = useDesk();
  const words = registerWords[useLocale()];
  const { queryRegister, saveRegister, importRegister } = desk.getState();
  const isEmpty = useDeskState((state) => registerNow(state).length === 0);
  return (
    <>
      <FilterBox
        className="register-filter"
        label={words.filter}
        value={query.words}
        onChange={(typed) => queryRegister({ words: typed })}
        entry
      />
      <Segmented
        label={words.state}
        value={query.state}
        options={states.map((id) => ({ id, name: words.states[id] }))}
        onChange={(state) => queryRegister({ state })}
      />
      <Segmented
        label={words.order}
        value={query.order}
        options={orders.map((id) => ({ id, name: words.orders[id] }))}
        onChange={(order) => queryRegister({ order })}
      />
      <Adding />
      <button type="button" className="button" onClick={() => void importRegister()}>
        {words.importing}
      </button>
      <button
        type="button"
        className="button"
        disabled={isEmpty}
        onClick={() => void saveRegister()}
      >
        {words.exporting}
      </button>
    </>
  );
}

/** Adds a program by hand. */
function Adding(): ReactNode {
  const desk = useDesk();
  const words = registerWords[useLocale()];
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <div className="register-adding">
      <TextField
        // What was taken leaves the field empty for the next.
        key={refused ?? 'free'}
        label={words.addName}
        value=""
        placeholder={words.addHelp}
        draft={refused ?? undefined}
        problem={refused === null ? null : words.known}
        onCommit={(typed) => {
          const fits = typed.trim() === '' || registerProgram(desk, typed);
          setRefused(fits ? null : typed);
          return fits;
        }}
        onRevert={() => setRefused(null)}
      />
    </div>
  );
}

/** What can be done with the programs that are marked. */
function Marked(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = registerWords[locale];
  const count = useDeskState((state) => state.registerMarked.length);
  if (count === 0) return null;
  return (
    <div className="register-marked" role="status">
      <button
        type="button"
        className="button"
        disabled={count < 2}
        title={words.mergeHelp}
        onClick={() => mergeMarked(desk)}
      >
        {words.merge(countText(count, locale))}
      </button>
      <button type="button" className="quiet" onClick={() => desk.setState({ registerMarked: [] })}>
        {words.unmark}
      </button>
      <small>{words.mergeHelp}</small>
    </div>
  );
}
