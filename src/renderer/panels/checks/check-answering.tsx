import { type ReactNode, useMemo, useRef, useState } from 'react';
import { excuseReasons } from '../../../core/annotation/casework.ts';
import type { AnsweredCheck } from '../../../core/check/answered.ts';
import { suggestExcuses } from '../../../core/check/suggest-excuses.ts';
import { checkAnswerName, excuseWords } from '../../../core/locale/checks/checks-words.ts';
import { deskCheckWords } from '../../../core/locale/checks/desk-checks-words.ts';
import { sayOfCheck, takeAnswerBack } from '../../state/checks/check-gestures.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { useFocusRequest } from '../../state/window/use-focus-request.ts';
import { Keys } from '../../ui/keys.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useKeyNames } from '../command-keys.ts';

/** What a reviewer says of a check: excused with a reason, a finding, or no check at all; and the way to take it back. */
export function CheckAnswering({ answered }: { readonly answered: AnsweredCheck }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = deskCheckWords[locale];
  const { answer, given, check } = answered;
  const [chosen, setChosen] = useState(false);
  const text = useDeskState(({ open }) => open?.text ?? '');
  const keys = useKeyNames();
  const suggested = useMemo(() => suggestExcuses(text, check), [text, check]);
  const answers = useRef<HTMLDivElement>(null);
  useFocusRequest('excuse', () => {
    const select = answers.current?.querySelector('select');
    select?.focus();
    return select !== null && select !== undefined;
  });
  const note = answer?.note ?? '';
  const needsNote = answer?.answer === 'excused' && answer.reason === 'other' && note === '';
  return (
    <div className="check-answering" role="group" aria-label={words.answer}>
      {answer === null && given.length > 0 && (
        <p className="check-lapsed" role="status">
          {words.lapsed}
        </p>
      )}
      {suggested.length > 0 && answer === null && (
        <div className="check-answers" role="group" aria-label={words.suggested}>
          <span className="check-suggested">{words.suggested}</span>
          {suggested.map((reason, index) => (
            <button
              key={reason}
              type="button"
              className="quiet link"
              onClick={() => sayOfCheck(desk, answered, { answer: 'excused', reason, note })}
            >
              {excuseWords[locale][reason]}
              {index === 0 && <Keys text={keys.command('excuse-check')} />}
            </button>
          ))}
        </div>
      )}
      <div className="check-answers" ref={answers}>
        {check.outcome !== 'holds' && (
          <Select
            className={answer?.answer === 'excused' ? 'check-excuse given' : 'check-excuse'}
            label={words.excuseReason}
            value={answer?.reason ?? ''}
            none={words.excuse}
            options={excuseReasons.map((id) => ({ id, name: excuseWords[locale][id] }))}
            onChange={(reason) => {
              setChosen(reason !== null);
              if (reason === null) takeAnswerBack(desk, answered);
              else sayOfCheck(desk, answered, { answer: 'excused', reason, note });
            }}
          />
        )}
        {check.outcome !== 'holds' && (
          <button
            type="button"
            className="quiet"
            aria-pressed={answer?.answer === 'confirmed'}
            onClick={() => sayOfCheck(desk, answered, { answer: 'confirmed', reason: null, note })}
          >
            {words.confirm}
            <Keys text={keys.command('keep-finding')} />
          </button>
        )}
        <button
          type="button"
          className="quiet"
          aria-pressed={answer?.answer === 'rejected'}
          onClick={() => sayOfCheck(desk, answered, { answer: 'rejected', reason: null, note })}
        >
          {checkAnswerName('rejected', check.kind, locale)}
          <Keys text={keys.command('reject-check')} />
        </button>
        {given.length > 0 && (
          <button
            type="button"
            className="quiet link"
            onClick={() => takeAnswerBack(desk, answered)}
          >
            {words.takeBack}
          </button>
        )}
      </div>
      {answer !== null && answer.answer !== 'rejected' && (
        <div className="note">
          <TextField
            label={words.note}
            value={note}
            placeholder={words.noteHint}
            problem={needsNote && chosen ? words.needsNote : null}
            onCommit={(typed) => {
              const { answer: said, reason } = answer;
              sayOfCheck(desk, answered, { answer: said, reason, note: typed.trim() });
              return true;
            }}
          />
        </div>
      )}
    </div>
  );
}
