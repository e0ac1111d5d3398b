import { type ReactNode, useState } from 'react';
import {
  type AttributeDefinition,
  attributeKinds,
  choicesOf,
} from '../../../core/annotation/label/attribute.ts';
import { builtInLists } from '../../../core/annotation/label/code-list.ts';
import type { Label } from '../../../core/annotation/label/label.ts';
import { labelWords } from '../../../core/locale/labels/labels-words.ts';
import { labelTaskWords } from '../../../core/locale/labels/label-tasks-words.ts';
import {
  type AttributeDraft,
  draftOf,
  readDraft,
} from '../../../core/project/labels/attribute-draft.ts';
import { retyping, setAttribute } from '../../../core/project/labels/attribute-edits.ts';
import { idOfName } from '../../../core/project/labels/label-set-edits.ts';
import type { UsesAsked } from '../../../core/project/labels/label-uses.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { Select } from '../../ui/select.tsx';
import { LeftoverChoice } from './leftover-choice.tsx';
import { nothingSaid, readReplacements } from './said-leftover.ts';
import { moveStamp } from './move-stamp.ts';
import { describeDraftProblem } from './describe-draft-problem.ts';
import { Named, TaskFrame, Typed, useAsk } from './task-frame.tsx';
import { UsesPreview, useUses } from './uses-preview.tsx';

interface AttributeDialogProps {
  readonly label: Label;
  /** Null where one is added. */
  readonly known: AttributeDefinition | null;
}

const noLists: readonly never[] = [];

/** Adds an attribute to a label, or changes one: its kind, its rules, and what becomes of values that no longer fit. */
export function AttributeDialog({ label, known }: AttributeDialogProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = labelTaskWords[locale];
  const lists = useDeskState(({ project }) => project?.parts.codeLists ?? noLists);
  const [typed, setTyped] = useState(() => draftOf(known, lists));
  const [ownId, setOwnId] = useState(known !== null);
  const [said, setSaid] = useState(nothingSaid);
  const others = label.attributes.filter(({ id }) => id !== known?.id);
  const taken = others.map(({ id }) => id);
  const free = (id: string): boolean => !taken.includes(id);
  const draft = ownId ? typed : { ...typed, id: idOfName(typed.en, 'attribute', free) };
  const { problems, definition, list } = readDraft(draft, taken, lists);
  const asked = unfitFor(label, known, definition);
  useAsk(asked);
  const uses = useUses(asked);
  const instead =
    definition === null ? null : readReplacements(definition.type, uses?.values ?? [], said);
  const change = (patch: Partial<AttributeDraft>): void => setTyped({ ...draft, ...patch });
  const problem = (field: keyof AttributeDraft): string | null =>
    describeDraftProblem(problems[field], locale);
  return (
    <TaskFrame
      title={known === null ? words.attributeTitle : words.editAttribute(known.name[locale])}
      action={known === null ? words.add1 : words.save}
      ready={definition !== null && instead !== null && (asked === null || uses !== null)}
      onDo={() => {
        if (definition === null || instead === null) return;
        const { leftover } = said;
        const isTouched = (uses?.count ?? 0) > 0;
        const moves = isTouched
          ? [retyping(label.id, definition, { instead, leftover }, moveStamp())]
          : [];
        desk
          .getState()
          .editProject((record) => setAttribute(record, label.id, definition, moves, list));
      }}
    >
      <Typed
        name={labelWords[locale].nameIn['zh-CN']}
        value={draft.zh}
        first
        onType={(zh) => change({ zh })}
      />
      <Typed name={labelWords[locale].nameIn.en} value={draft.en} onType={(en) => change({ en })} />
      {known === null && (
        <Typed
          name={words.idOf}
          value={draft.id}
          help={words.idHelp}
          problem={problem('id')}
          onType={(id) => {
            setOwnId(true);
            change({ id });
          }}
        />
      )}
      <Named name={words.kind}>
        <Select
          className="boxed"
          label={words.kind}
          value={draft.kind}
          options={attributeKinds.map((id) => ({ id, name: words.kinds[id] }))}
          onChange={(kind) => {
            if (kind !== null) change({ kind });
          }}
        />
        <span className="task-help">{words.kindHelp[draft.kind]}</span>
      </Named>
      <KindFields draft={draft} problem={problem} onChange={change} />
      <RuleFields draft={draft} problem={problem} others={others} onChange={change} />
      {asked !== null && (
        <LeftoverChoice uses={uses} type={definition?.type ?? null} said={said} onSay={setSaid} />
      )}
      {asked !== null && <UsesPreview />}
    </TaskFrame>
  );
}

interface FieldsProps {
  readonly draft: AttributeDraft;
  readonly problem: (field: keyof AttributeDraft) => string | null;
  readonly onChange: (patch: Partial<AttributeDraft>) => void;
}

/** What an attribute of its kind needs besides. */
function KindFields({ draft, problem, onChange }: FieldsProps): ReactNode {
  const words = labelTaskWords[useLocale()];
  const { kind } = draft;
  switch (kind) {
    case 'text':
    case 'code':
      return (
        <Typed
          name={words.pattern}
          value={draft.pattern}
          problem={problem('pattern')}
          onType={(pattern) => onChange({ pattern })}
        />
      );
    case 'decimal':
      return (
        <>
          {(['least', 'most'] as const).map((bound) => (
            <Typed
              key={bound}
              name={words[bound]}
              value={draft[bound]}
              problem={problem(bound)}
              onType={(text) => onChange({ [bound]: text })}
            />
          ))}
        </>
      );
    case 'choice':
      return (
        <Typed
          name={words.choices}
          value={draft.choices}
          help={words.choiceHelp}
          problem={problem('choices')}
          lines={5}
          onType={(choices) => onChange({ choices })}
        />
      );
    case 'link':
      return <ListFields draft={draft} problem={problem} onChange={onChange} />;
    case 'yes-no':
    case 'date':
    case 'list':
      return null;
  }
}

/** The list that an attribute links to: one that every project has, one of its own, or a new one. */
function ListFields({ draft, problem, onChange }: FieldsProps): ReactNode {
  const locale = useLocale();
  const words = labelTaskWords[locale];
  const lists = useDeskState(({ project }) => project?.parts.codeLists ?? noLists);
  const isOwn = !builtInLists.some((id) => id === draft.list);
  return (
    <>
      <Named name={words.list}>
        <Select
          className="boxed"
          label={words.list}
          value={draft.list}
          options={[
            ...builtInLists.map((id) => ({ id, name: words.lists[id] })),
            ...lists.map(({ id, name }) => ({ id, name: name[locale] })),
            { id: 'own', name: words.ownList },
          ]}
          onChange={(id) => {
            const chosen = id ?? 'divisions';
            const known = draftOf(
              { id: draft.id, name: { 'zh-CN': '', en: '' }, type: { kind: 'link', list: chosen } },
              lists,
            );
            onChange({ list: chosen, listName: known.listName, codes: known.codes });
          }}
        />
      </Named>
      {isOwn && (
        <>
          <Typed
            name={words.listName}
            value={draft.listName}
            problem={problem('listName')}
            onType={(listName) => onChange({ listName })}
          />
          <Typed
            name={words.codes}
            value={draft.codes}
            help={words.choiceHelp}
            problem={problem('codes')}
            lines={5}
            onType={(codes) => onChange({ codes })}
          />
        </>
      )}
    </>
  );
}

/** The rules of an attribute: whether it is required, what it begins with, and what it cannot stand beside. */
function RuleFields({
  draft,
  problem,
  others,
  onChange,
}: FieldsProps & { readonly others: readonly AttributeDefinition[] }): ReactNode {
  const locale = useLocale();
  const words = labelTaskWords[locale];
  const { excludes } = draft;
  return (
    <>
      <Named name={words.required}>
        <CheckBox checked={draft.required} onChange={(required) => onChange({ required })}>
          {words.requiredBox}
        </CheckBox>
      </Named>
      <Typed
        name={words.initial}
        value={draft.initial}
        help={words.initialHelp}
        problem={problem('initial')}
        onType={(initial) => onChange({ initial })}
      />
      {others.length > 0 && (
        <Named many name={words.excludes}>
          {others.map(({ id, name, excludes: theirs = [] }) => (
            <CheckBox
              key={id}
              checked={excludes.includes(id) || theirs.includes(draft.id)}
              // Said there, it is taken back there.
              disabled={!excludes.includes(id) && theirs.includes(draft.id)}
              hint={theirs.includes(draft.id) ? words.excludedThere(name[locale]) : undefined}
              onChange={(on) =>
                onChange({
                  excludes: on ? [...excludes, id] : excludes.filter((one) => one !== id),
                })
              }
            >
              {name[locale]}
            </CheckBox>
          ))}
        </Named>
      )}
    </>
  );
}

/** What has to be counted before an attribute is changed: values that its new kind does not take. */
function unfitFor(
  label: Label,
  known: AttributeDefinition | null,
  next: AttributeDefinition | null,
): UsesAsked | null {
  if (known === null || next === null) return null;
  const before = choicesOf(known.type)?.map(({ id }) => id) ?? [];
  const after = choicesOf(next.type)?.map(({ id }) => id) ?? [];
  const loses = before.some((id) => !after.includes(id));
  const isOther = known.type.kind !== next.type.kind || loses;
  const otherCode =
    known.type.kind === 'code' && JSON.stringify(known.type) !== JSON.stringify(next.type);
  if (!isOther && !otherCode) return null;
  return { kind: 'unfit', label: label.id, attribute: known.id, type: next.type };
}
