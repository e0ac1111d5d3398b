import type { KeyboardEvent, ReactNode } from 'react';
import type { Point, Side } from '../../../core/adjudicate/points.ts';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import { sameRecord } from '../../../core/annotation/edit/change.ts';
import { labelById } from '../../../core/annotation/label/label.ts';
import { verdictWords } from '../../../core/locale/checks/verdicts-words.ts';
import { adjudicateWords } from '../../../core/locale/text/adjudicate-words.ts';
import { attributeText } from '../../../core/locale/text/attribute-text.ts';
import { useDeskState, useLocale } from '../../state/use-desk.ts';

interface PointRowProps {
  readonly point: Point;
  readonly choice: string | null | undefined;
  readonly reachable: boolean;
  readonly onChoose: (reviewer: string | null) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** How many characters of the text stand on each side of the place. */
const around = 14;

/** One place: its words within their line, what each reviewer has there, and whose is taken. */
export function PointRow({
  point,
  choice,
  reachable,
  onChoose,
  onKeyDown,
}: PointRowProps): ReactNode {
  const words = adjudicateWords[useLocale()];
  const text = useDeskState(({ open }) => open?.text ?? '');
  const { start, end, kind, sides } = point;
  const before = text.slice(Math.max(0, start - around), start).replace(/^[\s\S]*\n/, '');
  const after = text.slice(end, end + around).replace(/\n[\s\S]*$/, '');
  const quote = text.slice(start, end);
  const decided = kind === 'same' || choice !== undefined;
  return (
    <div
      className="point-row"
      role="radiogroup"
      aria-label={quote}
      data-row-focus
      data-decided={decided}
      tabIndex={reachable ? 0 : -1}
      onKeyDown={onKeyDown}
    >
      <p className="point-words" lang="zh-CN">
        {before}
        <mark>{quote}</mark>
        {after}
      </p>
      {kind === 'same' ? (
        <p className="point-same">
          <SideMarks side={sides[0]} point={point} />
          <span>{words.same}</span>
        </p>
      ) : (
        <div className="point-sides">
          {sides.map((side, index) => (
            <Choice
              key={side.reviewer}
              digit={index + 1}
              checked={choice === side.reviewer}
              name={<ReviewerName id={side.reviewer} />}
              onChoose={() => onChoose(side.reviewer)}
            >
              <SideMarks side={side} point={point} />
            </Choice>
          ))}
          <Choice
            digit={0}
            checked={choice === null}
            name={words.none}
            onChoose={() => onChoose(null)}
          />
        </div>
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly digit: number;
  readonly checked: boolean;
  readonly name: ReactNode;
  readonly onChoose: () => void;
  readonly children?: ReactNode;
}

function Choice({ digit, checked, name, onChoose, children }: ChoiceProps): ReactNode {
  return (
    <button
      type="button"
      className="point-choice"
      role="radio"
      aria-checked={checked}
      tabIndex={-1}
      onClick={onChoose}
    >
      <span className="point-name">
        <kbd className="keys">{digit}</kbd>
        <span>{name}</span>
      </span>
      {children}
    </button>
  );
}

function ReviewerName({ id }: { readonly id: string }): ReactNode {
  return useDeskState(
    ({ project }) => project?.reviewers.find((each) => each.id === id)?.name ?? id,
  );
}

/** The marks of one reviewer: label and words and, where only what is said of them differs, that. */
function SideMarks({
  side,
  point,
}: {
  readonly side: Side | undefined;
  readonly point: Point;
}): ReactNode {
  const locale = useLocale();
  const labels = useDeskState(({ project }) => project?.labels);
  const marks = side?.annotations ?? [];
  if (marks.length === 0) {
    return <span className="point-nothing">{adjudicateWords[locale].nothing}</span>;
  }
  return (
    <span className="point-marks">
      {marks.map((annotation) => {
        const label = labels && labelById(labels, annotation.label);
        return (
          <span
            key={annotation.id}
            className={label === undefined ? '' : `label-${label.colour} line-${label.line}`}
          >
            <span className="label-tag">{label?.name[locale] ?? annotation.label}</span>{' '}
            <Said annotation={annotation} point={point} />
          </span>
        );
      })}
    </span>
  );
}

function Said({
  annotation,
  point: { kind, sides },
}: {
  readonly annotation: Annotation;
  readonly point: Point;
}): ReactNode {
  const locale = useLocale();
  const label = useDeskState(({ project }) =>
    project?.labels.labels.find(({ id }) => id === annotation.label),
  );
  const { attributes, verdict, quote } = annotation;
  const all = sides.flatMap(({ annotations }) => annotations);
  const values =
    kind === 'values'
      ? (label?.attributes ?? [])
          .filter(({ id }) => !all.every((each) => sameRecord(each.attributes[id], attributes[id])))
          .map(
            (each) =>
              `${each.name[locale]} ${attributeText(each, attributes[each.id], locale) || '–'}`,
          )
      : [quote];
  const verdicts =
    verdict === 'unchecked' && kind !== 'values' ? [] : [verdictWords[locale][verdict]];
  return <span lang="zh-CN">{[...values, ...verdicts].join(' · ')}</span>;
}
