import { type ReactNode, useEffect } from 'react';
import type { LedgerGroup } from '../../../core/ledger/group.ts';
import { apartFrom } from '../../../core/ledger/likely-aliases.ts';
import { canonicalOf } from '../../../core/ledger/measure-names.ts';
import { likelyMeasureWords } from '../../../core/locale/checks/likely-measures-words.ts';
import {
  forgetMeasuresApart,
  joinMeasures,
  setMeasuresApart,
} from '../../state/ledger/measure-gestures.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Icon } from '../../ui/icon.tsx';

/** Measures that may be this one under another name, each joined or kept apart by a word; and those that were kept apart. */
export function LikelyMeasures({ group }: { readonly group: LedgerGroup }): ReactNode {
  const desk = useDesk();
  const words = likelyMeasureWords[useLocale()];
  const parts = useDeskState(({ project }) => project?.parts);
  const found = useDeskState(({ aliasOffers }) => aliasOffers);
  useEffect(() => {
    void desk.getState().askAliasOffers(group);
  }, [desk, group, parts?.apart, parts?.measures]);
  const offers = found?.key === group.key ? found.offers : [];
  const apart =
    parts === undefined ? [] : apartFrom(parts.apart, group.measure, canonicalOf(parts.measures));
  return (
    <>
      {offers.length > 0 && (
        <section className="likely-measures" aria-label={words.title}>
          <h4>{words.title}</h4>
          <ul>
            {offers.map((other) => (
              <li key={other.key}>
                <span lang="zh-CN">{other.measure}</span>
                <span className="likely-values" lang="zh-CN">
                  {[...new Set(other.entries.map(({ quote }) => quote))].join('、')}
                </span>
                <button
                  type="button"
                  className="quiet link"
                  onClick={() => joinMeasures(desk, other, group)}
                >
                  {words.join(group.measure)}
                </button>
                <button
                  type="button"
                  className="quiet link"
                  onClick={() => setMeasuresApart(desk, group.measure, other.measure)}
                >
                  {words.apart(other.measure)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {apart.length > 0 && (
        <ul className="likely-apart" aria-label={words.keptApart}>
          {apart.map(({ id, name }) => (
            <li key={id}>
              {words.isNot} <span lang="zh-CN">{name}</span>
              <button
                type="button"
                className="linked-remove"
                aria-label={words.forget(name)}
                title={words.forget(name)}
                onClick={() => forgetMeasuresApart(desk, id)}
              >
                <Icon shape="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
