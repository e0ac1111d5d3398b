import { type ReactNode, useState } from 'react';
import type { Label } from '../../../core/annotation/label/label.ts';
import { labelWords } from '../../../core/locale/labels/labels-words.ts';
import { labelTaskWords } from '../../../core/locale/labels/label-tasks-words.ts';
import { mergeConflicts, mergeInto } from '../../../core/project/labels/merge-split.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Select } from '../../ui/select.tsx';
import { moveStamp } from './move-stamp.ts';
import { Named, TaskFrame, useAsk } from './task-frame.tsx';
import { UsesPreview, useUses } from './uses-preview.tsx';

/** Merges a label into another, once it was seen whose annotations follow. */
export function MergeDialog({ label }: { readonly label: Label }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = labelTaskWords[locale];
  const labels = useDeskState(({ project }) => project?.labels.labels) ?? [];
  const [into, setInto] = useState('');
  const asked = { kind: 'chosen', label: label.id, chosen: { kind: 'all' } } as const;
  useAsk(asked);
  const uses = useUses(asked);
  const target = labels.find(({ id }) => id === into);
  const conflicts = target === undefined ? [] : mergeConflicts(label, target);
  const nameOf = (id: string): string =>
    label.attributes.find((each) => each.id === id)?.name[locale] ?? id;
  return (
    <TaskFrame
      title={words.mergeTitle(label.name[locale])}
      action={words.mergeDo}
      ready={target !== undefined && uses !== null}
      onDo={() => {
        desk.getState().editProject((record) => mergeInto(record, label.id, into, moveStamp()));
        desk.getState().showLabel(into);
      }}
    >
      <Named name={words.mergeInto}>
        <Select
          className="boxed"
          label={words.mergeInto}
          value={into}
          none="–"
          options={labels
            .filter(({ id }) => id !== label.id)
            .map(({ id, name }) => ({ id, name: name[locale] }))}
          onChange={(id) => setInto(id ?? '')}
        />
      </Named>
      <p className="task-text">{words.mergeHelp}</p>
      {conflicts.length > 0 && (
        <p className="label-warning" role="alert">
          {words.mergeConflicts(conflicts.map(nameOf).join(labelWords[locale].separator))}
        </p>
      )}
      <UsesPreview />
    </TaskFrame>
  );
}
