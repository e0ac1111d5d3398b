import type { ReactNode } from 'react';
import { countText } from '../../../core/locale/numbers.ts';
import { overviewWords } from '../../../core/locale/project/overview-words.ts';
import type { Overview } from '../../../core/overview/overview.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';

/** Annotations by label and reviewer; each number leads to what it counts. */
export function LabelCard({ overview: { labels } }: { readonly overview: Overview }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = overviewWords[locale];
  const project = useDeskState((state) => state.project);
  const reviewers = [...new Set(labels.map(({ reviewer }) => reviewer))];
  const known = project?.labels.labels ?? [];
  const strange = labels
    .map(({ label }) => label)
    .filter((id) => known.every((each) => each.id !== id));
  const rows = [...known.map(({ id }) => id), ...new Set(strange)];
  const count = (label: string | null, reviewer: string | null): number =>
    labels
      .filter((each) => label === null || each.label === label)
      .filter((each) => reviewer === null || each.reviewer === reviewer)
      .reduce((sum, each) => sum + each.count, 0);
  const cell = (label: string | null, reviewer: string | null): ReactNode => {
    const number = count(label, reviewer);
    if (number === 0) return <span className="label-none">–</span>;
    const filter = {
      ...(label !== null && { labels: [label] }),
      ...(reviewer !== null && { reviewers: [reviewer] }),
    };
    const isAll = label === null && reviewer === null;
    return isAll ? (
      countText(number, locale)
    ) : (
      <button
        type="button"
        className="quiet link"
        onClick={() => desk.getState().findFromOverview(filter)}
      >
        {countText(number, locale)}
      </button>
    );
  };
  const nameOf = (reviewer: string): string =>
    project?.reviewers.find(({ id }) => id === reviewer)?.name ?? reviewer;
  return (
    <section className="overview-card" aria-label={words.annotations}>
      <h3>
        {words.annotations}
        <span className="overview-total">{countText(count(null, null), locale)}</span>
      </h3>
      {labels.length === 0 ? (
        <p className="overview-none">{words.noAnnotations}</p>
      ) : (
        <div className="label-counts" role="group" aria-label={words.annotations} tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words.label}</th>
                {reviewers.map((reviewer) => (
                  <th key={reviewer} scope="col">
                    {nameOf(reviewer)}
                  </th>
                ))}
                <th scope="col">{words.total}</th>
              </tr>
            </thead>
            <tbody>
              {[...rows, null].map((label) => {
                const found = known.find(({ id }) => id === label);
                const style = found === undefined ? '' : `label-${found.colour} line-${found.line}`;
                return (
                  <tr key={label ?? ''} data-label={label ?? 'all'}>
                    <th scope="row">
                      {label === null ? (
                        words.total
                      ) : (
                        <span className={`label-tag ${style}`}>{found?.name[locale] ?? label}</span>
                      )}
                    </th>
                    {reviewers.map((reviewer) => (
                      <td key={reviewer}>{cell(label, reviewer)}</td>
                    ))}
                    <td>{cell(label, null)}</td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
