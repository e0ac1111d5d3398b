import type { ReactNode } from 'react';
import { assertNever } from '../../../core/base/assert-never.ts';
import { labelById } from '../../../core/annotation/label/label.ts';
import { useDeskState } from '../../state/use-desk.ts';
import { AttributeDialog } from './attribute-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { NewLabelDialog } from './new-label-dialog.tsx';
import { RelationDialog } from './relation-dialog.tsx';
import { RemoveAttributeDialog } from './remove-attribute-dialog.tsx';
import { RemoveLabelDialog, RetireLabelDialog } from './remove-label-dialog.tsx';
import { RemoveRelationDialog } from './remove-relation-dialog.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { TakeSetDialog } from './take-set-dialog.tsx';
import './label-tasks.css';

/** The dialog of what is about to be done to the label set. */
export function LabelTaskDialog(): ReactNode {
  const task = useDeskState(({ labelTask }) => labelTask);
  const set = useDeskState(({ project }) => project?.labels);
  if (task === null || set === undefined) return null;
  if (task.kind === 'new') return <NewLabelDialog />;
  if (task.kind === 'preset') return <TakeSetDialog given={null} />;
  if (task.kind === 'import') return <TakeSetDialog given={task.given} />;
  if (task.kind === 'relation') {
    return <RelationDialog type={set.relationTypes.find(({ id }) => id === task.type) ?? null} />;
  }
  if (task.kind === 'remove-relation') {
    const type = set.relationTypes.find(({ id }) => id === task.type);
    return type === undefined ? null : <RemoveRelationDialog type={type} />;
  }
  const label = labelById(set, task.label);
  if (label === undefined) return null;
  switch (task.kind) {
    case 'remove':
      return <RemoveLabelDialog label={label} />;
    case 'retire':
      return <RetireLabelDialog label={label} />;
    case 'merge':
      return <MergeDialog label={label} />;
    case 'split':
      return <SplitDialog label={label} />;
    case 'attribute':
    case 'remove-attribute': {
      const known = label.attributes.find(({ id }) => id === task.attribute) ?? null;
      if (task.kind === 'attribute') return <AttributeDialog label={label} known={known} />;
      return known === null ? null : <RemoveAttributeDialog label={label} attribute={known} />;
    }
    default:
      return assertNever(task);
  }
}
