import type { ReactNode } from 'react';
import { type AttributeDefinition, choicesOf } from '../../../core/annotation/label/attribute.ts';
import { excluding } from '../../../core/annotation/label/attribute-rules.ts';
import type { Label } from '../../../core/annotation/label/label.ts';
import { labelWords } from '../../../core/locale/labels/labels-words.ts';
import { labelTaskWords } from '../../../core/locale/labels/label-tasks-words.ts';
import { moveAttribute } from '../../../core/project/labels/attribute-edits.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Icon } from '../../ui/icon.tsx';

/** The attributes of a label with their kinds and rules, each to be changed, moved and removed. */
export function AttributeList({ label }: { readonly label: Label }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = labelTaskWords[locale];
  const { id, attributes } = label;
  return (
    <section aria-label={words.attributes} className="attribute-list">
      <h3>
        {words.attributes}
        <button
          type="button"
          className="quiet link"
          onClick={() =>
            desk.getState().openLabelTask({ kind: 'attribute', label: id, attribute: null })
          }
        >
          {words.addAttribute}
        </button>
      </h3>
      {attributes.length === 0 && <p className="label-other">{labelWords[locale].noAttributes}</p>}
      <ul>
        {attributes.map((definition, index) => (
          <AttributeLine
            key={definition.id}
            label={label}
            definition={definition}
            isFirst={index === 0}
            isLast={index === attributes.length - 1}
          />
        ))}
      </ul>
    </section>
  );
}

interface AttributeLineProps {
  readonly label: Label;
  readonly definition: AttributeDefinition;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

function AttributeLine({ label, definition, isFirst, isLast }: AttributeLineProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = labelTaskWords[locale];
  const { id } = definition;
  const name = definition.name[locale];
  const said = useSaid(label, definition);
  const move = (step: 1 | -1): void =>
    desk.getState().editProject((record) => moveAttribute(record, label.id, id, step));
  return (
    <li data-attribute={id}>
      <button
        type="button"
        className="quiet attribute-open"
        title={words.editAttribute(name)}
        onClick={() =>
          desk.getState().openLabelTask({ kind: 'attribute', label: label.id, attribute: id })
        }
      >
        {name}
      </button>
      <span className="attribute-kind">{words.kinds[definition.type.kind]}</span>
      <span className="attribute-said">{said}</span>
      <button
        type="button"
        className="quiet"
        aria-label={words.attributeUp(name)}
        title={words.attributeUp(name)}
        disabled={isFirst}
        onClick={() => move(-1)}
      >
        <Icon shape="up" />
      </button>
      <button
        type="button"
        className="quiet"
        aria-label={words.attributeDown(name)}
        title={words.attributeDown(name)}
        disabled={isLast}
        onClick={() => move(1)}
      >
        <Icon shape="down" />
      </button>
      <button
        type="button"
        className="quiet"
        aria-label={words.removeAttribute(name)}
        title={words.removeAttribute(name)}
        onClick={() =>
          desk
            .getState()
            .openLabelTask({ kind: 'remove-attribute', label: label.id, attribute: id })
        }
      >
        <Icon shape="close" />
      </button>
    </li>
  );
}

/** What an attribute's rules say, in a line. */
function useSaid(label: Label, { id, type, required, initial }: AttributeDefinition): string {
  const locale = useLocale();
  const words = labelTaskWords[locale];
  const { separator, colon } = labelWords[locale];
  const lists = useDeskState(({ project }) => project?.parts.codeLists) ?? [];
  const nameOf = (other: string): string =>
    label.attributes.find((each) => each.id === other)?.name[locale] ?? other;
  const excludes = excluding(label.attributes, id);
  const choices = type.kind === 'choice' ? (choicesOf(type) ?? []) : [];
  const listName =
    type.kind !== 'link'
      ? null
      : type.list === 'divisions' || type.list === 'programs'
        ? words.lists[type.list]
        : (lists.find(({ id }) => id === type.list)?.name[locale] ?? type.list);
  const parts = [
    required === true ? words.requiredShort : null,
    choices.length > 0 ? choices.map(({ name }) => name[locale]).join(separator) : null,
    listName,
    'pattern' in type ? type.pattern : null,
    type.kind === 'decimal' && type.least !== undefined ? `≥ ${type.least}` : null,
    type.kind === 'decimal' && type.most !== undefined ? `≤ ${type.most}` : null,
    excludes.length === 0 ? null : words.excludesShort(excludes.map(nameOf).join(separator)),
    initial === undefined ? null : `${words.initial}${colon}${String(initial)}`,
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
