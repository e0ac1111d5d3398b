import { type ReactNode, useRef } from 'react';
import { useDeskState, useLocale } from '../../state/use-desk.ts';
import { Keys } from '../../ui/keys.tsx';
import { beginRelation, label, removeActive } from '../gestures/annotation-actions.ts';
import { type EditorContext, wordsOf } from '../context.ts';
import { useBarPlace } from './follow-scroll.ts';
import { keyTextOf, labelKeyText, offersOf } from '../gestures/offers.ts';
import { pullRelation } from '../gestures/pull-relation.ts';
import { moveFocus } from './roving-focus.ts';

interface AnnotationBarProps {
  readonly context: EditorContext;
}

/** The bar beside a selection or an annotation: its labels and, for an annotation, what else can be done to it, each with its key. */
export function AnnotationBar({ context }: AnnotationBarProps): ReactNode {
  const { view, prompt } = context;
  const bar = useRef<HTMLDivElement>(null);
  const state = useDeskState((whole) => whole);
  const locale = useLocale();
  const words = wordsOf(context);
  const offers = offersOf(state);
  useBarPlace(bar, context);
  if (!offers.hasSelection && offers.annotation === null) return null;
  const act = (action: () => void): void => {
    view.dom.focus({ preventScroll: true });
    action();
  };
  return (
    <div
      ref={bar}
      className="annotation-bar"
      role="toolbar"
      aria-label={words.bar}
      // The text keeps the keyboard while the pointer works.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (moveFocus(event, 'ArrowLeft', 'ArrowRight') || event.code !== 'Escape') return;
        act(() => prompt.show(null));
      }}
    >
      {offers.labels.map(({ id, name, colour, line, key }) => (
        <button
          key={id}
          type="button"
          className={`label-${colour} line-${line}`}
          aria-pressed={offers.annotation === null ? undefined : offers.annotation.label === id}
          onClick={() => act(() => label(context, id))}
        >
          <Keys text={labelKeyText(state, { id, key })} unsaid />
          <span className="unseen">
            {offers.annotation === null ? words.label(name[locale]) : words.relabel(name[locale])}
          </span>
          <span aria-hidden="true">{name[locale]}</span>
        </button>
      ))}
      {offers.annotation !== null && (
        <>
          <span className="bar-gap" />
          {offers.canRelate && (
            <button
              type="button"
              title={words.pullRelation}
              onMouseDown={(event) => pullRelation(context, event)}
              onClick={() => act(() => beginRelation(context))}
            >
              <Keys text={keyTextOf(state, 'relate')} />
              <span>{words.commands.relate}</span>
            </button>
          )}
          <button type="button" onClick={() => act(() => removeActive(context))}>
            <Keys text={keyTextOf(state, 'delete-annotation')} />
            <span>{words.commands['delete-annotation']}</span>
          </button>
        </>
      )}
    </div>
  );
}
