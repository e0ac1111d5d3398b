import { type ReactNode, useState } from 'react';
import { type RelationType, beginnings, endings } from '../../../core/annotation/label/label.ts';
import { labelWords } from '../../../core/locale/labels/labels-words.ts';
import { labelTaskWords } from '../../../core/locale/labels/label-tasks-words.ts';
import { idOfName } from '../../../core/project/labels/label-set-edits.ts';
import { withEnds } from '../../../core/project/labels/merge-split.ts';
import { setRelationType } from '../../../core/project/labels/relation-type-edits.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { Named, TaskFrame, Typed, useAsk } from './task-frame.tsx';
import { UsesPreview } from './uses-preview.tsx';

/** Adds a relation type, or changes the names and the ends of one. */
export function RelationDialog({ type }: { readonly type: RelationType | null }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = labelTaskWords[locale];
  const { nameIn } = labelWords[locale];
  const types = useDeskState(({ project }) => project?.labels.relationTypes) ?? [];
  const [zh, setZh] = useState(type?.name['zh-CN'] ?? '');
  const [en, setEn] = useState(type?.name.en ?? '');
  const [typedId, setId] = useState<string | null>(null);
  const [from, setFrom] = useState(type === null ? [] : beginnings(type));
  const [to, setTo] = useState(type === null ? [] : endings(type));
  useAsk(type === null ? null : { kind: 'relation', type: type.id });
  const isFree = (wanted: string): boolean => types.every((each) => each.id !== wanted);
  const id = type?.id ?? typedId ?? idOfName(en, 'relation', isFree);
  const malformed = !/^[A-Za-z][A-Za-z0-9_-]*$/.test(id);
  const taken = type === null && !isFree(id);
  const named = zh.trim() !== '' && en.trim() !== '';
  const joins = from.length > 0 && to.length > 0;
  return (
    <TaskFrame
      title={type === null ? words.relationTitle : words.editRelation(type.name[locale])}
      action={type === null ? words.add1 : words.save}
      ready={named && joins && !malformed && !taken}
      onDo={() => {
        const name = { 'zh-CN': zh.trim(), en: en.trim() };
        const base = type ?? { id, name, from: from[0] ?? '', to: to[0] ?? '' };
        const next = withEnds({ ...base, name }, from, to);
        desk.getState().editProject((record) => setRelationType(record, next));
      }}
    >
      <Typed name={nameIn['zh-CN']} value={zh} first onType={setZh} />
      <Typed name={nameIn.en} value={en} onType={setEn} />
      {type === null && (
        <Typed
          name={words.idOf}
          value={id}
          help={words.idHelp}
          problem={malformed ? words.idMalformed : taken ? words.idTaken : null}
          onType={setId}
        />
      )}
      <Ends name={words.relationFrom} chosen={from} onChoose={setFrom} />
      <Ends name={words.relationTo} chosen={to} onChoose={setTo} />
      {!joins && <p className="task-text">{words.endNeeded}</p>}
      {type !== null && (
        <>
          <p className="task-text">{words.endUsed}</p>
          <UsesPreview />
        </>
      )}
    </TaskFrame>
  );
}

interface EndsProps {
  readonly name: string;
  readonly chosen: readonly string[];
  readonly onChoose: (labels: readonly string[]) => void;
}

/** The labels on one side of a relation type, each to be ticked. */
function Ends({ name, chosen, onChoose }: EndsProps): ReactNode {
  const locale = useLocale();
  const labels = useDeskState(({ project }) => project?.labels.labels) ?? [];
  return (
    <Named many name={name}>
      {labels.map((label) => (
        <CheckBox
          key={label.id}
          checked={chosen.includes(label.id)}
          onChange={(on) =>
            onChoose(on ? [...chosen, label.id] : chosen.filter((id) => id !== label.id))
          }
        >
          <span className={`label-tag label-${label.colour} line-${label.line}`}>
            {label.name[locale]}
          </span>
        </CheckBox>
      ))}
    </Named>
  );
}
