import type { ReactNode } from 'react';
import {
  type AttributeType,
  type AttributeValue,
  choicesOf,
} from '../../../core/annotation/label/attribute.ts';
import { listText } from '../../../core/annotation/label/list-value.ts';
import { attributeText } from '../../../core/locale/text/attribute-text.ts';
import { labelTaskWords } from '../../../core/locale/labels/label-tasks-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { convertedValue } from '../../../core/project/labels/convert-value.ts';
import type { UsedValue, Uses } from '../../../core/project/labels/label-uses.ts';
import { useLocale } from '../../state/use-desk.ts';
import { Select } from '../../ui/select.tsx';
import { type SaidLeftover, keyOfValue, typedFor } from './said-leftover.ts';
import { Named } from './task-frame.tsx';

/** How many values are listed. */
const mostValues = 200;

interface LeftoverChoiceProps {
  readonly uses: Uses | null;
  readonly type: AttributeType | null;
  readonly said: SaidLeftover;
  readonly onSay: (said: SaidLeftover) => void;
}

/** What becomes of values that fit no longer: what each is rewritten as, and what a person says of those that cannot be. */
export function LeftoverChoice({ uses, type, said, onSay }: LeftoverChoiceProps): ReactNode {
  const locale = useLocale();
  const words = labelTaskWords[locale];
  if (uses === null || type === null || uses.count === 0) return null;
  const { leftover } = said;
  const choices = choicesOf(type) ?? [];
  return (
    <>
      <p className="task-text">
        {words.valueGone(countText(uses.count, locale))}{' '}
        {uses.convertible > 0 && words.valueConverted(countText(uses.convertible, locale))}
      </p>
      {uses.convertible < uses.count && (
        <Named name={words.leftover}>
          <Select
            className="boxed"
            label={words.leftover}
            value={leftover.kind === 'replace' ? `=${String(leftover.value)}` : leftover.kind}
            options={[
              { id: 'keep', name: words.leftovers.keep },
              { id: 'clear', name: words.leftovers.clear },
              ...choices.map(({ id, name }) => ({
                id: `=${id}`,
                name: words.leftovers.replace(name[locale]),
              })),
            ]}
            onChange={(id) => {
              if (id === 'keep' || id === 'clear') onSay({ ...said, leftover: { kind: id } });
              else if (id !== null) {
                onSay({ ...said, leftover: { kind: 'replace', value: id.slice(1) } });
              }
            }}
          />
        </Named>
      )}
      <ValueTable values={uses.values} type={type} said={said} onSay={onSay} />
    </>
  );
}

interface ValueTableProps {
  readonly values: readonly UsedValue[];
  readonly type: AttributeType;
  readonly said: SaidLeftover;
  readonly onSay: (said: SaidLeftover) => void;
}

/** Each value that fits no longer, how often it stands there, and what becomes of it. */
function ValueTable({ values, type, said, onSay }: ValueTableProps): ReactNode {
  const locale = useLocale();
  const words = labelTaskWords[locale];
  return (
    <div className="uses-table" tabIndex={0} role="group" aria-label={words.values}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.value}</th>
            <th scope="col">{words.becomes}</th>
            <th scope="col">{words.count}</th>
          </tr>
        </thead>
        <tbody>
          {values.slice(0, mostValues).map(({ value, count }) => (
            <tr key={keyOfValue(value)}>
              <td>{plainText(value)}</td>
              <td>
                <Becomes
                  value={value}
                  type={type}
                  said={said}
                  onType={(text) => {
                    const typed = new Map(said.typed).set(keyOfValue(value), text);
                    onSay({ ...said, typed });
                  }}
                />
              </td>
              <td className="uses-count">{countText(count, locale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {values.length > mostValues && (
        <p>{words.more(countText(values.length - mostValues, locale))}</p>
      )}
    </div>
  );
}

interface BecomesProps {
  readonly value: AttributeValue;
  readonly type: AttributeType;
  readonly said: SaidLeftover;
  readonly onType: (text: string) => void;
}

/** What a value becomes: itself in the new kind, or what is chosen or typed for it. */
function Becomes({ value, type, said, onType }: BecomesProps): ReactNode {
  const locale = useLocale();
  const words = labelTaskWords[locale];
  const converted = convertedValue(type, value);
  if (converted !== null) {
    return attributeText({ id: '', name: { 'zh-CN': '', en: '' }, type }, converted, locale);
  }
  const name = words.becomesOf(plainText(value));
  const typed = typedFor(said, value);
  const choices = choicesOf(type);
  if (choices !== null) {
    return (
      <Select
        label={name}
        value={typed}
        none={words.asTheRest}
        options={choices.map((choice) => ({ id: choice.id, name: choice.name[locale] }))}
        onChange={(id) => onType(id ?? '')}
      />
    );
  }
  const isWrong = typed !== '' && convertedValue(type, typed) === null;
  return (
    <>
      <input
        className="field boxed"
        aria-label={name}
        aria-invalid={isWrong}
        placeholder={words.asTheRest}
        value={said.typed.get(keyOfValue(value)) ?? ''}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => onType(target.value)}
      />
      {isWrong && (
        <span className="field-problem" role="alert">
          {words.becomesWrong}
        </span>
      )}
    </>
  );
}

function plainText(value: AttributeValue): string {
  return typeof value === 'string' ? value : listText(value);
}
