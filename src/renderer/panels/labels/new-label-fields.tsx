import { type ReactNode, useState } from 'react';
import { freeLabelKeys } from '../../../core/command/key-conflict.ts';
import { labelWords } from '../../../core/locale/labels/labels-words.ts';
import { labelTaskWords } from '../../../core/locale/labels/label-tasks-words.ts';
import { offeredLabels } from '../../../core/annotation/label/label.ts';
import {
  type NewLabel,
  idOfName,
  labelIdProblem,
} from '../../../core/project/labels/label-set-edits.ts';
import { recordOf } from '../../../core/project/project-record.ts';
import { useDeskState, useLocale } from '../../state/use-desk.ts';
import { Typed } from './task-frame.tsx';

/** What of a new label is typed, and the label where it is enough. */
export interface NewLabelDraft {
  readonly zh: string;
  readonly en: string;
  /** Null as long as it follows the names. */
  readonly id: string | null;
}

/** The state of a form that makes a label. */
export function useNewLabel(): {
  readonly draft: NewLabelDraft;
  readonly setDraft: (draft: NewLabelDraft) => void;
  readonly id: string;
  readonly problem: 'malformed' | 'taken' | null;
  readonly label: NewLabel | null;
} {
  const [draft, setDraft] = useState<NewLabelDraft>({ zh: '', en: '', id: null });
  const project = useDeskState((state) => state.project);
  const keys = useDeskState((state) => state.settings.keys);
  const record = project === null ? null : recordOf(project);
  const isFree = (id: string): boolean => record !== null && labelIdProblem(record, id) === null;
  const id = draft.id ?? idOfName(draft.en, 'label', isFree);
  const problem = record === null ? null : labelIdProblem(record, id);
  const name = { 'zh-CN': draft.zh.trim(), en: draft.en.trim() };
  const whole = problem === null && name['zh-CN'] !== '' && name.en !== '';
  const bound = offeredLabels(project?.labels.labels ?? []);
  const [key = ''] = freeLabelKeys(keys, [...bound, { id, key: '' }], id);
  return { draft, setDraft, id, problem, label: whole ? { id, name, key } : null };
}

/** The fields of a new label: names in both languages and the id, which follows the English name until it is typed. */
export function NewLabelFields({
  form,
  first = true,
}: {
  readonly form: ReturnType<typeof useNewLabel>;
  readonly first?: boolean;
}): ReactNode {
  const locale = useLocale();
  const words = labelTaskWords[locale];
  const { nameIn } = labelWords[locale];
  const { draft, setDraft, id, problem } = form;
  return (
    <>
      <Typed
        name={nameIn['zh-CN']}
        value={draft.zh}
        first={first}
        onType={(zh) => setDraft({ ...draft, zh })}
      />
      <Typed name={nameIn.en} value={draft.en} onType={(en) => setDraft({ ...draft, en })} />
      <Typed
        name={words.idOf}
        value={id}
        help={words.idHelp}
        problem={problem === null ? null : problem === 'taken' ? words.idTaken : words.idMalformed}
        onType={(typed) => setDraft({ ...draft, id: typed })}
      />
    </>
  );
}
