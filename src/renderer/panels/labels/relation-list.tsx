import type { ReactNode } from 'react';
import {
  type RelationType,
  beginnings,
  endings,
  labelById,
} from '../../../core/annotation/label/label.ts';
import { labelTaskWords } from '../../../core/locale/labels/label-tasks-words.ts';
import { retireRelationType } from '../../../core/project/labels/relation-type-edits.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Icon } from '../../ui/icon.tsx';

/** The relation types with the labels that they join, each to be changed, retired and removed. */
export function RelationList(): ReactNode {
  const desk = useDesk();
  const words = labelTaskWords[useLocale()];
  const types = useDeskState(({ project }) => project?.labels.relationTypes) ?? [];
  return (
    <section aria-label={words.relationTypes} className="relation-list">
      <h3 className="label-group">
        {words.relationTypes}
        <button
          type="button"
          className="quiet link"
          onClick={() => desk.getState().openLabelTask({ kind: 'relation', type: null })}
        >
          {words.addRelation}
        </button>
      </h3>
      {types.length === 0 && <p className="label-other">{words.noRelationsYet}</p>}
      <ul>
        {types.map((type) => (
          <RelationLine key={type.id} type={type} />
        ))}
      </ul>
    </section>
  );
}

function RelationLine({ type }: { readonly type: RelationType }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = labelTaskWords[locale];
  const { id, retired } = type;
  const name = type.name[locale];
  return (
    <li data-relation={id} data-retired={retired === true}>
      <Ends labels={beginnings(type)} />
      <Icon shape="arrow" />
      <button
        type="button"
        className="quiet relation-open"
        title={words.editRelation(name)}
        onClick={() => desk.getState().openLabelTask({ kind: 'relation', type: id })}
      >
        {name}
      </button>
      <Icon shape="arrow" />
      <Ends labels={endings(type)} />
      <span className="relation-id">
        {id}
        {retired === true && ` · ${words.retiredGroup}`}
      </span>
      <button
        type="button"
        className="quiet"
        title={retired === true ? words.bringBackRelation(name) : words.retireRelation(name)}
        onClick={() => desk.getState().editProject((record) => retireRelationType(record, id))}
      >
        {retired === true ? words.bringBack : words.retire}
      </button>
      <button
        type="button"
        className="quiet"
        aria-label={words.removeRelation(name)}
        title={words.removeRelation(name)}
        onClick={() => desk.getState().openLabelTask({ kind: 'remove-relation', type: id })}
      >
        <Icon shape="close" />
      </button>
    </li>
  );
}

function Ends({ labels }: { readonly labels: readonly string[] }): ReactNode {
  const locale = useLocale();
  const set = useDeskState(({ project }) => project?.labels);
  return (
    <span className="relation-ends">
      {labels.map((id) => {
        const label = set && labelById(set, id);
        return (
          <span
            key={id}
            className={`label-tag ${label === undefined ? '' : `label-${label.colour} line-${label.line}`}`}
          >
            {label?.name[locale] ?? id}
          </span>
        );
      })}
    </span>
  );
}
