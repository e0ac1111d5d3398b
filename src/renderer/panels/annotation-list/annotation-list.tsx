import { type ReactNode, useMemo } from 'react';
import {
  type Annotation,
  compareAnnotations,
  verdicts,
} from '../../../core/annotation/annotation.ts';
import { signings } from '../../../core/annotation/sign-off.ts';
import type { Label } from '../../../core/annotation/label/label.ts';
import { sortedIndex } from '../../../core/base/sorted.ts';
import { annotationListWords } from '../../../core/locale/text/annotation-list-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { reviewWords, signingWords } from '../../../core/locale/checks/review-words.ts';
import { verdictWords } from '../../../core/locale/checks/verdicts-words.ts';
import { noFilter } from '../../state/window/inspector-slice.ts';
import { asksSignOff } from '../../state/checks/review-slice.ts';
import { signingNow } from '../../state/checks/reviews-now.ts';
import { goToAnnotation } from '../../state/report/step-annotation.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Icon } from '../../ui/icon.tsx';
import { FilterBox, FilterCount } from '../../ui/filter-box.tsx';
import { Keys } from '../../ui/keys.tsx';
import { useKeyNames } from '../command-keys.ts';
import { Select } from '../../ui/select.tsx';
import { WindowedList } from '../../ui/windowed-list.tsx';
import { AnnotationRow } from './annotation-row.tsx';
import { filterAnnotations, filtersNothing } from './filter-annotations.ts';
import './annotation-list.css';

const noLabels: readonly Label[] = [];

/** All annotations of the report, narrowed by filters; going through them takes the text along. */
export function AnnotationList(): ReactNode {
  const desk = useDesk();
  const words = annotationListWords[useLocale()];
  const annotations = useDeskState(({ open }) => open?.layer.annotations);
  const filter = useDeskState((state) => state.annotationFilter);
  const active = useDeskState((state) => state.active);
  const others = useDeskState((state) => state.others);
  const casework = useDeskState(({ open }) => open?.layer.casework);
  const shown = useMemo(
    () =>
      filterAnnotations(annotations?.all ?? [], filter, (one) => signingNow(desk.getState(), one)),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- What second reviewers said is asked of the state.
    [annotations, filter, others, casework, desk],
  );
  const current = indexIn(shown, active === null ? undefined : annotations?.get(active));
  if (annotations === undefined) return null;
  if (annotations.size === 0) return <EmptyList />;
  const goTo = (annotation: Annotation, focus: boolean): void => {
    desk.getState().showInspectorTab('list');
    goToAnnotation(desk, annotation, focus);
  };
  return (
    <div className="annotation-list" role="tabpanel" aria-label={words.region}>
      <Filters shown={shown.length} all={annotations.size} />
      {shown.length === 0 ? (
        <div className="list-none">
          <p>{words.noMatch}</p>
          <button
            type="button"
            className="quiet link"
            onClick={() => desk.getState().filterAnnotations(noFilter)}
          >
            {words.clear}
          </button>
        </div>
      ) : (
        <WindowedList
          label={words.region}
          items={shown}
          keyOf={({ id }) => id}
          rowHeight={56}
          current={current}
          onMove={(annotation) => goTo(annotation, false)}
          row={(annotation, index) => (
            <AnnotationRow
              annotation={annotation}
              current={index === current}
              reachable={index === Math.max(current, 0)}
              onPick={() => goTo(annotation, false)}
              onEnter={() => goTo(annotation, true)}
            />
          )}
        />
      )}
    </div>
  );
}

/** Where an annotation stands among those that are shown, which are in document order; -1 where it does not. */
function indexIn(shown: readonly Annotation[], annotation: Annotation | undefined): number {
  if (annotation === undefined) return -1;
  const index = sortedIndex(shown, annotation, compareAnnotations);
  return shown[index] === annotation ? index : -1;
}

function Filters({ shown, all }: { readonly shown: number; readonly all: number }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = annotationListWords[locale];
  const labels = useDeskState(({ project }) => project?.labels.labels ?? noLabels);
  const filter = useDeskState((state) => state.annotationFilter);
  const asked = useDeskState(({ project }) => asksSignOff(project));
  const narrow = desk.getState().filterAnnotations;
  return (
    <div className="list-filters" role="search">
      <FilterBox label={words.filter} value={filter.text} onChange={(text) => narrow({ text })}>
        {!filtersNothing(filter) && (
          <FilterCount>{words.shown(countText(shown, locale), countText(all, locale))}</FilterCount>
        )}
      </FilterBox>
      <div className="filter-row">
        <Select
          label={words.allLabels}
          value={filter.label ?? ''}
          none={words.allLabels}
          options={labels.map(({ id, name }) => ({ id, name: name[locale] }))}
          onChange={(label) => narrow({ label })}
        />
        <Select
          label={words.allVerdicts}
          value={filter.verdict ?? ''}
          none={words.allVerdicts}
          options={verdicts.map((id) => ({ id, name: verdictWords[locale][id] }))}
          onChange={(verdict) => narrow({ verdict })}
        />
        {asked && (
          <Select
            label={reviewWords[locale].every}
            value={filter.signing ?? ''}
            none={reviewWords[locale].every}
            options={signings.map((id) => ({ id, name: signingWords[locale][id] }))}
            onChange={(signing) => narrow({ signing })}
          />
        )}
        <button
          type="button"
          className="quiet flag"
          aria-pressed={filter.flagged}
          aria-label={words.flagged}
          title={words.flagged}
          onClick={() => narrow({ flagged: !filter.flagged })}
        >
          <Icon shape="flag" filled={filter.flagged} />
        </button>
      </div>
    </div>
  );
}

function EmptyList(): ReactNode {
  const locale = useLocale();
  const words = annotationListWords[locale];
  const keys = useKeyNames();
  const labels = useDeskState(({ project }) => project?.labels.labels ?? noLabels);
  return (
    <div className="list-empty" role="tabpanel" aria-label={words.region}>
      <h2>{words.emptyTitle}</h2>
      <p>{words.emptySelect}</p>
      <p>{words.emptyPress}</p>
      <ul>
        {labels.map(({ id, name, key, colour, line }) => (
          <li key={id} className={`label-${colour} line-${line}`}>
            <Keys text={keys.label({ id, key })} />
            <span className="label-tag">{name[locale]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
