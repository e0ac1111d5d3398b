import { type ReactNode, useMemo } from 'react';
import type { TextUse } from '../../../core/find/text-uses.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { textUsesWords } from '../../../core/locale/text/text-uses-words.ts';
import { usesShown } from '../../state/report/uses-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { WindowedList } from '../../ui/windowed-list.tsx';
import { UsesLeft } from './uses-notes.tsx';

/** The texts of the list that is chosen; going through them shows each one's places beside. */
export function UsesList(): ReactNode {
  const desk = useDesk();
  const words = textUsesWords[useLocale()];
  const project = useDeskState((state) => state.project);
  const uses = useDeskState((state) => state.uses);
  const usesKind = useDeskState((state) => state.usesKind);
  const usesWords = useDeskState((state) => state.usesWords);
  const chosen = useDeskState((state) => state.useChosen?.quote);
  const shown = useMemo(
    () => usesShown({ project, uses, usesKind, usesWords }),
    [project, uses, usesKind, usesWords],
  );
  const current = shown.findIndex(({ quote }) => quote === chosen);
  return (
    <div className="side-list uses-side">
      <WindowedList
        label={words.list}
        items={shown}
        keyOf={({ quote }) => quote}
        rowHeight={54}
        current={current}
        onMove={(use) => desk.getState().chooseUse(use)}
        row={(use, index) => (
          <UseLine
            use={use}
            current={index === current}
            reachable={index === Math.max(0, current)}
          />
        )}
      />
      <UsesLeft />
    </div>
  );
}

interface UseLineProps {
  readonly use: TextUse;
  readonly current: boolean;
  readonly reachable: boolean;
}

function UseLine({ use, current, reachable }: UseLineProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = textUsesWords[locale];
  const labels = useDeskState(({ project }) => project?.labels.labels);
  const worked = useDeskState((state) => state.usesWorked.has(use.quote));
  return (
    <button
      type="button"
      className="list-line use-line"
      data-row-focus
      data-worked={worked}
      tabIndex={reachable ? 0 : -1}
      aria-current={current}
      onClick={() => desk.getState().chooseUse(use)}
    >
      <span className="use-quote" lang="zh-CN">
        {use.quote}
      </span>
      <span className="found-outcome">{worked ? words.worked : ''}</span>
      <span className="use-counts">
        {use.labels.map(({ label, count }) => {
          const known = labels?.find(({ id }) => id === label);
          return (
            <span
              key={label}
              className={`label-tag ${known === undefined ? '' : `label-${known.colour} line-${known.line}`}`}
            >
              {words.labelled(known?.name[locale] ?? label, countText(count, locale))}
            </span>
          );
        })}
        {use.untagged > 0 && <span>{words.untagged(countText(use.untagged, locale))}</span>}
      </span>
    </button>
  );
}
