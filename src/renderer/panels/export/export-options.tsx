import type { ReactNode } from 'react';
import { type Label } from '../../../core/annotation/label/label.ts';
import { type ReportState, reportStates } from '../../../core/annotation/layer.ts';
import type { FormatView } from '../../../core/ipc/views.ts';
import { exportWords } from '../../../core/locale/corpus/export-words.ts';
import { reportStateWords } from '../../../core/locale/text/report-states-words.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { Select } from '../../ui/select.tsx';
import { useLocale } from '../../state/use-desk.ts';
import { type ExportDraft, type Revise, contents } from './export-draft.ts';
import { OverlapOptions } from './overlap-options.tsx';
import { SplitOptions } from './split-options.tsx';

interface ExportOptionsProps {
  readonly draft: ExportDraft;
  readonly view: FormatView;
  readonly labels: readonly Label[];
  /** Whose layers there may be, the adjudicated one last. */
  readonly reviewers: readonly { readonly id: string; readonly name: string }[];
  readonly disabled: boolean;
  readonly onRevise: Revise;
  /** Measures the sides of the split; absent while the choices are not whole. */
  readonly onMeasure: (() => Promise<readonly string[] | null>) | null;
}

/** What of the project is written, and into what files. */
export function ExportOptionFields(props: ExportOptionsProps): ReactNode {
  const locale = useLocale();
  const words = exportWords[locale];
  const { draft, view, labels, reviewers, disabled, onRevise, onMeasure } = props;
  const { abilities } = view;
  return (
    <fieldset className="export-options" disabled={disabled}>
      <legend>{words.options}</legend>
      <Choices
        title={words.labels}
        all={labels.map(({ id, name, colour, line }) => ({
          id,
          name: <span className={`label-tag label-${colour} line-${line}`}>{name[locale]}</span>,
        }))}
        off={draft.labelsOff}
        onChange={(labelsOff) => onRevise({ labelsOff })}
      />
      <Choices
        title={words.layers}
        all={reviewers}
        off={draft.reviewersOff}
        onChange={(reviewersOff) => onRevise({ reviewersOff })}
      />
      <States
        title={words.reportState}
        off={draft.reportStatesOff}
        onChange={(reportStatesOff) => onRevise({ reportStatesOff })}
      />
      <States
        title={words.layerState}
        off={draft.layerStatesOff}
        onChange={(layerStatesOff) => onRevise({ layerStatesOff })}
      />
      <div className="export-group" role="group" aria-label={words.content}>
        <span className="export-group-name">{words.content}</span>
        {contents.map((id) => (
          <CheckBox
            key={id}
            checked={keeps(abilities, id) && !draft.contentsOff.includes(id)}
            disabled={!keeps(abilities, id)}
            hint={keeps(abilities, id) ? undefined : words.notKept}
            onChange={(on) => onRevise({ contentsOff: toggled(draft.contentsOff, id, on) })}
          >
            {words.abilities[id]}
          </CheckBox>
        ))}
        <CheckBox
          checked={draft.withoutRegions}
          onChange={(withoutRegions) => onRevise({ withoutRegions })}
        >
          {words.withoutRegions}
        </CheckBox>
        <CheckBox checked={draft.original} onChange={(original) => onRevise({ original })}>
          {words.originalTexts}
        </CheckBox>
      </div>
      <Files draft={draft} view={view} labels={labels} onRevise={onRevise} />
      <SplitOptions draft={draft} onRevise={onRevise} onMeasure={onMeasure} />
    </fieldset>
  );
}

/** Whether a format writes this of an annotation. */
function keeps(abilities: FormatView['abilities'], content: (typeof contents)[number]): boolean {
  if (content !== 'checks') return abilities[content];
  return abilities.casework === 'all' || abilities.casework === 'checks';
}

interface ChoicesProps<Id extends string> {
  readonly title: string;
  readonly all: readonly { readonly id: Id; readonly name: ReactNode }[];
  readonly off: readonly Id[];
  readonly onChange: (off: readonly Id[]) => void;
}

/** Several of a few. */
function Choices<Id extends string>({ title, all, off, onChange }: ChoicesProps<Id>): ReactNode {
  return (
    <div className="export-group" role="group" aria-label={title}>
      <span className="export-group-name">{title}</span>
      {all.map(({ id, name }) => (
        <CheckBox
          key={id}
          checked={!off.includes(id)}
          onChange={(on) => onChange(toggled(off, id, on))}
        >
          {name}
        </CheckBox>
      ))}
    </div>
  );
}

function States({ title, off, onChange }: Omit<ChoicesProps<ReportState>, 'all'>): ReactNode {
  const words = reportStateWords[useLocale()];
  const all = reportStates.map((id) => ({ id, name: words[id] }));
  return <Choices title={title} all={all} off={off} onChange={onChange} />;
}

/** What is off, after something was switched. */
function toggled<Id>(off: readonly Id[], id: Id, on: boolean): readonly Id[] {
  const others = off.filter((each) => each !== id);
  return on ? others : [...others, id];
}

function Files({
  draft,
  view: { layouts, schemes, overlapRules, tables },
  labels,
  onRevise,
}: Pick<ExportOptionsProps, 'draft' | 'view' | 'labels' | 'onRevise'>): ReactNode {
  const words = exportWords[useLocale()];
  const layout = layouts.find((known) => known === draft.layout) ?? layouts[0];
  const scheme = schemes.find((known) => known === draft.scheme) ?? schemes[0];
  return (
    <div className="export-group" role="group" aria-label={words.files}>
      <span className="export-group-name">{words.files}</span>
      {layout !== undefined && layouts.length > 1 && (
        <Select
          label={words.layout}
          value={layout}
          options={layouts.map((id) => ({ id, name: words.layouts[id] }))}
          onChange={(chosen) => onRevise({ layout: chosen })}
        />
      )}
      {scheme !== undefined && (
        <Select
          label={words.scheme}
          value={scheme}
          options={schemes.map((id) => ({ id, name: words.schemes[id] }))}
          onChange={(chosen) => onRevise({ scheme: chosen })}
        />
      )}
      <OverlapOptions draft={draft} rules={overlapRules} labels={labels} onRevise={onRevise} />
      {tables && (
        <CheckBox
          checked={draft.spreadsheetCopy}
          onChange={(spreadsheetCopy) => onRevise({ spreadsheetCopy })}
        >
          {words.spreadsheetCopy}
        </CheckBox>
      )}
      <CheckBox checked={draft.zip} onChange={(zip) => onRevise({ zip })}>
        {words.zip}
      </CheckBox>
      <label className="export-field wide">
        <span>{words.licence}</span>
        <input
          className="field boxed"
          value={draft.licence}
          placeholder={words.licenceHint}
          spellCheck={false}
          onChange={({ target }) => onRevise({ licence: target.value })}
        />
      </label>
    </div>
  );
}
