import { type ReactNode, useEffect } from 'react';
import { countText } from '../../../core/locale/numbers.ts';
import { textUsesWords } from '../../../core/locale/text/text-uses-words.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { FilterBox } from '../../ui/filter-box.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { ScreenBody } from '../screen/screen-body.tsx';
import { UsesList } from './uses-list.tsx';
import { CountNotes } from './uses-notes.tsx';
import { UsesPane } from './uses-pane.tsx';
// The same two columns as there.
import './uses.css';

/** Texts that bear several labels, and texts that are tagged in some places only, over all reports: lists to work through. */
export function UsesScreen(): ReactNode {
  const desk = useDesk();
  const project = useDeskState((state) => state.project?.id);
  const isCounted = useDeskState(
    (state) => state.uses !== null && state.uses.project === state.project?.id,
  );
  useEffect(() => {
    const { uses, useChosen, chooseUse, countTextUses } = desk.getState();
    // Whoever comes back from a report goes on where they were.
    if (uses === null || uses.project !== project) void countTextUses();
    else if (useChosen !== null) chooseUse(useChosen);
    return () => {
      const { usesCount, cancelTextUses } = desk.getState();
      if (usesCount.kind === 'counting') cancelTextUses();
    };
  }, [desk, project]);
  return (
    <ScreenBody screen="text-uses" tools={<Tools />}>
      {isCounted ? <Counted /> : <CountNotes />}
    </ScreenBody>
  );
}

function Counted(): ReactNode {
  const desk = useDesk();
  const words = textUsesWords[useLocale()];
  const kind = useDeskState((state) => state.usesKind);
  const isEmpty = useDeskState(({ uses, usesKind }) => uses?.view[usesKind].length === 0);
  if (isEmpty) {
    return (
      <div className="list-empty">
        <h2>{words.emptyTitle[kind]}</h2>
        <p>{words.emptyHelp[kind]}</p>
        <CountNotes />
      </div>
    );
  }
  return (
    <div
      className="list-and-pane"
      onKeyDown={(event) => {
        const isApply = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        const { same, applyUse } = desk.getState();
        const isReady = same !== null && same.ticked.size > 0 && !same.searching;
        if (!isApply || !isReady || event.nativeEvent.isComposing) return;
        event.preventDefault();
        void applyUse();
      }}
    >
      <UsesList />
      <UsesPane />
    </div>
  );
}

function Tools(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = textUsesWords[locale];
  const kind = useDeskState((state) => state.usesKind);
  const typed = useDeskState((state) => state.usesWords);
  const view = useDeskState(({ uses }) => uses?.view ?? null);
  const isCounting = useDeskState(({ usesCount }) => usesCount.kind === 'counting');
  const { showUses, filterUses, countTextUses } = desk.getState();
  const many = (id: typeof kind): string =>
    view === null ? '' : countText(view[id].length + view.left[id], locale);
  return (
    <>
      <FilterBox
        className="uses-filter"
        label={words.filter}
        value={typed}
        onChange={filterUses}
        entry
      />
      <Segmented
        label={words.kind}
        value={kind}
        options={(['mixed', 'missed'] as const).map((id) => ({
          id,
          name: words.kinds[id](many(id)),
        }))}
        onChange={showUses}
      />
      {!isCounting && (
        <button type="button" className="button" onClick={() => void countTextUses()}>
          {words.again}
        </button>
      )}
      <Progress />
    </>
  );
}

/** How far the count is, with the means to stop it. */
function Progress(): ReactNode {
  const desk = useDesk();
  const words = textUsesWords[useLocale()];
  const count = useDeskState((state) => state.usesCount);
  if (count.kind !== 'counting') return null;
  return (
    <div className="uses-progress" role="status">
      <span>{words.counting}</span>
      <progress aria-label={words.counting} value={count.done} max={count.of} />
      <button type="button" className="button" onClick={() => desk.getState().cancelTextUses()}>
        {words.stop}
      </button>
    </div>
  );
}
