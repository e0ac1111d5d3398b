import { type ReactNode, useState } from 'react';
import { locales } from '../../../core/annotation/label/local-name.ts';
import { commandWords } from '../../../core/locale/window/commands-words.ts';
import { languageNames, settingsWords } from '../../../core/locale/window/settings-words.ts';
import { reviewerId } from '../../../core/project/project.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CommandButton } from '../command-button.tsx';
import { BackupSettings } from './backup-settings.tsx';
import { ProposalSettings } from './proposal-settings.tsx';
import { TypographySettings } from './typography-settings.tsx';
import './settings.css';

/** A person's choices on this machine; each holds as soon as it is made. */
export function SettingsDialog(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = settingsWords[locale];
  const settings = useDeskState((state) => state.settings);
  const version = useDeskState((state) => state.version);
  const change = desk.getState().changeSettings;
  const close = (): void => desk.getState().closeDialog();
  return (
    <Dialog title={words.title} className="settings" onClose={close}>
      <div className="setting">
        <span>{words.theme}</span>
        <Segmented
          label={words.theme}
          value={settings.theme}
          options={(['system', 'light', 'dark'] as const).map((id) => ({
            id,
            name: words.themes[id],
          }))}
          onChange={(theme) => void change({ theme })}
        />
      </div>
      <div className="setting">
        <span>{words.language}</span>
        <Segmented
          label={words.language}
          value={settings.language}
          options={[
            { id: 'system', name: words.systemLanguage } as const,
            ...locales.map((id) => ({ id, name: languageNames[id] })),
          ]}
          onChange={(language) => void change({ language })}
        />
      </div>
      <div className="setting">
        <span>{words.reviewer}</span>
        <ReviewerName />
      </div>
      <TypographySettings />
      <ProposalSettings />
      <BackupSettings />
      <div className="dialog-actions settings-end">
        <span className="settings-version">{words.version(version)}</span>
        <CommandButton command="edit-keys" name={commandWords[locale]['edit-keys']} />
        <button type="button" className="button" onClick={close}>
          {words.close}
        </button>
      </div>
    </Dialog>
  );
}

function ReviewerName(): ReactNode {
  const desk = useDesk();
  const words = settingsWords[useLocale()];
  const name = useDeskState((state) => state.project?.reviewer.name ?? state.settings.reviewerName);
  const [draft, setDraft] = useState<string>();
  return (
    <div className="setting-boxed">
      <TextField
        label={words.reviewer}
        value={name}
        draft={draft}
        problem={draft === undefined ? null : words.reviewerEmpty}
        onCommit={(typed) => {
          const fits = reviewerId(typed) !== '' && typed.trim().length <= 60;
          setDraft(fits ? undefined : typed);
          if (fits && typed.trim() !== name) {
            void desk.getState().changeSettings({ reviewerName: typed.trim() });
          }
          return fits;
        }}
        onRevert={() => setDraft(undefined)}
      />
      <p>{words.reviewerHelp}</p>
    </div>
  );
}
