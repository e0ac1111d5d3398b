import { type ReactNode, useRef } from 'react';
import type { Annotation } from '../../../core/annotation/annotation.ts';
import { assessmentOf, priorities } from '../../../core/annotation/casework.ts';
import { evidenceWords, priorityWords } from '../../../core/locale/checks/evidence-words.ts';
import { changeAssessment } from '../../state/checks/evidence-gestures.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Select } from '../../ui/select.tsx';
import { useFocusRequest } from '../../state/window/use-focus-request.ts';
import { Keys } from '../../ui/keys.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useKeyNames } from '../command-keys.ts';
import './evidence.css';

/** What stands beside a verdict: the right value of what is wrong, how urgent it is, who checks it, and whether it is a claim. */
export function Assessing({ annotation }: { readonly annotation: Annotation }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = evidenceWords[locale];
  const assessment = useDeskState(
    ({ open }) => open && assessmentOf(open.layer.casework, annotation.id),
  );
  const { rightValue = '', priority = 'normal', assignee = '', claim = false } = assessment ?? {};
  const isWrong = annotation.verdict === 'wrong';
  const lacksValue = isWrong && rightValue === '';
  const lacksSource = isWrong && (assessment?.evidence.length ?? 0) === 0;
  const keys = useKeyNames();
  const fields = useRef<HTMLDivElement>(null);
  useFocusRequest('right-value', () => {
    const field = fields.current?.querySelector('input');
    field?.select();
    return field !== null && field !== undefined;
  });
  useFocusRequest('assignee', () => {
    const field = fields.current?.querySelector<HTMLInputElement>('.assignee input');
    field?.select();
    return field !== null && field !== undefined;
  });
  const write = (patch: Parameters<typeof changeAssessment>[2]): true => {
    changeAssessment(desk, annotation, patch);
    return true;
  };
  const done = (): void => desk.getState().revealSpan(annotation, true);
  return (
    <div className="assessing" ref={fields}>
      {(isWrong || rightValue !== '') && (
        <Named name={words.rightValue}>
          <TextField
            label={words.rightValue}
            value={rightValue}
            placeholder={words.rightValueHint}
            onCommit={(typed) => typed.trim() === rightValue || write({ rightValue: typed.trim() })}
            onDone={done}
          />
        </Named>
      )}
      {(lacksValue || lacksSource) && (
        <p className="assessing-lacks" role="status">
          {lacksValue && (
            <>
              {words.wrongNeedsValue} <Keys text={keys.text('refute')} />{' '}
            </>
          )}
          {lacksSource && (
            <>
              {words.wrongNeedsSource} <Keys text={keys.text('add-evidence')} />
            </>
          )}
        </p>
      )}
      <Named name={words.priority} keys={keys.text('change-priority')}>
        <Select
          label={words.priority}
          value={priority}
          options={priorities.map((id) => ({ id, name: priorityWords[locale][id] }))}
          onChange={(chosen) => {
            if (chosen !== null && chosen !== priority) write({ priority: chosen });
          }}
        />
      </Named>
      <Named name={words.assignee} keys={keys.text('assign')} className="assignee">
        <TextField
          label={words.assignee}
          value={assignee}
          placeholder={words.assigneeHint}
          onCommit={(typed) => typed.trim() === assignee || write({ assignee: typed.trim() })}
          onDone={done}
        />
      </Named>
      {annotation.label !== 'figure' && (
        <label className="assessing-claim" title={words.claimHelp}>
          <input
            type="checkbox"
            checked={claim}
            onChange={({ target }) => write({ claim: target.checked })}
          />
          {words.claim}
        </label>
      )}
    </div>
  );
}

/** A field with its name before it; a screen reader gets the name from the field. */
function Named({
  name,
  keys,
  className = '',
  children,
}: {
  readonly name: string;
  readonly keys?: string;
  readonly className?: string;
  readonly children: ReactNode;
}): ReactNode {
  return (
    <div className={`attribute ${className}`.trim()}>
      <span className="attribute-name" aria-hidden="true">
        {name}
      </span>
      {children}
      {keys !== undefined && <Keys text={keys} />}
    </div>
  );
}
