import { type ReactNode, useRef } from 'react';
import { type Annotation, verdicts } from '../../../core/annotation/annotation.ts';
import type { TextCommand } from '../../../core/command/text-keys.ts';
import { inspectorWords } from '../../../core/locale/text/inspector-words.ts';
import { verdictWords } from '../../../core/locale/checks/verdicts-words.ts';
import { changeNote, giveVerdict, toggleFlag } from '../../state/report/gestures.ts';
import { useDesk, useLocale } from '../../state/use-desk.ts';
import { useFocusRequest } from '../../state/window/use-focus-request.ts';
import { Icon } from '../../ui/icon.tsx';
import { Keys } from '../../ui/keys.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useKeyNames } from '../command-keys.ts';
import { Assessing } from '../evidence/assessing.tsx';
import { SignedBy } from '../review/signed-by.tsx';
import { EarlierVerdicts } from '../evidence/earlier-verdicts.tsx';
import { Evidences } from '../evidence/evidences.tsx';

const verdictKeys = {
  unchecked: 'uncheck',
  confirmed: 'confirm',
  wrong: 'refute',
  'cannot-verify': 'cannot-verify',
  'needs-source': 'needs-source',
} as const satisfies Record<Annotation['verdict'], TextCommand>;

/** What was found of an annotation: verdict, right value, evidence, note, and who checks it how soon. */
export function VerdictCard({ annotation }: { readonly annotation: Annotation }): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = inspectorWords[locale];
  const keys = useKeyNames();
  const note = useRef<HTMLDivElement>(null);
  useFocusRequest('note', () => {
    const field = note.current?.querySelector('textarea');
    field?.focus();
    return field !== null && field !== undefined;
  });
  return (
    <section className="card" aria-label={words.verdict}>
      <div className="card-row">
        <h3>{words.verdict}</h3>
        <button
          type="button"
          className="quiet flag"
          aria-pressed={annotation.flagged}
          onClick={() => toggleFlag(desk)}
        >
          <Icon shape="flag" filled={annotation.flagged} />
          {words.flag}
          <Keys text={keys.text('flag')} />
        </button>
      </div>
      <div className="verdicts" data-verdict={annotation.verdict}>
        <Segmented
          label={words.verdict}
          value={annotation.verdict}
          options={verdicts.map((id) => ({
            id,
            name: verdictWords[locale][id],
            keys: keys.text(verdictKeys[id]),
          }))}
          onChange={(verdict) => giveVerdict(desk, verdict)}
        />
      </div>
      <EarlierVerdicts annotation={annotation} />
      <SignedBy annotation={annotation} />
      <Evidences annotation={annotation} />
      <Assessing annotation={annotation} />
      <div className="note" ref={note}>
        <TextField
          label={words.note}
          value={annotation.note}
          placeholder={words.noteHint}
          lines={2}
          onCommit={(typed) => {
            changeNote(desk, annotation, typed.trim());
            return true;
          }}
          onDone={() => desk.getState().revealSpan(annotation, true)}
        />
      </div>
    </section>
  );
}
