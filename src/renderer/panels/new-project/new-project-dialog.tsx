import { type FormEvent, type ReactNode, useState } from 'react';
import { labelPresets, presetNames } from '../../../core/annotation/label/label-presets.ts';
import type { PresetId } from '../../../core/annotation/label/label-presets.ts';
import { newProjectWords } from '../../../core/locale/project/new-project-words.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import './new-project.css';

/** What a new project begins with; where it lies is asked by the system's own dialog behind it. */
export function NewProjectDialog(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = newProjectWords[locale];
  const [chosen, setChosen] = useState<PresetId>('hezhu');
  const { closeDialog, createProject } = desk.getState();
  const make = (event: FormEvent): void => {
    event.preventDefault();
    closeDialog();
    void createProject(chosen);
  };
  return (
    <Dialog title={words.title} className="new-project" onClose={closeDialog}>
      <form onSubmit={make}>
        <fieldset>
          <legend>{words.labels}</legend>
          {labelPresets.map(({ id, set: { labels } }) => (
            <label key={id} className="preset-choice">
              <input
                type="radio"
                name="preset"
                checked={id === chosen}
                data-autofocus={id === chosen}
                onChange={() => setChosen(id)}
              />
              <span className="preset-name">{presetNames[id][locale]}</span>
              <span className="preset-about">{words.about[id]}</span>
              <span className="preset-labels" aria-hidden="true">
                {labels.map(({ id: label, name, colour, line }) => (
                  <span key={label} className={`label-tag label-${colour} line-${line}`}>
                    {name[locale]}
                  </span>
                ))}
              </span>
            </label>
          ))}
        </fieldset>
        <p className="preset-help">{words.help}</p>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={closeDialog}>
            {words.cancel}
          </button>
          <button type="submit" className="button primary">
            {words.choose}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
