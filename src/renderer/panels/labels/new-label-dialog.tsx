import type { ReactNode } from 'react';
import { labelTaskWords } from '../../../core/locale/labels/label-tasks-words.ts';
import { addLabel } from '../../../core/project/labels/label-set-edits.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';
import { NewLabelFields, useNewLabel } from './new-label-fields.tsx';
import { TaskFrame } from './task-frame.tsx';

/** Adds a label: its names, and the id that exports write. Looks and key are given, and changed on its card. */
export function NewLabelDialog(): ReactNode {
  const desk = useDesk();
  const words = labelTaskWords[useLocale()];
  const form = useNewLabel();
  const { label } = form;
  return (
    <TaskFrame
      title={words.newTitle}
      action={words.add1}
      ready={label !== null}
      onDo={() => {
        if (label === null) return;
        desk.getState().editProject((record) => addLabel(record, label));
        desk.getState().showLabel(label.id);
      }}
    >
      <NewLabelFields form={form} />
    </TaskFrame>
  );
}
