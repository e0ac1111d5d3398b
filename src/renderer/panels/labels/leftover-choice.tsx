import type { ReactNode } from 'react';
import { type AttributeType, choicesOf } from '../../../core/annotation/attribute.ts';
import { labelTaskWords } from '../../../core/locale/label-tasks.ts';
import { countText } from '../../../core/locale/numbers.ts';
import type { Leftover } from '../../../core/project/attribute-edits.ts';
import { convertedValue } from '../../../core/project/convert-value.ts';
import type { Uses } from '../../../core/project/label-uses.ts';
import { useLocale } from '../../state/use-desk.ts';
import { Select } from '../../ui/select.tsx';
import { Named } from './task-frame.tsx';

interface LeftoverChoiceProps {
  readonly uses: Uses | null;
  readonly type: AttributeType | null;
  readonly leftover: Leftover;
  readonly onChoose: (leftover: Leftover) => void;
}

/** What becomes of values that fit no longer: how many can be rewritten, and the choice for the others. */
export function LeftoverChoice(props: LeftoverChoiceProps): ReactNode {
  const { uses, type, leftover, onChoose } = props;
  const locale = useLocale();
  const words = labelTaskWords[locale];
  if (uses === null || type === null || uses.count === 0) return null;
  const converted = uses.values
    .filter(({ value }) => convertedValue(type, value) !== null)
    .reduce((sum, { count }) => sum + count, 0);
  const choices = choicesOf(type) ?? [];
  return (
    <>
      <p className="task-text">
        {words.valueGone(countText(uses.count, locale))}{' '}
        {converted > 0 && words.valueConverted(countText(converted, locale))}
      </p>
      <Named name={words.leftover}>
        <Select
          className="boxed"
          label={words.leftover}
          value={leftover.kind === 'replace' ? `=${leftover.value}` : leftover.kind}
          options={[
            { id: 'keep', name: words.leftovers.keep },
            { id: 'clear', name: words.leftovers.clear },
            ...choices.map(({ id, name }) => ({
              id: `=${id}`,
              name: words.leftovers.replace(name[locale]),
            })),
          ]}
          onChange={(id) => {
            if (id === 'keep' || id === 'clear') onChoose({ kind: id });
            else if (id !== null) onChoose({ kind: 'replace', value: id.slice(1) });
          }}
        />
      </Named>
    </>
  );
}
