import { type ReactNode, useState } from 'react';
import type { Label } from '../../../core/annotation/label.ts';
import { labelColours, labelLines } from '../../../core/annotation/label.ts';
import { type Locale, locales } from '../../../core/annotation/local-name.ts';
import { freeLabelKeys } from '../../../core/command/key-conflict.ts';
import { keyName } from '../../../core/locale/keys.ts';
import { labelWords } from '../../../core/locale/labels.ts';
import {
  type LabelLooks,
  changeLabel,
  lookAlike,
  moveLabel,
} from '../../../core/project/label-edits.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Icon } from '../../ui/icon.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface LabelCardProps {
  readonly label: Label;
  readonly labels: readonly Label[];
}

/** One label with what may be changed of it; every change is a step to undo. */
export function LabelCard({ label, labels }: LabelCardProps): ReactNode {
  const { id, colour, line, attributes } = label;
  const desk = useDesk();
  const locale = useLocale();
  const words = labelWords[locale];
  const alike = lookAlike(labels, label);
  const change = (patch: Partial<LabelLooks>): void =>
    desk.getState().editProject((record) => changeLabel(record, id, patch));
  return (
    <li className={`label-card label-${colour} line-${line}`} data-label={id}>
      <CardHead label={label} labels={labels} />
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
      <p className="label-other">
        {words.id} {id} · {words.attributes}
        {words.colon}
        {attributes.length === 0
          ? words.noAttributes
          : attributes.map((each) => each.name[locale]).join(words.separator)}
      </p>
    </li>
  );
}

function CardHead({ label, labels }: LabelCardProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = labelWords[locale];
  const name = label.name[locale];
  const index = labels.findIndex(({ id }) => id === label.id);
  const move = (step: 1 | -1): void =>
    desk.getState().editProject((record) => moveLabel(record, label.id, step));
  return (
    <header>
      <span className="label-tag">{name}</span>
      <span className="label-sample">{words.sample}</span>
      <button
        type="button"
        className="quiet"
        aria-label={words.up(name)}
        title={words.up(name)}
        disabled={index === 0}
        onClick={() => move(-1)}
      >
        <Icon shape="up" />
      </button>
      <button
        type="button"
        className="quiet"
        aria-label={words.down(name)}
        title={words.down(name)}
        disabled={index === labels.length - 1}
        onClick={() => move(1)}
      >
        <Icon shape="down" />
      </button>
    </header>
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

interface KeySelectProps extends LabelCardProps {
  readonly onChange: (patch: Partial<LabelLooks>) => void;
}

/** The keys that are free for a label: one that something else has cannot be chosen. */
function KeySelect({ label, labels, onChange }: KeySelectProps): ReactNode {
  const locale = useLocale();
  const words = labelWords[locale];
  const keys = useDeskState((state) => state.settings.keys);
  const free = freeLabelKeys(keys, labels, label.id);
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
