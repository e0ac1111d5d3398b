import { type ReactNode, useState } from 'react';
import { choicesOf } from '../../../core/annotation/label/attribute.ts';
import type { Label } from '../../../core/annotation/label/label.ts';
import { labelTaskWords } from '../../../core/locale/labels/label-tasks-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import type { UsedPlace, UsesAsked } from '../../../core/project/labels/label-uses.ts';
import { splitOff } from '../../../core/project/labels/merge-split.ts';
import type { Chosen } from '../../../core/project/move.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Select } from '../../ui/select.tsx';
import { moveStamp } from './move-stamp.ts';
import { NewLabelFields, useNewLabel } from './new-label-fields.tsx';
import { PickList } from './pick-list.tsx';
import { Named, TaskFrame, Typed, useAsk } from './task-frame.tsx';
import { UsesPreview, useUses } from './uses-preview.tsx';

type Way = 'value' | 'text' | 'picked';

/** Splits a label: by the values of an attribute, by a pattern of the text, or one annotation at a time. */
export function SplitDialog({ label }: { readonly label: Label }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = labelTaskWords[locale];
  const form = useNewLabel();
  const [way, setWay] = useState<Way>('value');
  const [attribute, setAttribute] = useState('');
  const [values, setValues] = useState<readonly string[]>([]);
  const [pattern, setPattern] = useState('');
  const [sought, setSought] = useState('');
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const isPattern = readsAsPattern(pattern);
  const isList = label.attributes.find(({ id }) => id === attribute)?.type.kind === 'list';
  const said = { attribute, isList, values, pattern: isPattern ? pattern : '', picked };
  const chosen = chosenBy(way, said);
  const asked = questionFor(label.id, { way, attribute, sought }, chosen);
  useAsk(asked);
  const uses = useUses(asked);
  const meant = way === 'picked' ? picked.size : chosen === null ? 0 : (uses?.count ?? 0);
  return (
    <TaskFrame
      title={words.splitTitle(label.name[locale])}
      action={words.splitDo}
      ready={form.label !== null && chosen !== null && uses !== null && meant > 0}
      onDo={() => {
        const made = form.label;
        if (made === null || chosen === null) return;
        const { editProject, showLabel } = desk.getState();
        editProject((record) => splitOff(record, label.id, made, chosen, moveStamp()));
        showLabel(made.id);
      }}
    >
      <p className="task-text">{words.splitHelp}</p>
      <NewLabelFields form={form} />
      <Named name={words.splitBy}>
        <Segmented
          label={words.splitBy}
          value={way}
          options={(['value', 'text', 'picked'] as const).map((id) => ({
            id,
            name: words.splitWays[id],
          }))}
          onChange={setWay}
        />
      </Named>
      {way === 'value' && (
        <ByValue
          label={label}
          attribute={attribute}
          values={values}
          onAttribute={(id) => {
            setAttribute(id);
            setValues([]);
          }}
          onValues={setValues}
        />
      )}
      {way === 'text' && (
        <Typed
          name={words.splitPattern}
          value={pattern}
          help={words.splitPatternHelp}
          problem={isPattern ? null : words.splitBadPattern}
          onType={setPattern}
        />
      )}
      {way === 'picked' && (
        <PickList
          places={uses?.places ?? noPlaces}
          count={uses?.count ?? 0}
          typed={sought}
          onType={setSought}
          picked={picked}
          onPick={setPicked}
        />
      )}
      {way === 'picked' ? (
        <p role="status">{countText(picked.size, locale)}</p>
      ) : (
        chosen !== null && <UsesPreview />
      )}
    </TaskFrame>
  );
}

const noPlaces: readonly UsedPlace[] = [];

interface ByValueProps {
  readonly label: Label;
  readonly attribute: string;
  readonly values: readonly string[];
  readonly onAttribute: (id: string) => void;
  readonly onValues: (values: readonly string[]) => void;
}

/** The values of an attribute, each to be ticked; those of a text as they occur. */
function ByValue({ label, attribute, values, onAttribute, onValues }: ByValueProps): ReactNode {
  const locale = useLocale();
  const words = labelTaskWords[locale];
  const definition = label.attributes.find(({ id }) => id === attribute);
  const [typed, setTyped] = useState('');
  if (label.attributes.length === 0) return <p className="task-text">{words.splitNoAttribute}</p>;
  const choices = definition === undefined ? null : choicesOf(definition.type);
  return (
    <>
      <Named name={words.splitValue}>
        <Select
          className="boxed"
          label={words.splitValue}
          value={attribute}
          none="–"
          options={label.attributes.map(({ id, name }) => ({ id, name: name[locale] }))}
          onChange={(id) => onAttribute(id ?? '')}
        />
      </Named>
      {choices !== null && (
        <Named many name={words.splitValues}>
          {choices.map(({ id, name }) => (
            <CheckBox
              key={id}
              checked={values.includes(id)}
              onChange={(on) => onValues(on ? [...values, id] : values.filter((one) => one !== id))}
            >
              {name[locale]}
            </CheckBox>
          ))}
        </Named>
      )}
      {definition !== undefined && choices === null && (
        <Typed
          name={words.splitValues}
          value={typed}
          onType={(text) => {
            setTyped(text);
            const parts = text.split(/[,，、]/).map((part) => part.trim());
            onValues(parts.filter((part) => part !== ''));
          }}
        />
      )}
    </>
  );
}

function chosenBy(
  way: Way,
  said: {
    readonly attribute: string;
    readonly isList: boolean;
    readonly values: readonly string[];
    readonly pattern: string;
    readonly picked: ReadonlySet<string>;
  },
): Chosen | null {
  const { attribute, isList, values, pattern, picked } = said;
  switch (way) {
    case 'value':
      return values.length === 0 ? null : { kind: isList ? 'part' : 'value', attribute, values };
    case 'text':
      return pattern === '' ? null : { kind: 'text', pattern };
    case 'picked':
      return picked.size === 0 ? null : { kind: 'picked', annotations: [...picked] };
  }
}

/** What is counted: where annotations are picked one by one, all of the label are listed that have in them what is sought. */
function questionFor(
  label: string,
  {
    way,
    attribute,
    sought,
  }: { readonly way: Way; readonly attribute: string; readonly sought: string },
  chosen: Chosen | null,
): UsesAsked | null {
  if (way === 'picked') {
    const pattern = sought.replace(/[\\^$.*+?()[\]{}|/]/gu, (sign) => `\\${sign}`);
    return {
      kind: 'chosen',
      label,
      chosen: sought === '' ? { kind: 'all' } : { kind: 'text', pattern },
    };
  }
  return chosen === null || (way === 'value' && attribute === '')
    ? null
    : { kind: 'chosen', label, chosen };
}

function readsAsPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
