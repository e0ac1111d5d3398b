import { type ReactNode, useEffect, useRef, useState } from 'react';
import { builtInLabels } from '../../../core/annotation/label/built-in-labels.ts';
import { choicesOf } from '../../../core/annotation/label/attribute.ts';
import { labelById } from '../../../core/annotation/label/label.ts';
import {
  type LessonKind,
  type WrittenRuling,
  lessonKinds,
  longestWords,
} from '../../../core/learn/ruling.ts';
import { lessonWords } from '../../../core/locale/proposals/lessons-words.ts';
import { addLesson } from '../../state/proposals/taught-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';

const sixDigits = /^(?:\d{6})?$/;
const decisions = ['pinned', 'stopped'] as const;

/** The kinds of figures that the built-in label knows; a unit has one of them. */
const figureKinds = (labelById(builtInLabels, 'figure')?.attributes ?? []).flatMap(
  ({ id, type }) => (id === 'kind' ? (choicesOf(type) ?? []) : []),
);

type Problem = 'badWords' | 'badCode' | 'sameDecision';

/** Writes a decision by hand: on a text, on words beside, on a unit. */
export function LessonForm(): ReactNode {
  const desk = useDesk();
  const words = lessonWords[useLocale()];
  const [kind, setKind] = useState<LessonKind>('text');
  const [label, setLabel] = useState('location');
  const [typed, setTyped] = useState('');
  const [ruling, setRuling] = useState<WrittenRuling['ruling']>('pinned');
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const isBeside = kind === 'before' || kind === 'after';
  const hasCode = kind === 'text' && label === 'location' && ruling === 'pinned';
  const hasKind = kind === 'unit' && ruling === 'pinned';
  const choose = (next: LessonKind): void => {
    setKind(next);
    // A code of a place is no kind of figures.
    setCode(next === 'unit' ? 'count' : '');
    setProblem(null);
  };
  const add = (): void => {
    const own = typed.trim();
    const wrong: Problem | null =
      own === '' || own.length > longestWords
        ? 'badWords'
        : hasCode && !sixDigits.test(code.trim())
          ? 'badCode'
          : null;
    if (wrong !== null) return setProblem(wrong);
    const written = {
      ...{ kind, ruling, words: own },
      label: kind === 'unit' ? 'figure' : label,
      code: hasCode || hasKind ? code.trim() : '',
    };
    if (!addLesson(desk, written)) return setProblem('sameDecision');
    desk.getState().askFocus('screen');
  };
  return (
    <form
      className="side-pane lesson-pane lesson-form"
      aria-label={words.addTitle}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        cancel();
      }}
    >
      <h3>{words.addTitle}</h3>
      <p className="lesson-why">{words.addHelp}</p>
      <Segmented
        label={words.kind}
        value={kind}
        options={lessonKinds.map((id) => ({ id, name: words.kinds[id] }))}
        onChange={choose}
      />
      <Field
        name={words.addWords}
        value={typed}
        placeholder={words.addWordsOf[kind]}
        invalid={problem === 'badWords' || problem === 'sameDecision'}
        first
        onChange={(next) => {
          setTyped(next);
          setProblem(null);
        }}
      />
      {kind !== 'unit' && <LabelChoice label={label} onChange={setLabel} />}
      <Segmented
        label={words.addRuling}
        value={ruling}
        options={decisions.map((id) => ({
          id,
          name: (isBeside ? words.addBeside : words.addRulings)[id],
        }))}
        onChange={setRuling}
      />
      {hasCode && (
        <Field
          name={words.addCode}
          value={code}
          placeholder={words.addCodeHelp}
          invalid={problem === 'badCode'}
          onChange={(next) => {
            setCode(next);
            setProblem(null);
          }}
        />
      )}
      {hasKind && <KindChoice kind={code} onChange={setCode} />}
      {problem !== null && (
        <p className="field-problem" role="alert">
          {words[problem]}
        </p>
      )}
      <div className="lesson-acts">
        <button type="submit" className="button">
          {words.addDone}
        </button>
        <button type="button" className="quiet" onClick={cancel}>
          {words.addCancel}
        </button>
      </div>
    </form>
  );

  function cancel(): void {
    desk.getState().writeLesson(false);
    desk.getState().askFocus('screen');
  }
}

interface FieldProps {
  readonly name: string;
  readonly value: string;
  readonly placeholder: string;
  readonly invalid: boolean;
  /** Whether it takes the keyboard when the form is there. */
  readonly first?: boolean;
  readonly onChange: (typed: string) => void;
}

function Field({ name, value, placeholder, invalid, first, onChange }: FieldProps): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (first === true) field.current?.focus();
  }, [first]);
  return (
    <label className="lesson-field">
      <span>{name}</span>
      <input
        ref={field}
        className="field"
        type="text"
        lang="zh-CN"
        value={value}
        placeholder={placeholder}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={invalid}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}

interface ChoiceProps {
  readonly onChange: (id: string) => void;
}

function LabelChoice({ label, onChange }: ChoiceProps & { readonly label: string }): ReactNode {
  const locale = useLocale();
  const words = lessonWords[locale];
  const labels = useDeskState((state) => state.project?.labels);
  return (
    <div className="lesson-field">
      <span aria-hidden="true">{words.addLabel}</span>
      <Select
        label={words.addLabel}
        value={label}
        options={(labels?.labels ?? []).map(({ id, name }) => ({ id, name: name[locale] }))}
        onChange={(id) => {
          if (id !== null) onChange(id);
        }}
      />
    </div>
  );
}

function KindChoice({ kind, onChange }: ChoiceProps & { readonly kind: string }): ReactNode {
  const locale = useLocale();
  const words = lessonWords[locale];
  return (
    <div className="lesson-field">
      <span aria-hidden="true">{words.addKind}</span>
      <Select
        label={words.addKind}
        value={kind}
        options={figureKinds.map(({ id, name }) => ({ id, name: name[locale] }))}
        onChange={(id) => {
          if (id !== null) onChange(id);
        }}
      />
    </div>
  );
}
