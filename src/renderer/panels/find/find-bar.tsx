import { type ReactNode, useRef } from 'react';
import { findWords, queryProblemText } from '../../../core/locale/find/find-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { mostHits, numberSought } from '../../state/report/find-slice.ts';
import { spanOf } from '../../state/report/selection-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { useFocusRequest } from '../../state/window/use-focus-request.ts';
import { Icon } from '../../ui/icon.tsx';
import { useKeyNames } from '../command-keys.ts';
import { FilterRow } from './filter-row.tsx';
import { ByValue, QueryModes } from './query-modes.tsx';
import './find-bar.css';

/** The search in the open report: a slim bar over the text. */
export function FindBar(): ReactNode {
  const isOpen = useDeskState((state) => state.findOpen);
  return isOpen ? <Bar /> : null;
}

function Bar(): ReactNode {
  const desk = useDesk();
  const words = findWords[useLocale()];
  const query = useDeskState((state) => state.findQuery);
  const exact = useDeskState((state) => state.findExact);
  const filters = useDeskState((state) => state.findFilters);
  const leave = (): void => {
    const span = spanOf(desk.getState().selection);
    desk.getState().closeFind();
    desk.getState().revealSpan(span, true);
  };
  const setQuery = desk.getState().setFindQuery;
  return (
    <div
      className="find-bar"
      role="search"
      aria-label={words.region}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') leave();
      }}
    >
      <div className="find-line">
        <QueryBox />
        <StepButton step={-1} />
        <StepButton step={1} />
        <QueryModes
          query={query}
          exact={exact}
          onQuery={setQuery}
          onExact={desk.getState().setFindExact}
        />
        <button
          type="button"
          className="quiet find-mode"
          aria-expanded={filters}
          title={filters ? words.hideFilters : words.showFilters}
          onClick={() => desk.getState().showFindFilters(!filters)}
        >
          {words.filters}
          <Icon shape={filters ? 'up' : 'down'} />
        </button>
        <button
          type="button"
          className="quiet find-close"
          aria-label={words.close}
          title={`${words.close} (Esc)`}
          onClick={leave}
        >
          <Icon shape="close" />
        </button>
      </div>
      {filters && <FilterRow query={query} onQuery={setQuery} />}
      <ByValue
        query={query}
        onQuery={(byValue) => {
          setQuery(byValue);
          desk.getState().askFocus('find');
        }}
      />
      <Said />
    </div>
  );
}

function QueryBox(): ReactNode {
  const desk = useDesk();
  const words = findWords[useLocale()];
  const query = useDeskState((state) => state.findQuery);
  const none = useDeskState((state) => findsNothing(state));
  const box = useRef<HTMLInputElement>(null);
  useFocusRequest('find', () => {
    box.current?.select();
    return box.current !== null;
  });
  return (
    <div className="search-box" data-none={none}>
      <Icon shape="search" />
      <input
        ref={box}
        className="search-field"
        value={query}
        placeholder={words.query}
        aria-label={words.region}
        aria-invalid={none}
        aria-describedby="find-said"
        spellCheck={false}
        onChange={({ target }) => desk.getState().setFindQuery(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          desk.getState().stepFind(event.shiftKey ? -1 : 1);
        }}
      />
      <Count />
    </div>
  );
}

function findsNothing({
  findSpans,
  findQuery,
  findPending,
}: {
  readonly findSpans: readonly unknown[];
  readonly findQuery: string;
  readonly findPending: unknown;
}): boolean {
  return findQuery.trim() !== '' && findPending === null && findSpans.length === 0;
}

/** What is wrong with the query, or which value it stands for. */
function Said(): ReactNode {
  const locale = useLocale();
  const words = findWords[locale];
  const problem = useDeskState((state) => state.findProblem);
  const value = useDeskState(numberSought);
  const many = useDeskState(({ findSpans }) => findSpans.length === mostHits);
  const said =
    problem !== null
      ? problem.code === 'too-slow'
        ? words.problems.slow
        : queryProblemText(problem, locale)
      : many
        ? words.tooMany(countText(mostHits, locale))
        : value === null
          ? ''
          : words.readAs(value);
  return (
    <p id="find-said" className="find-said" role="status" data-problem={problem !== null}>
      {said}
    </p>
  );
}

function StepButton({ step }: { readonly step: 1 | -1 }): ReactNode {
  const desk = useDesk();
  const words = findWords[useLocale()];
  const none = useDeskState(({ findSpans }) => findSpans.length === 0);
  const name = step === 1 ? words.next : words.previous;
  const keys = useKeyNames().command(step === 1 ? 'find-next' : 'find-previous');
  return (
    <button
      type="button"
      className="quiet"
      aria-label={name}
      title={`${name} (${keys})`}
      disabled={none}
      onClick={() => desk.getState().stepFind(step)}
    >
      <Icon shape={step === 1 ? 'down' : 'up'} />
    </button>
  );
}

function Count(): ReactNode {
  const locale = useLocale();
  const words = findWords[locale];
  const query = useDeskState((state) => state.findQuery);
  const all = useDeskState(({ findSpans }) => findSpans.length);
  const current = useDeskState(({ findCurrent }) => findCurrent);
  const problem = useDeskState(({ findProblem }) => findProblem !== null);
  const pending = useDeskState(({ findPending }) => findPending !== null);
  const said = pending
    ? words.searching
    : query.trim() === '' || problem
      ? ''
      : all === 0
        ? words.none
        : current === null
          ? words.count(countText(all, locale))
          : words.hits(countText(current + 1, locale), countText(all, locale));
  return (
    <span className="search-count" role="status">
      {said}
    </span>
  );
}
