import type { ReactNode } from 'react';
import { labelById } from '../../../core/annotation/label/label.ts';
import type { Lesson } from '../../../core/learn/lesson-list.ts';
import { lessonWords } from '../../../core/locale/proposals/lessons-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { WindowedList } from '../../ui/windowed-list.tsx';

/** What was learnt, a line each; going through the lines shows each beside. */
export function LessonList({ lessons }: { readonly lessons: readonly Lesson[] }): ReactNode {
  const desk = useDesk();
  const words = lessonWords[useLocale()];
  const chosen = useDeskState((state) => state.lessonChosen);
  const current = lessons.findIndex(({ id }) => id === chosen);
  return (
    <WindowedList
      label={words.list}
      items={lessons}
      keyOf={({ id }) => id}
      rowHeight={54}
      current={current}
      onMove={({ id }) => desk.getState().chooseLesson(id)}
      row={(lesson, index) => (
        <LessonLine
          lesson={lesson}
          current={index === current}
          reachable={index === Math.max(0, current)}
        />
      )}
    />
  );
}

interface LessonLineProps {
  readonly lesson: Lesson;
  readonly current: boolean;
  readonly reachable: boolean;
}

function LessonLine({ lesson, current, reachable }: LessonLineProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = lessonWords[locale];
  const { id, kind, effect, ruling, accepted, rejected } = lesson;
  return (
    <button
      type="button"
      className="list-line lesson-line"
      data-row-focus="true"
      data-effect={effect}
      tabIndex={reachable ? 0 : -1}
      aria-current={current}
      onClick={() => desk.getState().chooseLesson(id)}
    >
      <span className="lesson-words" lang="zh-CN">
        {wordsOf(lesson)}
      </span>
      <span className="lesson-effect">{words.effects[effect]}</span>
      <span className="lesson-what">
        <LessonLabel label={lesson.label} /> {words.kinds[kind]}
        {ruling === null ? '' : ` · ${words.rulings[ruling]}`}
      </span>
      <span className="lesson-counts">
        {words.counts(countText(accepted, locale), countText(rejected, locale))}
      </span>
    </button>
  );
}

/** What a lesson is about, with a mark where the span would be: `第□`. */
export function wordsOf({ kind, words }: Pick<Lesson, 'kind' | 'words'>): string {
  if (kind === 'before') return `${words}□`;
  return kind === 'after' ? `□${words}` : words;
}

/** The label that a lesson is about, in its colour. */
export function LessonLabel({ label }: { readonly label: string }): ReactNode {
  const locale = useLocale();
  const named = useDeskState(({ project }) =>
    project === null ? undefined : labelById(project.labels, label),
  );
  const style = named === undefined ? '' : `label-${named.colour} line-${named.line}`;
  return (
    <span className={style}>
      <span className="label-tag">{named?.name[locale] ?? label}</span>
    </span>
  );
}
