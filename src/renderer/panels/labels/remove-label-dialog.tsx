import type { ReactNode } from 'react';
import type { Label } from '../../../core/annotation/label/label.ts';
import { labelTaskWords } from '../../../core/locale/labels/label-tasks-words.ts';
import type { UsesAsked } from '../../../core/project/labels/label-uses.ts';
import { removeLabel, retireLabel } from '../../../core/project/labels/label-set-edits.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';
import { TaskFrame, useAsk } from './task-frame.tsx';
import { UsesPreview, useUses } from './uses-preview.tsx';

/** Deletes a label that nothing bears; where something does, it offers what can be done instead. */
export function RemoveLabelDialog({ label }: { readonly label: Label }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = labelTaskWords[locale];
  const asked = usesOf(label);
  useAsk(asked);
  const uses = useUses(asked);
  const isUsed = uses !== null && uses.count + uses.unread.length > 0;
  const open = (kind: 'retire' | 'merge') => (): void =>
    desk.getState().openLabelTask({ kind, label: label.id });
  return (
    <TaskFrame
      title={words.removeTitle(label.name[locale])}
      action={words.remove.replace('…', '')}
      ready={uses !== null && !isUsed}
      onDo={() => desk.getState().editProject((record) => removeLabel(record, label.id))}
      others={
        isUsed && (
          <>
            {label.retired !== true && (
              <button type="button" className="button" onClick={open('retire')}>
                {words.retire}
              </button>
            )}
            <button type="button" className="button" onClick={open('merge')}>
              {words.merge}
            </button>
          </>
        )
      }
    >
      {uses !== null && <p className="task-text">{isUsed ? words.removeUsed : words.removeFree}</p>}
      <UsesPreview />
    </TaskFrame>
  );
}

/** Offers a label no longer for new annotations, once it was seen what bears it. */
export function RetireLabelDialog({ label }: { readonly label: Label }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = labelTaskWords[locale];
  useAsk(usesOf(label));
  return (
    <TaskFrame
      title={words.retireTitle(label.name[locale])}
      action={words.retire}
      ready
      onDo={() => desk.getState().editProject((record) => retireLabel(record, label.id))}
    >
      <p className="task-text">{words.retireHelp}</p>
      <UsesPreview />
    </TaskFrame>
  );
}

function usesOf({ id }: Label): UsesAsked {
  return { kind: 'chosen', label: id, chosen: { kind: 'all' } };
}
