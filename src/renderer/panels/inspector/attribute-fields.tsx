import { type ReactNode, useRef } from 'react';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import {
  type AttributeDefinition,
  type AttributeValue,
  choicesOf,
} from '../../../core/annotation/label/attribute.ts';
import type { Label } from '../../../core/annotation/label/label.ts';
import { inspectorWords } from '../../../core/locale/text/inspector-words.ts';
import type { KnownLists } from '../../../core/project/labels/code-lists.ts';
import { draftKey } from '../../state/window/draft-slice.ts';
import { changeAttributes } from '../../state/report/gestures.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { useFocusRequest } from '../../state/window/use-focus-request.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { BrokenRules } from './broken-rules.tsx';
import { describeFieldProblem } from './describe-field-problem.ts';
import { LinkField } from './link-field.tsx';
import { useKnownLists } from './use-known-lists.ts';
import { fieldText, readField, sameValue } from './read-field.ts';

interface AttributeFieldsProps {
  readonly annotation: Annotation;
  readonly label: Label | undefined;
}

/** The attributes that the label defines, each with a field of its kind. */
export function AttributeFields({ annotation, label }: AttributeFieldsProps): ReactNode {
  const locale = useLocale();
  const fields = useRef<HTMLDivElement>(null);
  const lists = useKnownLists(label);
  useFocusRequest('attributes', () => {
    const first = fields.current?.querySelector('input, select');
    if (!(first instanceof HTMLElement)) return false;
    first.focus();
    if (first instanceof HTMLInputElement) first.select();
    return true;
  });
  return (
    <div className="attributes" ref={fields} data-pane-entry>
      {(label?.attributes ?? []).map((definition) => (
        <div key={definition.id} className="attribute">
          <span className="attribute-name" aria-hidden="true">
            {definition.name[locale]}
          </span>
          <AttributeField annotation={annotation} definition={definition} lists={lists} />
        </div>
      ))}
      {label !== undefined && <BrokenRules annotation={annotation} label={label} lists={lists} />}
    </div>
  );
}

interface AttributeFieldProps {
  readonly annotation: Annotation;
  readonly definition: AttributeDefinition;
  /** The lists that links lead to; null while they are read. */
  readonly lists: KnownLists | null;
}

function AttributeField({ annotation, definition, lists }: AttributeFieldProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = inspectorWords[locale];
  const { id, name, type } = definition;
  const value = annotation.attributes[id];
  const key = draftKey(annotation.id, id);
  const draft = useDeskState(({ drafts }) => drafts[key]);
  const write = (next: AttributeValue | null): void => {
    const present = desk.getState().open?.layer.annotations.get(annotation.id);
    if (present === undefined || sameValue(present.attributes[id], next)) return;
    const { [id]: _, ...others } = present.attributes;
    changeAttributes(desk, present, next === null ? others : { ...others, [id]: next });
  };
  const choices = choicesOf(type);
  if (type.kind === 'link') {
    return (
      <LinkField
        name={name[locale]}
        list={type.list}
        value={typeof value === 'string' ? value : ''}
        lists={lists}
        onChange={write}
        onDone={() => desk.getState().revealSpan(annotation, true)}
      />
    );
  }
  if (choices !== null) {
    return (
      <Select
        label={name[locale]}
        value={typeof value === 'string' ? value : ''}
        none={words.unset}
        options={choices.map((choice) => ({ id: choice.id, name: choice.name[locale] }))}
        onChange={write}
      />
    );
  }
  const problem = draft === undefined ? null : readField(type, draft);
  return (
    <TextField
      label={name[locale]}
      value={fieldText(type, value)}
      draft={draft}
      problem={
        problem === null || problem.ok ? null : describeFieldProblem(problem.error, type, locale)
      }
      placeholder={words.unset}
      numeric={type.kind === 'decimal' || type.kind === 'code' || type.kind === 'date'}
      onCommit={(typed) => {
        const read = readField(type, typed);
        if (read.ok) {
          desk.getState().dropDraft(key);
          write(read.value);
        } else desk.getState().keepDraft(key, typed);
        return read.ok;
      }}
      onRevert={() => desk.getState().dropDraft(key)}
      onDone={() => desk.getState().revealSpan(annotation, true)}
    />
  );
}
