import { type ReactNode, useState } from 'react';
import { labelPresets, presetNames } from '../../../core/annotation/label/label-presets.ts';
import type { GivenFile } from '../../../core/ipc/label-views.ts';
import { labelTaskWords } from '../../../core/locale/labels/label-tasks-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { recordOf } from '../../../core/project/project-record.ts';
import {
  type GivenLabel,
  type TakingWay,
  givenLabels,
  takeLabelSet,
} from '../../../core/project/labels/take-label-set.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Select } from '../../ui/select.tsx';
import { Named, TaskFrame, useAsk } from './task-frame.tsx';
import { useUses } from './uses-preview.tsx';

const [first] = labelPresets;
const asked = { kind: 'labelled' } as const;

/** Takes in a label set, of a file or ready-made, once it was seen what it brings and where it meets what there is. */
export function TakeSetDialog({ given }: { readonly given: GivenFile | null }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = labelTaskWords[locale];
  const project = useDeskState((state) => state.project);
  const [preset, setPreset] = useState(first?.id ?? 'hezhu');
  const [way, setWay] = useState<TakingWay>('keep');
  useAsk(asked);
  const uses = useUses(asked);
  if (project === null) return null;
  const chosen = labelPresets.find(({ id }) => id === preset) ?? first;
  const set = given?.set ?? { ...(chosen?.set ?? project.labels), codeLists: [] };
  const isFree = uses !== null && uses.count + uses.unread.length === 0;
  const coming = givenLabels(recordOf(project), set, way);
  return (
    <TaskFrame
      title={given === null ? words.presetTitle : words.importTitle(given.file)}
      action={words.take}
      ready={way !== 'replace' || isFree}
      onDo={() => desk.getState().editProject((record) => takeLabelSet(record, set, way))}
    >
      {given === null && (
        <Named name={words.preset}>
          <Select
            className="boxed"
            label={words.preset}
            value={preset}
            options={labelPresets.map(({ id }) => ({ id, name: presetNames[id][locale] }))}
            onChange={(id) => setPreset(id ?? preset)}
          />
        </Named>
      )}
      <Named name={words.way}>
        <Select
          className="boxed"
          label={words.way}
          value={way}
          options={(['keep', 'theirs', 'replace'] as const).map((id) => ({
            id,
            name: words.ways[id],
          }))}
          onChange={(id) => setWay(id ?? way)}
        />
      </Named>
      {way === 'replace' && uses !== null && !isFree && (
        <p className="label-warning" role="alert">
          {words.replaceUsed}
        </p>
      )}
      <ul className="given-labels" aria-label={words.comes} tabIndex={0}>
        {coming.map((each) => (
          <GivenLine key={each.label.id} given={each} />
        ))}
      </ul>
      {set.relationTypes.length > 0 && (
        <p className="task-text">
          {words.relationsCome(countText(set.relationTypes.length, locale))}
        </p>
      )}
    </TaskFrame>
  );
}

function GivenLine({ given: { label, kind, keyOf } }: { readonly given: GivenLabel }): ReactNode {
  const locale = useLocale();
  const words = labelTaskWords[locale];
  return (
    <li>
      <span className={`label-tag label-${label.colour} line-${label.line}`}>
        {label.name[locale]}
      </span>
      <span className="label-line-id">{label.id}</span>
      <span data-given={kind}>{words.given[kind]}</span>
      {keyOf !== null && <span className="task-help">{words.keyTaken(keyOf.name[locale])}</span>}
    </li>
  );
}
