import type { ReactNode } from 'react';
import type { Lesson } from '../../../core/learn/lesson-list.ts';
import { lessonWords } from '../../../core/locale/proposals/lessons-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { decideLesson, taughtNow, undecideLesson } from '../../state/proposals/taught-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { TaughtPlaces } from '../register/taught-places.tsx';
import { LessonLabel, wordsOf } from './lesson-rows.tsx';

/** The chosen lesson: what it counts, what it brings about, and what may be decided on it. */
export function LessonPane(): ReactNode {
  const words = lessonWords[useLocale()];
  const chosen = useDeskState((state) =>
    taughtNow(state).find(({ id }) => id === state.lessonChosen),
  );
  if (chosen === undefined) {
    return (
      <div className="pane-choose">
        <p>{words.help}</p>
        <p>{words.choose}</p>
      </div>
    );
  }
  return <Chosen key={chosen.id} lesson={chosen} />;
}

function Chosen({ lesson }: { readonly lesson: Lesson }): ReactNode {
  const locale = useLocale();
  const words = lessonWords[locale];
  const { kind, effect, ruling, accepted, rejected, label } = lesson;
  return (
    <section className="side-pane lesson-pane" aria-label={lesson.words} data-effect={effect}>
      <header>
        <h3 lang="zh-CN">{wordsOf(lesson)}</h3>
        <p>
          <LessonLabel label={label} />
          <span>{words.kinds[kind]}</span>
          <span>{words.counts(countText(accepted, locale), countText(rejected, locale))}</span>
          <span className="lesson-effect">{words.effects[effect]}</span>
          {ruling !== null && <span>{words.rulings[ruling]}</span>}
        </p>
      </header>
      <p className="lesson-why">{words.why[kind]}</p>
      <Decisions lesson={lesson} />
      {kind === 'text' && accepted > 0 && (
        <>
          <h4>{words.places}</h4>
          <TaughtPlaces label={label} texts={[lesson.words]} />
        </>
      )}
    </section>
  );
}

function Decisions({ lesson }: { readonly lesson: Lesson }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = lessonWords[locale];
  const { kind, ruling, codes, code } = lesson;
  const isBeside = kind === 'before' || kind === 'after';
  return (
    <>
      <div className="lesson-acts">
        <button
          type="button"
          className="button"
          title={isBeside ? words.pinBesideHelp : words.pinHelp}
          aria-pressed={ruling === 'pinned'}
          onClick={() => decideLesson(desk, lesson, 'pinned')}
        >
          {words.pin}
        </button>
        <button
          type="button"
          className="button"
          title={isBeside ? words.stopBesideHelp : words.stopHelp}
          aria-pressed={ruling === 'stopped'}
          onClick={() => decideLesson(desk, lesson, 'stopped')}
        >
          {words.stop}
        </button>
        <button
          type="button"
          className="button"
          title={words.forgetHelp}
          // Not disabled: a button that is would drop the keyboard.
          aria-disabled={lesson.accepted + lesson.rejected === 0}
          onClick={() => decideLesson(desk, lesson, 'forgotten')}
        >
          {words.forget}
        </button>
        <button
          type="button"
          className="button"
          title={words.freeHelp}
          aria-disabled={ruling === null}
          onClick={() => undecideLesson(desk, lesson)}
        >
          {words.free}
        </button>
      </div>
      {codes.length > 0 && (
        <>
          <h4>{words.codes}</h4>
          <ul className="lesson-codes">
            {codes.map((each) => (
              <li key={each.code}>
                <span>{words.codeTimes(each.code, countText(each.times, locale))}</span>
                <button
                  type="button"
                  className="quiet"
                  aria-pressed={code === each.code}
                  onClick={() => decideLesson(desk, lesson, 'pinned', each.code)}
                >
                  {words.pinCode(each.code)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
