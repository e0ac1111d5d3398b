import { type ReactNode, useRef, useState } from 'react';
import { type ExcuseReason, excuseReasons } from '../../../core/annotation/casework.ts';
import type { GivenExcuse } from '../../../core/ledger/conflict.ts';
import { excuseWords } from '../../../core/locale/checks/checks-words.ts';
import { conflictWords } from '../../../core/locale/checks/conflicts-words.ts';
import { moment } from '../../../core/locale/times.ts';
import {
  excuseGiven,
  sayOfConflict,
  suggestedFor,
  takeConflictBack,
} from '../../state/ledger/conflict-gestures.ts';
import type { ChosenGroup } from '../../state/ledger/ledger-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { useFocusRequest } from '../../state/window/use-focus-request.ts';
import { Keys } from '../../ui/keys.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useKeyNames } from '../command-keys.ts';

/** What a reviewer says of values that contradict each other: why they need not agree, and on what that rests. */
export function ConflictAnswering({ chosen }: { readonly chosen: ChosenGroup }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = conflictWords[locale];
  const { group } = chosen;
  const project = useDeskState((state) => state.project);
  const given = excuseGiven({ project }, group);
  /** A reason that is not written down before it has a note. */
  const [waiting, setWaiting] = useState<ExcuseReason | null>(null);
  const [unsaid, setUnsaid] = useState('');
  const reason = waiting ?? (given?.holds === true ? given.excuse.reason : null);
  const note = given?.excuse.note ?? unsaid;
  const answers = useRef<HTMLDivElement>(null);
  useFocusRequest('conflict', () => {
    const select = answers.current?.querySelector('select');
    select?.focus();
    return select !== null && select !== undefined;
  });
  const say = (said: ExcuseReason, why: string): void => {
    const needsNote = said === 'other' && why === '';
    setWaiting(needsNote ? said : null);
    if (!needsNote) sayOfConflict(desk, group, { reason: said, note: why });
  };
  return (
    <div className="conflict-answering" role="group" aria-label={words.region} ref={answers}>
      {given?.holds === false && (
        <p className="conflict-lapsed" role="status">
          {words.lapsed(excuseWords[locale][given.excuse.reason])}
        </p>
      )}
      <div className="conflict-answers">
        <Select
          className={reason === null ? 'conflict-excuse' : 'conflict-excuse given'}
          label={words.excuseReason}
          value={reason ?? ''}
          none={words.excuse}
          options={excuseReasons.map((id) => ({ id, name: excuseWords[locale][id] }))}
          onChange={(picked) => {
            if (picked !== null) return say(picked, note);
            setWaiting(null);
            takeConflictBack(desk, group);
          }}
        />
        {reason === null && <Suggested chosen={chosen} onPick={(picked) => say(picked, note)} />}
        {given !== null && <Said given={given} onTakeBack={() => takeConflictBack(desk, group)} />}
      </div>
      <TextField
        label={words.note}
        value={note}
        placeholder={words.noteHint}
        problem={waiting === null ? null : words.needsNote}
        onCommit={(typed) => {
          setUnsaid(typed.trim());
          if (reason !== null) say(reason, typed.trim());
          return true;
        }}
      />
    </div>
  );
}

interface SuggestedProps {
  readonly chosen: ChosenGroup;
  readonly onPick: (reason: ExcuseReason) => void;
}

/** The reasons that the sentences themselves give, each a button. */
function Suggested({ chosen, onPick }: SuggestedProps): ReactNode {
  const locale = useLocale();
  const words = conflictWords[locale];
  const keys = useKeyNames();
  const suggested = suggestedFor(chosen);
  if (suggested.length === 0) return <Keys text={keys.command('excuse-check')} />;
  return (
    <span role="group" aria-label={words.suggested} className="conflict-suggested">
      {words.suggested}
      {suggested.map((reason, index) => (
        <button key={reason} type="button" className="quiet link" onClick={() => onPick(reason)}>
          {excuseWords[locale][reason]}
          {index === 0 && <Keys text={keys.command('excuse-check')} />}
        </button>
      ))}
    </span>
  );
}

interface SaidProps {
  readonly given: GivenExcuse;
  readonly onTakeBack: () => void;
}

/** Who excused a conflict and when, and the way to take it back. */
function Said({ given, onTakeBack }: SaidProps): ReactNode {
  const locale = useLocale();
  const words = conflictWords[locale];
  const { author, at } = given.excuse;
  const name = useDeskState(
    ({ project }) => project?.reviewers.find(({ id }) => id === author)?.name ?? author,
  );
  return (
    <>
      <span className="conflict-said">{words.said(name, moment(at, new Date(), locale))}</span>
      <button type="button" className="quiet link" onClick={onTakeBack}>
        {words.takeBack}
      </button>
    </>
  );
}
