import type { ReactNode } from 'react';
import type { RelationType } from '../../../core/annotation/label/label.ts';
import { labelTaskWords } from '../../../core/locale/labels/label-tasks-words.ts';
import {
  removeRelationType,
  retireRelationType,
} from '../../../core/project/labels/relation-type-edits.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';
import { TaskFrame, useAsk } from './task-frame.tsx';
import { UsesPreview, useUses } from './uses-preview.tsx';

/** Deletes a relation type that no link is of; where one is, it offers to retire it. */
export function RemoveRelationDialog({ type }: { readonly type: RelationType }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = labelTaskWords[locale];
  const asked = { kind: 'relation', type: type.id } as const;
  useAsk(asked);
  const uses = useUses(asked);
  const isUsed = uses !== null && uses.count + uses.unread.length > 0;
  return (
    <TaskFrame
      title={words.removeRelation(type.name[locale])}
      action={words.remove.replace('…', '')}
      ready={uses !== null && !isUsed}
      onDo={() => desk.getState().editProject((record) => removeRelationType(record, type.id))}
      others={
        isUsed &&
        type.retired !== true && (
          <button
            type="button"
            className="button"
            onClick={() => {
              desk.getState().closeDialog();
              desk.getState().editProject((record) => retireRelationType(record, type.id));
            }}
          >
            {words.retire}
          </button>
        )
      }
    >
      {uses !== null && (
        <p className="task-text">{isUsed ? words.removeRelationUsed : words.removeRelationFree}</p>
      )}
      <UsesPreview />
    </TaskFrame>
  );
}
