import './proposal-bar.css';
import { type ReactNode, useRef } from 'react';
import {
  type AttributeDefinition,
  type AttributeValue,
  choicesOf,
} from '../../../core/annotation/label/attribute.ts';
import { type Label, labelById } from '../../../core/annotation/label/label.ts';
import type { Locale } from '../../../core/annotation/label/local-name.ts';
import { strokesOf } from '../../../core/command/key-map.ts';
import type { ProposalCommand } from '../../../core/command/proposal-keys.ts';
import { describeReason } from '../../../core/locale/proposals/lessons-words.ts';
import { describeKey } from '../../../core/locale/window/keys.ts';
import { proposalWords } from '../../../core/locale/proposals/proposals-words.ts';
import { ruleName } from '../../../core/locale/proposals/rules-words.ts';
import { weigherNow } from '../../state/proposals/lesson-slice.ts';
import { currentProposal } from '../../state/proposals/open-proposals-of.ts';
import type { Proposing } from '../../state/proposals/proposal-slice.ts';
import {
  acceptCurrent,
  rejectCurrent,
  stepProposal,
} from '../../state/proposals/proposal-gestures.ts';
import { useDeskState, useLocale } from '../../state/use-desk.ts';
import { Keys } from '../../ui/keys.tsx';
import type { EditorContext } from '../context.ts';
import { useBarPlace } from './follow-scroll.ts';
import { moveFocus } from './roving-focus.ts';

interface ProposalBarProps {
  readonly context: EditorContext;
  /** What is shown where no proposal is chosen. */
  readonly otherwise: ReactNode;
}

/** The card beside the chosen proposal: what is proposed, by which rule, and how to answer. */
export function ProposalBar({ context, otherwise }: ProposalBarProps): ReactNode {
  const current = useDeskState(currentProposal);
  const label = useDeskState(({ project }) =>
    current === null || project === null
      ? undefined
      : labelById(project.labels, current.proposal.label),
  );
  if (current === null || label === undefined) return otherwise;
  return <Card context={context} current={current} label={label} />;
}

interface CardProps {
  readonly context: EditorContext;
  readonly current: Proposing;
  readonly label: Label;
}

function Card({ context, current, label }: CardProps): ReactNode {
  const { view, desk, text } = context;
  const bar = useRef<HTMLDivElement>(null);
  const locale = useLocale();
  const words = proposalWords[locale];
  const { proposal, start, end } = current;
  useBarPlace(bar, context);
  const act = (action: () => void): void => {
    view.dom.focus({ preventScroll: true });
    action();
  };
  const reshaped = start !== proposal.start || end !== proposal.end;
  return (
    <div
      ref={bar}
      className={`proposal-bar label-${label.colour} line-${label.line}`}
      role="toolbar"
      aria-label={words.bar}
      // The text keeps the keyboard while the pointer works.
      onMouseDown={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (moveFocus(event, 'ArrowLeft', 'ArrowRight') || event.code !== 'Escape') return;
        act(() => desk.getState().leaveProposal());
      }}
    >
      <p className="proposal-what">
        <span className="label-tag">{label.name[locale]}</span>
        <strong>{text.slice(start, end)}</strong>
        <small>{words.rule(ruleName(proposal.rule, locale))}</small>
      </p>
      <Why proposal={proposal} text={text} />
      {!reshaped && <Said current={current} label={label} locale={locale} />}
      <div className="proposal-answers">
        <Answer id="accept" onClick={() => act(() => acceptCurrent(desk))} />
        <Answer id="reject" onClick={() => act(() => rejectCurrent(desk))} />
        <Answer id="next" onClick={() => act(() => stepProposal(desk, 1))} />
      </div>
    </div>
  );
}

function Answer({
  id,
  onClick,
}: {
  readonly id: ProposalCommand;
  readonly onClick: () => void;
}): ReactNode {
  const locale = useLocale();
  const platform = useDeskState((state) => state.platform);
  const [stroke] = strokesOf(
    useDeskState((state) => state.settings.keys),
    `proposal:${id}`,
  );
  return (
    <button type="button" data-answer={id} onClick={onClick}>
      {stroke !== undefined && <Keys text={describeKey(stroke, platform, locale)} />}
      <span>{proposalWords[locale].answer[id]}</span>
    </button>
  );
}

/** What answers in this project say of the proposal. */
function Why({
  proposal,
  text,
}: {
  readonly proposal: Proposing['proposal'];
  readonly text: string;
}): ReactNode {
  const locale = useLocale();
  const weigher = useDeskState(weigherNow);
  const reasons = weigher
    .weigh(proposal, text)
    .reasons.filter(({ kind }) => kind !== 'rule')
    .map((reason) => describeReason(reason, locale));
  if (reasons.length === 0) return null;
  return (
    <ul className="proposal-why">
      {reasons.map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}

interface SaidProps {
  readonly current: Proposing;
  readonly label: Label;
  readonly locale: Locale;
}

/** The attributes that it would be accepted with. */
function Said({ current, label, locale }: SaidProps): ReactNode {
  const { attributes } = current.proposal;
  const lines = label.attributes.flatMap((definition) => {
    const value = attributes[definition.id];
    return value === undefined || value.length === 0
      ? []
      : [{ definition, shown: shownValue(definition, value, locale) }];
  });
  if (lines.length === 0) return null;
  return (
    <dl className="proposal-said">
      {lines.map(({ definition, shown }) => (
        <div key={definition.id}>
          <dt>{definition.name[locale]}</dt>
          <dd>{shown}</dd>
        </div>
      ))}
    </dl>
  );
}

function shownValue({ type }: AttributeDefinition, value: AttributeValue, locale: Locale): string {
  if (typeof value !== 'string') return value.join(' › ');
  return choicesOf(type)?.find(({ id }) => id === value)?.name[locale] ?? value;
}
