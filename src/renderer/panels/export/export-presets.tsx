import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { sameRecord } from '../../../core/annotation/edit/change.ts';
import { exportWords } from '../../../core/locale/corpus/export-words.ts';
import { describeProjectChange } from '../../../core/locale/project/project-changes-words.ts';
import {
  removePreset,
  renamePreset,
  savePreset,
} from '../../../core/project/edits/export-preset-edits.ts';
import {
  type ExportPreset,
  type PresetChoice,
  longestPresetName,
  tidyName,
} from '../../../core/project/export-preset.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Select } from '../../ui/select.tsx';

interface ExportPresetsProps {
  /** What the dialog stands at; null while it is not whole. */
  readonly choice: PresetChoice | null;
  /** Ids of the formats that there are. */
  readonly formats: readonly string[];
  readonly disabled: boolean;
  readonly onUse: (preset: ExportPreset) => void;
}

const noPresets: readonly ExportPreset[] = [];

/** The exports that the project keeps under names: chosen, kept, renamed and removed here, each step undone here as well. */
export function ExportPresets({ choice, formats, disabled, onUse }: ExportPresetsProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = exportWords[locale];
  const presets = useDeskState(({ project }) => project?.parts.exportPresets ?? noPresets);
  const readOnly = useDeskState(({ project }) => project?.readOnly ?? true);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [naming, setNaming] = useState<'new' | 'other' | null>(null);
  const [since] = useState(() => new Date().toISOString());
  const chosen = presets.find(({ id }) => id === chosenId);
  const isStrange = chosen !== undefined && !formats.includes(chosen.format);
  const isChanged = chosen !== undefined && !(choice && isChoiceOf(chosen, choice));
  const { editProject } = desk.getState();
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const use = (id: string | null): void => {
    setChosenId(id);
    const preset = presets.find((each) => each.id === id);
    if (preset !== undefined && formats.includes(preset.format)) onUse(preset);
  };
  const named = (name: string): void => {
    setNaming(null);
    if (naming === 'other') {
      editProject((record) => renamePreset(record, chosenId ?? '', name));
    } else if (choice !== null) {
      const id = presets.find((each) => each.name === name)?.id ?? crypto.randomUUID();
      editProject((record) => savePreset(record, name, choice, id));
      setChosenId(id);
    }
  };
  if (naming !== null) {
    return (
      <NameField
        initial={naming === 'other' ? (chosen?.name ?? '') : ''}
        replaces={naming === 'new'}
        taken={presets.map(({ name }) => name)}
        onName={named}
        onCancel={() => setNaming(null)}
      />
    );
  }
  return (
    <div className="export-presets" role="group" aria-label={words.presets}>
      <Undo since={since} />
      {presets.length > 0 && (
        <Select
          label={words.presets}
          value={chosen?.id ?? ''}
          none={words.noPreset}
          options={[...presets]
            .sort((a, b) => compare(a.name, b.name))
            .map(({ id, name }) => ({ id, name }))}
          className="export-preset"
          onChange={use}
        />
      )}
      {isChanged && (
        <span className="preset-changed">
          {isStrange ? words.presetUnknownFormat(chosen.format) : words.presetChanged}
        </span>
      )}
      {chosen !== undefined && isChanged && !readOnly && (
        <button
          type="button"
          className="quiet link"
          disabled={disabled || choice === null}
          onClick={() => named(chosen.name)}
        >
          {words.presetUpdate}
        </button>
      )}
      {!readOnly && (
        <button
          type="button"
          className="quiet link"
          disabled={disabled || choice === null}
          onClick={() => setNaming('new')}
        >
          {words.presetAdd}
        </button>
      )}
      {chosen !== undefined && !readOnly && (
        <>
          <button type="button" className="quiet" onClick={() => setNaming('other')}>
            {words.presetRename}
          </button>
          <button
            type="button"
            className="quiet"
            onClick={() => editProject((record) => removePreset(record, chosen.id))}
          >
            {words.presetRemove}
          </button>
        </>
      )}
    </div>
  );
}

/** Whether a preset would lead to the same choices. */
function isChoiceOf({ format, options }: ExportPreset, choice: PresetChoice): boolean {
  return sameRecord({ format, options }, choice);
}

/** What was done with the presets last since a time, and the way back. */
function Undo({ since }: { readonly since: string }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const last = useDeskState((state) => state.projectHistory?.history.done?.top);
  const isOurs = last?.diffs.exportPresets !== undefined && last.at >= since;
  return (
    <span className="preset-done" role="status">
      {isOurs && (
        <>
          <span className="preset-said">{describeProjectChange(last, locale)}</span>
          <button
            type="button"
            className="quiet link"
            onClick={() => void desk.getState().undoProject()}
          >
            {exportWords[locale].presetUndo}
          </button>
        </>
      )}
    </span>
  );
}

interface NameFieldProps {
  readonly initial: string;
  /** Whether a name that is there may be taken again, which replaces what has it. */
  readonly replaces: boolean;
  readonly taken: readonly string[];
  readonly onName: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for a name; Enter takes it, Esc gives it up. */
function NameField({ initial, replaces, taken, onName, onCancel }: NameFieldProps): ReactNode {
  const words = exportWords[useLocale()];
  const [typed, setTyped] = useState(initial);
  const name = tidyName(typed);
  const isTaken = name !== initial && taken.includes(name);
  const isFit = name !== '' && (replaces || !isTaken);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (isFit) onName(name);
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      onCancel();
    }
  };
  return (
    <div className="export-presets" role="group" aria-label={words.presets}>
      <span className="preset-done" role="status">
        {isTaken && (replaces ? words.presetTaken : words.presetTakenRename)}
      </span>
      <input
        className="field boxed export-preset-name"
        aria-label={words.presetName}
        placeholder={words.presetNameHint}
        value={typed}
        maxLength={longestPresetName}
        spellCheck={false}
        autoComplete="off"
        autoFocus
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        className="button primary"
        disabled={!isFit}
        onClick={() => onName(name)}
      >
        {isTaken && replaces ? words.presetReplace : words.presetSave}
      </button>
      <button type="button" className="button" onClick={onCancel}>
        {words.cancel}
      </button>
    </div>
  );
}
