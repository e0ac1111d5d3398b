import { type ReactNode, useState } from 'react';
import type { Label } from '../../../core/annotation/label/label.ts';
import { labelColours, labelLines } from '../../../core/annotation/label/label.ts';
import { type Locale, locales } from '../../../core/annotation/label/local-name.ts';
import { freeLabelKeys } from '../../../core/command/key-conflict.ts';
import { keyName } from '../../../core/locale/window/keys.ts';
import { labelWords } from '../../../core/locale/labels/labels-words.ts';
import {
  type LabelLooks,
  changeLabel,
  lookAlike,
} from '../../../core/project/labels/label-edits.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Select } from '../../ui/select.tsx';
import { ColourCheck } from './colour-pairs.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface LabelLooksProps {
  readonly label: Label;
  readonly labels: readonly Label[];
}

/** Names, colour, line and key of a label; every change is a step to undo. */
export function LabelLooksFields({ label, labels }: LabelLooksProps): ReactNode {
  const { id, colour, line } = label;
  const desk = useDesk();
  const locale = useLocale();
  const words = labelWords[locale];
  const alike = lookAlike(labels, label);
  const change = (patch: Partial<LabelLooks>): void =>
    desk.getState().editProject((record) => changeLabel(record, id, patch));
  return (
    <>
      {locales.map((language) => (
        <NameField key={language} label={label} language={language} onChange={change} />
      ))}
      <div className="label-field" role="radiogroup" aria-label={words.colour}>
        <span className="label-field-name" aria-hidden="true">
          {words.colour}
        </span>
        {labelColours.map((each) => (
          <label key={each} className={`swatch label-${each}`} title={words.colours[each]}>
            <input
              type="radio"
              className="unseen"
              name={`colour ${id}`}
              aria-label={words.colours[each]}
              checked={each === colour}
              onChange={() => change({ colour: each })}
            />
          </label>
        ))}
      </div>
      <div className="label-field">
        <span className="label-field-name" aria-hidden="true">
          {words.line}
        </span>
        <Select
          label={words.line}
          value={line}
          options={labelLines.map((each) => ({ id: each, name: words.lines[each] }))}
          onChange={(next) => {
            if (next !== null) change({ line: next });
          }}
        />
        <span className="label-field-name" aria-hidden="true">
          {words.key}
        </span>
        <KeySelect label={label} labels={labels} onChange={change} />
      </div>
      {alike !== undefined && (
        <p className="label-warning" role="alert">
          {words.alike(alike.name[locale])}
        </p>
      )}
      <ColourCheck label={label} labels={labels} />
    </>
  );
}

interface NameFieldProps {
  readonly label: Label;
  readonly language: Locale;
  readonly onChange: (patch: Partial<LabelLooks>) => void;
}

function NameField({ label: { name }, language, onChange }: NameFieldProps): ReactNode {
  const words = labelWords[useLocale()];
  const [empty, setEmpty] = useState(false);
  return (
    <div className="label-field">
      <span className="label-field-name" aria-hidden="true">
        {words.nameIn[language]}
      </span>
      <TextField
        label={words.nameIn[language]}
        value={name[language]}
        problem={empty ? words.nameNeeded : null}
        onCommit={(typed) => {
          const next = typed.trim();
          setEmpty(next === '');
          if (next !== '') onChange({ name: { ...name, [language]: next } });
          return next !== '';
        }}
        onRevert={() => setEmpty(false)}
      />
    </div>
  );
}

interface KeySelectProps extends LabelLooksProps {
  readonly onChange: (patch: Partial<LabelLooks>) => void;
}

/** The keys that are free for a label: one that something else has cannot be chosen. */
function KeySelect({ label, labels, onChange }: KeySelectProps): ReactNode {
  const locale = useLocale();
  const words = labelWords[locale];
  const keys = useDeskState((state) => state.settings.keys);
  const free = freeLabelKeys(keys, boundLabels(labels, label), label.id);
  return (
    <Select
      label={words.key}
      value={label.key}
      none={words.noKey}
      options={free.map((code) => ({ id: code, name: keyName(code, locale) }))}
      onChange={(code) => onChange({ key: code ?? '' })}
    />
  );
}

/** The labels whose keys are in use, this one among them: retired ones have given theirs up. */
function boundLabels(labels: readonly Label[], label: Label): readonly Label[] {
  return labels.filter(({ id, retired }) => id === label.id || retired !== true);
}
