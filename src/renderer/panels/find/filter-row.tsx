import { type ReactNode, useId } from 'react';
import type { Verdict } from '../../../core/annotation/annotation.ts';
import type { ReportState } from '../../../core/annotation/layer.ts';
import { parseQuery } from '../../../core/find/parse-query.ts';
import { type FindFilter, type FindQuery, anything } from '../../../core/find/query.ts';
import type { FindTerm } from '../../../core/find/vocabulary.ts';
import { writeQuery } from '../../../core/find/write-query.ts';
import { findWords } from '../../../core/locale/find/find-words.ts';
import { vocabularyOf } from '../../state/report/find-slice.ts';
import { useDeskState, useLocale } from '../../state/use-desk.ts';
import { Select } from '../../ui/select.tsx';
import { AttributeFilter } from './attribute-filter.tsx';

interface FilterRowProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Whether the search is over reports, whose states and reviewers then matter. */
  readonly wide?: boolean;
}

const untagged = 'none';

/** The choices that narrow a search. They are written into the query, which stays the one truth; a query that means nothing is not touched. */
export function FilterRow({ query, onQuery, wide = false }: FilterRowProps): ReactNode {
  const words = findWords[useLocale()];
  const vocabulary = useDeskState(vocabularyOf);
  const parsed = parseQuery(query, vocabulary);
  const known: FindQuery = parsed.ok
    ? (parsed.value ?? { wanted: null, filter: anything })
    : { wanted: null, filter: anything };
  const narrow = (patch: Partial<FindFilter>): void => {
    onQuery(writeQuery({ ...known, filter: { ...known.filter, ...patch } }, vocabulary));
  };
  const { filter } = known;
  const label = filter.untagged ? untagged : filter.labels[0];
  return (
    <fieldset className="find-filters" disabled={!parsed.ok} aria-label={words.filters}>
      <Choice
        name={words.any.label}
        chosen={label}
        terms={[
          ...vocabulary.labels,
          ...(known.wanted === null ? [] : [{ id: untagged, names: [words.untagged] }]),
        ]}
        onChoose={(id) =>
          narrow({
            labels: id === null || id === untagged ? [] : [id],
            untagged: id === untagged,
          })
        }
      />
      <Choice<Verdict>
        name={words.any.verdict}
        chosen={filter.verdicts[0]}
        terms={vocabulary.verdicts}
        onChoose={(id) => narrow({ verdicts: id === null ? [] : [id] })}
      />
      <AttributeFilter
        key={JSON.stringify(filter.attributes)}
        condition={filter.attributes[0] ?? null}
        onChange={(condition) => narrow({ attributes: condition === null ? [] : [condition] })}
      />
      <Choice
        name={words.any.reviewer}
        chosen={filter.reviewers[0]}
        terms={vocabulary.reviewers}
        onChoose={(id) => narrow({ reviewers: id === null ? [] : [id] })}
      />
      {wide && (
        <Choice<ReportState>
          name={words.any.state}
          chosen={filter.states[0]}
          terms={vocabulary.states}
          onChoose={(id) => narrow({ states: id === null ? [] : [id] })}
        />
      )}
      <Check
        name={words.flagged}
        checked={filter.flagged}
        onCheck={(flagged) => narrow({ flagged })}
      />
      <Check name={words.noted} checked={filter.noted} onCheck={(noted) => narrow({ noted })} />
      <button
        type="button"
        className="quiet"
        disabled={filter === anything}
        onClick={() => onQuery(writeQuery({ ...known, filter: anything }, vocabulary))}
      >
        {words.clear}
      </button>
    </fieldset>
  );
}

interface ChoiceProps<Id extends string> {
  readonly name: string;
  readonly chosen: Id | undefined;
  readonly terms: readonly FindTerm<Id>[];
  readonly onChoose: (id: Id | null) => void;
}

function Choice<Id extends string>({ name, chosen, terms, onChoose }: ChoiceProps<Id>): ReactNode {
  return (
    <Select
      label={name}
      none={name}
      value={chosen ?? ''}
      options={terms.map(({ id, names }) => ({ id, name: names[0] ?? id }))}
      onChange={onChoose}
    />
  );
}

interface CheckProps {
  readonly name: string;
  readonly checked: boolean;
  readonly onCheck: (checked: boolean) => void;
}

function Check({ name, checked, onCheck }: CheckProps): ReactNode {
  const id = useId();
  return (
    <label className="find-check" htmlFor={id}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        onChange={({ target }) => onCheck(target.checked)}
      />
      {name}
    </label>
  );
}
