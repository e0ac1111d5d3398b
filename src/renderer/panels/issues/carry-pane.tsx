import { type ReactNode, useState } from 'react';
import { labelById } from '../../../core/annotation/label/label.ts';
import { issueWords } from '../../../core/locale/project/issues-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { type Carried, type Fate, fates, tallyFates } from '../../../core/reissue/carry-plan.ts';
import { useDeskState, useLocale } from '../../state/use-desk.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { WindowedList } from '../../ui/windowed-list.tsx';

interface CarryPaneProps {
  readonly plan: readonly Carried[];
  readonly withChanged: boolean;
  readonly onWithChanged: (withChanged: boolean) => void;
}

/** What becomes of the annotations of the earlier issue: in numbers, and one by one what is not carried as it was. */
export function CarryPane({ plan, withChanged, onWithChanged }: CarryPaneProps): ReactNode {
  const locale = useLocale();
  const words = issueWords[locale];
  const tally = tallyFates(plan);
  const [current, setCurrent] = useState(0);
  const told = plan.filter(({ fate }) => fate !== 'same' && fate !== 'already');
  if (plan.length === 0) return <p className="issue-no-work">{words.noWork}</p>;
  return (
    <>
      <dl className="issue-fates">
        {fates.map((fate) => (
          <FateLine key={fate} fate={fate} count={tally[fate]} />
        ))}
      </dl>
      {tally.changed > 0 && (
        <CheckBox checked={withChanged} onChange={onWithChanged}>
          {words.withChanged}
        </CheckBox>
      )}
      {told.length > 0 && (
        <div className="issue-told">
          <WindowedList
            label={words.list}
            items={told}
            keyOf={({ annotation }) => annotation.id}
            rowHeight={44}
            current={-1}
            onMove={(_, index) => setCurrent(index)}
            row={(carried, index) => <ToldRow carried={carried} reachable={index === current} />}
          />
        </div>
      )}
    </>
  );
}

function FateLine({ fate, count }: { readonly fate: Fate; readonly count: number }): ReactNode {
  const locale = useLocale();
  const words = issueWords[locale];
  return (
    <div data-fate={fate} data-none={count === 0}>
      <dt>
        {words.fates[fate]}
        <span>{words.fateHelp[fate]}</span>
      </dt>
      <dd>{countText(count, locale)}</dd>
    </div>
  );
}

function ToldRow({
  carried: { annotation, fate, quote },
  reachable,
}: {
  readonly carried: Carried;
  readonly reachable: boolean;
}): ReactNode {
  const locale = useLocale();
  const words = issueWords[locale];
  const labels = useDeskState(({ project }) => project?.labels);
  const label = labels && labelById(labels, annotation.label);
  return (
    <div
      className={`issue-row ${label === undefined ? '' : `label-${label.colour} line-${label.line}`}`}
      data-fate={fate}
      data-row-focus
      tabIndex={reachable ? 0 : -1}
    >
      <span className="issue-row-start">
        <span className="label-tag">{label?.name[locale] ?? annotation.label}</span>
        <span className="issue-fate">{words.fates[fate]}</span>
      </span>
      <span className="issue-words" lang="zh-CN" title={annotation.quote}>
        {annotation.quote}
        {fate === 'changed' && <strong>{words.became(quote)}</strong>}
      </span>
    </div>
  );
}
