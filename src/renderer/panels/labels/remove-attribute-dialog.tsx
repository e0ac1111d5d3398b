import { type ReactNode, useState } from 'react';
import type { AttributeDefinition } from '../../../core/annotation/label/attribute.ts';
import type { Label } from '../../../core/annotation/label/label.ts';
import { labelTaskWords } from '../../../core/locale/labels/label-tasks-words.ts';
import { removeAttribute } from '../../../core/project/labels/attribute-edits.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { moveStamp } from './move-stamp.ts';
import { TaskFrame, useAsk } from './task-frame.tsx';
import { UsesPreview, useUses } from './uses-preview.tsx';

interface RemoveAttributeProps {
  readonly label: Label;
  readonly attribute: AttributeDefinition;
}

/** Takes an attribute from a label, and says what becomes of its values. */
export function RemoveAttributeDialog({ label, attribute }: RemoveAttributeProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = labelTaskWords[locale];
  const [left, setLeft] = useState<'clear' | 'keep'>('clear');
  const asked = { kind: 'attribute', label: label.id, attribute: attribute.id } as const;
  useAsk(asked);
  const uses = useUses(asked);
  return (
    <TaskFrame
      title={words.removeAttribute(attribute.name[locale])}
      action={words.removeAttributeDo}
      ready={uses !== null}
      onDo={() => {
        const clear = left === 'clear' && (uses?.count ?? 0) > 0 ? moveStamp() : null;
        desk
          .getState()
          .editProject((record) => removeAttribute(record, label.id, attribute.id, clear));
      }}
    >
      {uses !== null && uses.count > 0 && (
        <>
          <p className="task-text">{words.removeAttributeHelp}</p>
          <Segmented
            label={words.leftover}
            value={left}
            options={(['clear', 'keep'] as const).map((id) => ({ id, name: words.leftovers[id] }))}
            onChange={setLeft}
          />
        </>
      )}
      <UsesPreview />
    </TaskFrame>
  );
}
