import { type ReactNode, useState } from 'react';
import { type AttributeCondition, type Operator, operators } from '../../../core/find/query.ts';
import { termsNamed } from '../../../core/find/vocabulary.ts';
import { findWords } from '../../../core/locale/find/find-words.ts';
import { vocabularyOf } from '../../state/report/find-slice.ts';
import { useDeskState, useLocale } from '../../state/use-desk.ts';
import { Select } from '../../ui/select.tsx';

interface AttributeFilterProps {
  readonly condition: AttributeCondition | null;
  readonly onChange: (condition: AttributeCondition | null) => void;
}

/** Narrows a search by what an attribute says: its name, a comparison and a value; an empty value asks only whether there is one. */
export function AttributeFilter({ condition, onChange }: AttributeFilterProps): ReactNode {
  const words = findWords[useLocale()];
  const { attributes } = useDeskState(vocabularyOf);
  const [operator, setOperator] = useState<Operator>(condition?.compare?.operator ?? '=');
  const [value, setValue] = useState(condition?.compare?.value ?? '');
  const chosen = attributes.find(({ id }) => condition?.attributes.includes(id));
  const names = new Map(attributes.map((term) => [term.names[0] ?? term.id, term]));
  const say = (sign: Operator, typed: string): void => {
    if (condition === null) return;
    const compare = typed === '' ? null : { operator: sign, value: typed };
    onChange({ attributes: condition.attributes, compare });
  };
  return (
    <>
      <Select
        label={words.any.attribute}
        none={words.any.attribute}
        value={chosen?.names[0] ?? ''}
        options={[...names.keys()].map((name) => ({ id: name, name }))}
        onChange={(name) => {
          const ids = name === null ? [] : termsNamed(attributes, name).map(({ id }) => id);
          onChange(ids.length === 0 ? null : { attributes: ids, compare: null });
        }}
      />
      {chosen !== undefined && (
        <>
          <Select
            label={words.operator}
            value={operator}
            options={operators.map((id) => ({ id, name: signs[id] }))}
            onChange={(id) => {
              setOperator(id ?? '=');
              say(id ?? '=', value);
            }}
          />
          {chosen.choices.length > 0 ? (
            <Select
              label={words.value}
              none={words.hasValue}
              value={value}
              options={chosen.choices.map(({ id, names: own }) => ({ id, name: own[0] ?? id }))}
              onChange={(id) => say(operator, id ?? '')}
            />
          ) : (
            <input
              className="find-value"
              aria-label={words.value}
              placeholder={words.hasValue}
              value={value}
              spellCheck={false}
              onChange={({ target }) => setValue(target.value)}
              onBlur={() => say(operator, value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.nativeEvent.isComposing) say(operator, value);
              }}
            />
          )}
        </>
      )}
    </>
  );
}

const signs: Readonly<Record<Operator, string>> = {
  '=': '=',
  '!=': '≠',
  '>': '>',
  '<': '<',
  '>=': '≥',
  '<=': '≤',
  '~': '∋',
};
