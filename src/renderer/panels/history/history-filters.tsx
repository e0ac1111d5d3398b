import type { ReactNode } from 'react';
import type { GestureKind } from '../../../core/annotation/history/gesture-kinds.ts';
import type { Label } from '../../../core/annotation/label/label.ts';
import { historyWords } from '../../../core/locale/text/history-words.ts';
import type { Reviewer } from '../../../core/project/project.ts';
import { shorten } from '../../../core/locale/shorten.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Icon } from '../../ui/icon.tsx';
import { FilterBox } from '../../ui/filter-box.tsx';
import { Select } from '../../ui/select.tsx';

const noReviewers: readonly Reviewer[] = [];
const noLabels: readonly Label[] = [];

const kinds = [
  'annotate',
  'proposals',
  'edit',
  'verdict',
  'remove',
  'relate',
  'state',
  'restore',
] as const satisfies readonly GestureKind[];

/** What narrows the history. */
export function HistoryFilters(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = historyWords[locale];
  const filter = useDeskState((state) => state.historyFilter);
  const labels = useDeskState(({ project }) => project?.labels.labels ?? noLabels);
  const narrow = desk.getState().filterHistory;
  return (
    <div className="list-filters" role="search">
      <FilterBox
        label={words.filter}
        value={filter.text}
        onChange={(text) => narrow({ text })}
        onDown={() => desk.getState().askFocus('history')}
      />
      <div className="filter-row history-filter-row">
        <Reviewers />
        <Select
          label={words.everyKind}
          value={filter.kind ?? ''}
          none={words.everyKind}
          options={kinds.map((id) => ({ id, name: words.kinds[id] }))}
          onChange={(kind) => narrow({ kind })}
        />
        <Select
          label={words.everyLabel}
          value={filter.label ?? ''}
          none={words.everyLabel}
          options={labels.map(({ id, name }) => ({ id, name: name[locale] }))}
          onChange={(label) => narrow({ label })}
        />
        <Select
          label={words.anyTime}
          value={filter.time ?? ''}
          none={words.anyTime}
          options={(['day', 'week', 'month'] as const).map((id) => ({ id, name: words.times[id] }))}
          onChange={(time) => narrow({ time })}
        />
      </div>
      <OnlyOne />
    </div>
  );
}

/** Nobody chooses among one. */
function Reviewers(): ReactNode {
  const desk = useDesk();
  const words = historyWords[useLocale()];
  const chosen = useDeskState(({ historyFilter }) => historyFilter.reviewer);
  const all = useDeskState(({ project }) => project?.reviewers ?? noReviewers);
  const own = useDeskState(({ project }) => project?.reviewer.id);
  if (all.length < 2) return null;
  const others = all.filter(({ id }) => id !== own);
  const options = [...all.filter(({ id }) => id === own), ...others];
  return (
    <Select
      label={words.everyone}
      value={chosen ?? ''}
      none={words.everyone}
      options={options}
      onChange={(reviewer) => desk.getState().filterHistory({ reviewer })}
    />
  );
}

/** The one annotation that the history is narrowed to, from its card. */
function OnlyOne(): ReactNode {
  const desk = useDesk();
  const words = historyWords[useLocale()];
  const id = useDeskState(({ historyFilter }) => historyFilter.annotation);
  const quote = useDeskState(({ open }) =>
    id === null ? undefined : open?.layer.annotations.get(id)?.quote,
  );
  if (id === null) return null;
  return (
    <p className="history-only">
      <span>{quote === undefined ? words.onlyGone : words.onlyOne(shorten(quote))}</span>
      <button
        type="button"
        className="quiet"
        aria-label={words.clear}
        title={words.clear}
        onClick={() => desk.getState().filterHistory({ annotation: null })}
      >
        <Icon shape="close" />
      </button>
    </p>
  );
}
