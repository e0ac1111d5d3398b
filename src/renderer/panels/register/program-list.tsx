import type { ReactNode } from 'react';
import { countText } from '../../../core/locale/numbers.ts';
import { registerWords } from '../../../core/locale/proposals/register-words.ts';
import type { RegisterEntry } from '../../../core/program/registered.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { WindowedList } from '../../ui/windowed-list.tsx';

/** The programs that were asked for; going through them shows each beside. */
export function ProgramList({
  programs,
}: {
  readonly programs: readonly RegisterEntry[];
}): ReactNode {
  const desk = useDesk();
  const words = registerWords[useLocale()];
  const chosen = useDeskState((state) => state.registerChosen);
  const current = programs.findIndex(({ id }) => id === chosen);
  const choose = ({ id }: RegisterEntry): void => desk.getState().chooseProgram(id);
  return (
    <WindowedList
      label={words.list}
      items={programs}
      keyOf={({ id }) => id}
      rowHeight={54}
      current={current}
      onMove={choose}
      row={(entry, index) => (
        <ProgramLine
          entry={entry}
          current={index === current}
          reachable={index === Math.max(0, current)}
        />
      )}
    />
  );
}

interface ProgramLineProps {
  readonly entry: RegisterEntry;
  readonly current: boolean;
  readonly reachable: boolean;
}

function ProgramLine({ entry, current, reachable }: ProgramLineProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = registerWords[locale];
  const { id, name, aliases, stopped } = entry;
  const marked = useDeskState((state) => state.registerMarked.includes(id));
  const { chooseProgram, markProgram } = desk.getState();
  return (
    <div className="program-line" data-stopped={stopped} data-marked={marked}>
      <input
        type="checkbox"
        tabIndex={reachable ? 0 : -1}
        checked={marked}
        aria-label={words.mark(name)}
        onChange={() => markProgram(id)}
      />
      <button
        type="button"
        data-row-focus="true"
        tabIndex={reachable ? 0 : -1}
        aria-current={current}
        onClick={() => chooseProgram(id)}
        onKeyDown={(event) => {
          // As in every list that is marked: the blank marks, Enter looks at it.
          if (event.key !== ' ') return;
          event.preventDefault();
          markProgram(id);
        }}
      >
        <span className="program-name" lang="zh-CN">
          {name}
        </span>
        <span className="program-counts">{timesOf(entry, locale)}</span>
        <span className="program-aliases" lang="zh-CN">
          {aliases.length === 0 ? '' : words.aliasesOf(aliases.join('、'))}
        </span>
        {stopped && <span className="program-stopped">{words.stoppedMark}</span>}
      </button>
    </div>
  );
}

/** How often a program was annotated and refused: `标注 4 次 · 拒绝 1 次`. */
export function timesOf(
  { accepted, rejected }: RegisterEntry,
  locale: ReturnType<typeof useLocale>,
): string {
  const words = registerWords[locale];
  const parts = [
    accepted === 0 ? '' : words.accepted(countText(accepted, locale)),
    rejected === 0 ? '' : words.rejected(countText(rejected, locale)),
  ].filter((part) => part !== '');
  return parts.length === 0 ? words.unused : parts.join(' · ');
}
