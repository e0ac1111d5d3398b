import { type ReactNode, useMemo, useState } from 'react';
import type { Label } from '../../../core/annotation/label/label.ts';
import type { FoundLabel } from '../../../core/corpus/inventory.ts';
import { type LabelMapping, suggestMapping } from '../../../core/corpus/label-plan.ts';
import type { CorpusView } from '../../../core/ipc/views.ts';
import { corpusWords } from '../../../core/locale/corpus/corpus-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { readerDetail } from '../../../core/locale/problems/reader-details.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Select } from '../../ui/select.tsx';
import { CorpusProgress } from './corpus-progress.tsx';

const noLabels: readonly Label[] = [];

/** What a corpus holds, and what its labels become. */
export function CorpusPreview({ view }: { readonly view: CorpusView }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = corpusWords[locale];
  const { file, reviewer: usual, format, inventory } = view;
  const ours = useDeskState(({ project }) => project?.labels);
  const busy = useDeskState((state) => state.corpusBusy);
  const suggested = useMemo(
    () => (ours === undefined ? new Map() : suggestMapping(ours, inventory.labels)),
    [ours, inventory],
  );
  const [chosen, setChosen] = useState<LabelMapping>(suggested);
  const [reviewer, setReviewer] = useState('');
  const count = (number: number): string => countText(number, locale);
  const start = (): void =>
    void desk.getState().importCorpus(chosen, reviewer.trim() === '' ? null : reviewer.trim());
  return (
    <>
      <div className="corpus-found">
        <p>
          <strong>{file}</strong>
          <span className="example">
            {words.holds(format.name[locale], count(inventory.documents), count(inventory.spans))}
          </span>
        </p>
        {format.lossless ? (
          <p className="lost-nothing">{words.lossless}</p>
        ) : (
          <LabelTable
            found={inventory.labels}
            ours={ours?.labels ?? noLabels}
            suggested={suggested}
            chosen={chosen}
            disabled={busy}
            onChoose={(label, to) => setChosen(new Map([...chosen, [label, to]]))}
          />
        )}
        <Rest view={view} />
        {!format.lossless && (
          <label className="corpus-reviewer">
            <span>{words.reviewer}</span>
            <input
              className="field boxed"
              value={reviewer}
              placeholder={usual}
              disabled={busy}
              spellCheck={false}
              onChange={({ target }) => setReviewer(target.value)}
            />
          </label>
        )}
      </div>
      {busy ? (
        <CorpusProgress />
      ) : (
        <div className="dialog-actions">
          <button
            type="button"
            className="quiet link corpus-back"
            onClick={() => desk.getState().chooseOtherCorpus()}
          >
            {words.back}
          </button>
          {view.plain && (
            <button
              type="button"
              className="button"
              onClick={() => void desk.getState().importAsReports()}
            >
              {words.asReports}
            </button>
          )}
          <button type="button" className="button" onClick={() => desk.getState().dismissCorpus()}>
            {words.cancel}
          </button>
          <button type="button" className="button primary" data-autofocus onClick={start}>
            {words.start(count(inventory.documents))}
          </button>
        </div>
      )}
    </>
  );
}

interface LabelTableProps {
  readonly found: readonly FoundLabel[];
  readonly ours: readonly Label[];
  readonly suggested: LabelMapping;
  readonly chosen: LabelMapping;
  readonly disabled: boolean;
  readonly onChoose: (label: string, to: string | null) => void;
}

/** The labels of a corpus, the most frequent first, each with what it becomes. */
function LabelTable({ found, ours, suggested, chosen, ...rest }: LabelTableProps): ReactNode {
  const locale = useLocale();
  const words = corpusWords[locale];
  const separator = locale === 'zh-CN' ? '、' : ', ';
  if (found.length === 0) return <p>{words.noLabels}</p>;
  const known = new Set(ours.map(({ id }) => id));
  const fresh = [...new Set(suggested.values())].filter((id) => id !== null && !known.has(id));
  const options = [
    ...ours.map(({ id, name }) => ({ id, name: name[locale] })),
    ...fresh.flatMap((id) => (id === null ? [] : [{ id, name: words.newLabel(id) }])),
  ];
  const { columns } = words;
  return (
    <table className="corpus-labels" aria-label={words.labels}>
      <thead>
        <tr>
          {[columns.label, columns.count, columns.example, columns.to].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {found.map(({ label, count, example, attributes }) => (
          <tr key={label} data-left-out={chosen.get(label) === null}>
            <th scope="row">
              {label}
              {attributes.length > 0 && (
                <span className="example">
                  {words.attributes(attributes.map(({ id }) => id).join(separator))}
                </span>
              )}
            </th>
            <td className="numeric">{countText(count, locale)}</td>
            <td className="corpus-example">{example}</td>
            <td>
              <fieldset disabled={rest.disabled}>
                <Select
                  label={`${columns.to}: ${label}`}
                  value={chosen.get(label) ?? ''}
                  none={words.leaveOut}
                  options={options}
                  onChange={(to) => rest.onChoose(label, to)}
                />
              </fieldset>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Relations, reviewers and what cannot be read. */
function Rest({ view: { inventory } }: { readonly view: CorpusView }): ReactNode {
  const locale = useLocale();
  const words = corpusWords[locale];
  const { relations, reviewers, problems, problemCount } = inventory;
  const count = (number: number): string => countText(number, locale);
  return (
    <>
      {relations.length > 0 && (
        <section>
          <h3>{words.relations}</h3>
          <ul>
            {relations.map((each) => (
              <li key={`${each.type} ${each.from} ${each.to}`}>
                {words.relation(each.type, each.from, each.to, count(each.count))}
              </li>
            ))}
          </ul>
        </section>
      )}
      {reviewers.length > 0 && (
        <p>{words.reviewers(reviewers.join(locale === 'zh-CN' ? '、' : ', '))}</p>
      )}
      {problemCount > 0 && (
        <section role="alert">
          <h3 className="import-refused">{words.problems(count(problemCount))}</h3>
          <ul>
            {problems.map(({ file, line, detail }, index) => (
              <li key={index}>
                {words.problem(
                  file,
                  line === null ? '' : count(line),
                  readerDetail(detail, locale),
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
