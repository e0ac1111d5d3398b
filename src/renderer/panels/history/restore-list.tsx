import { type ReactNode, useMemo, useState } from 'react';
import { type Annotation, compareAnnotations } from '../../../core/annotation/annotation.ts';
import type { Change } from '../../../core/annotation/edit/change.ts';
import { labelById } from '../../../core/annotation/label/label.ts';
import { differences } from '../../../core/locale/text/differences.ts';
import { historyWords } from '../../../core/locale/text/history-words.ts';
import { useDeskState, useLocale } from '../../state/use-desk.ts';
import { WindowedList } from '../../ui/windowed-list.tsx';
import { differenceText } from './tell-change.ts';

/** One annotation that restoring would touch. */
interface Touched {
  readonly mark: 'added' | 'updated' | 'removed';
  /** As it would be; what goes, as it is. */
  readonly annotation: Annotation;
  /** As it is, where it would change. */
  readonly now: Annotation | null;
}

/** Every annotation that restoring would touch, in the order of the text. */
export function RestoreList({ change }: { readonly change: Change }): ReactNode {
  const words = historyWords[useLocale()];
  const [current, setCurrent] = useState(0);
  const all = useMemo(() => touchedBy(change), [change]);
  if (all.length === 0) return null;
  return (
    <div className="restore-list">
      <WindowedList
        label={words.changes}
        items={all}
        keyOf={({ annotation }) => annotation.id}
        rowHeight={34}
        current={-1}
        onMove={(_, index) => setCurrent(index)}
        row={(touched, index) => <Row touched={touched} reachable={index === current} />}
      />
    </div>
  );
}

function touchedBy({ annotations: { added, updated, removed } }: Change): readonly Touched[] {
  const all: Touched[] = [
    ...added.map((annotation) => ({ mark: 'added', annotation, now: null }) as const),
    ...updated.map(([now, annotation]) => ({ mark: 'updated', annotation, now }) as const),
    ...removed.map((annotation) => ({ mark: 'removed', annotation, now: null }) as const),
  ];
  return all.sort((a, b) => compareAnnotations(a.annotation, b.annotation));
}

interface RowProps {
  readonly touched: Touched;
  readonly reachable: boolean;
}

function Row({ touched: { mark, annotation, now }, reachable }: RowProps): ReactNode {
  const locale = useLocale();
  const words = historyWords[locale];
  const labels = useDeskState(({ project }) => project?.labels);
  if (labels === undefined) return null;
  const label = labelById(labels, annotation.label);
  const said = now === null ? [] : differences(now, annotation, labels, locale);
  return (
    <div
      className={`restore-row ${label === undefined ? '' : `label-${label.colour} line-${label.line}`}`}
      data-mark={mark}
      data-row-focus
      tabIndex={reachable ? 0 : -1}
    >
      <span className="restore-mark">{words.marks[mark]}</span>
      <span className="label-tag">{label?.name[locale] ?? annotation.label}</span>
      <span className="restore-quote" lang="zh-CN">
        {annotation.quote}
      </span>
      <span className="restore-said">
        {said.map((each) => differenceText(each, locale)).join(' · ')}
      </span>
    </div>
  );
}
