import type { ReactNode } from 'react';
import { type Label, offeredLabels } from '../../../core/annotation/label/label.ts';
import { nativeCommands, pageCommands } from '../../../core/command/command.ts';
import { strokesOf } from '../../../core/command/key-map.ts';
import { type TextKey, textKeys } from '../../../core/command/text-keys.ts';
import { commandWords } from '../../../core/locale/window/commands-words.ts';
import { editorWords } from '../../../core/locale/text/editor-words.ts';
import { keyCardWords } from '../../../core/locale/window/key-card-words.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Keys } from '../../ui/keys.tsx';
import { CommandButton } from '../command-button.tsx';
import { useKeyNames } from '../command-keys.ts';
import { KeyList } from './key-list.tsx';
import { ProposalKeys } from './proposal-keys.tsx';
import './key-card.css';

const noLabels: readonly Label[] = [];

/** All keys on one card, from the tables that the keys themselves obey. */
export function KeyCard(): ReactNode {
  const desk = useDesk();
  const words = keyCardWords[useLocale()];
  const close = (): void => desk.getState().closeDialog();
  return (
    <Dialog
      title={words.title}
      className="key-card"
      extra={
        <span className="key-card-actions">
          <CommandButton command="edit-keys" name={words.edit} />
          <button type="button" className="quiet" data-autofocus onClick={close}>
            {words.close} <Keys text="Esc" />
          </button>
        </span>
      }
      onClose={close}
    >
      <div className="key-columns">
        <LabelKeys />
        <TextKeys name={words.annotation} group="annotation" />
        <ProposalKeys />
        <TextKeys name={words.verdict} group="verdict" />
        <TextKeys name={words.regions} group="region" />
        <FieldKeys />
        <TextKeys name={words.edges} group="edges" />
        <TextKeys name={words.select} group="select" />
        <TextKeys name={words.move} group="move" />
        <CommandKeys />
      </div>
    </Dialog>
  );
}

function LabelKeys(): ReactNode {
  const locale = useLocale();
  const keys = useKeyNames();
  const labels = offeredLabels(useDeskState(({ project }) => project?.labels.labels ?? noLabels));
  if (labels.length === 0) return null;
  return (
    <KeyList
      name={keyCardWords[locale].labels}
      lines={labels.map((label) => ({
        id: label.id,
        name: label.name[locale],
        keys: [keys.label(label)],
      }))}
      note={keyCardWords[locale].brushHelp}
    />
  );
}

interface TextKeysProps {
  readonly name: string;
  readonly group: TextKey['group'];
}

function TextKeys({ name, group }: TextKeysProps): ReactNode {
  const names = editorWords[useLocale()].commands;
  const { text } = useKeyNames();
  const lines = textKeys
    .filter((key) => key.group === group)
    .map(({ id }) => ({ id, name: names[id], keys: [text(id)] }));
  return <KeyList name={name} lines={lines} />;
}

function CommandKeys(): ReactNode {
  const locale = useLocale();
  const changes = useDeskState((state) => state.settings.keys);
  const { stroke } = useKeyNames();
  const lines = [...pageCommands, ...nativeCommands]
    .map((id) => ({
      id,
      name: commandWords[locale][id],
      keys: strokesOf(changes, `command:${id}`).map(stroke),
    }))
    .filter((line) => line.keys.length > 0);
  return <KeyList name={keyCardWords[locale].anywhere} lines={lines} />;
}

function FieldKeys(): ReactNode {
  const words = keyCardWords[useLocale()];
  const { stroke } = useKeyNames();
  return (
    <KeyList
      name={words.fields}
      lines={[
        { id: 'commit', name: words.commit, keys: ['Enter'] },
        { id: 'revert', name: words.revert, keys: ['Esc'] },
        { id: 'next', name: words.nextField, keys: ['Tab'] },
        { id: 'primary', name: words.primary, keys: [stroke({ code: 'Enter', mod: true })] },
      ]}
    />
  );
}
