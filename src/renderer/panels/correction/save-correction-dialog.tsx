import type { ReactNode } from 'react';
import { labelById } from '../../../core/annotation/label/label.ts';
import { type Decision, decisions } from '../../../core/correct/correction.ts';
import type { TextEdit } from '../../../core/correct/text-edit.ts';
import type { Touched } from '../../../core/correct/touched.ts';
import { correctionWords } from '../../../core/locale/text/correction-words.ts';
import { countText } from '../../../core/locale/numbers.ts';
import { shorten } from '../../../core/locale/shorten.ts';
import { contextOf } from '../../../core/text/context-of.ts';
import type { CorrectionReview } from '../../state/report/correction-slice.ts';
import { useDesk, useDeskState, useLocale } from '../../state/use-desk.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { reviewerName } from './reviewer-name.ts';
import './correction.css';

/** Shows what a correction changes and which annotations it touches, and saves it once that is decided. */
export function SaveCorrectionDialog(): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = correctionWords[locale];
  const correcting = useDeskState((state) => state.correcting);
  const review = useDeskState((state) => state.correctionReview);
  if (correcting === null || review === null) return null;
  const { edits, text } = correcting;
  const { touched, saving } = review;
  const close = (): void => {
    if (!saving) desk.getState().closeDialog();
  };
  return (
    <Dialog title={words.saveTitle} className="correction-dialog" onClose={close}>
      <p className="correction-intro">{words.saveIntro(countText(edits.length, locale))}</p>
      <div className="correction-review">
        <section aria-label={words.changes}>
          <h3>{words.changes}</h3>
          <EditList text={text} edits={edits} />
        </section>
        <section aria-live="polite">
          {touched === null ? (
            <p role="status">{words.working}</p>
          ) : touched.length === 0 ? (
            <p className="correction-calm">{words.untouched}</p>
          ) : (
            <Decisions review={review} touched={touched} />
          )}
        </section>
      </div>
      <div className="dialog-actions">
        <button type="button" className="button" disabled={saving} onClick={close}>
          {words.back}
        </button>
        <button
          type="button"
          className="button primary"
          data-autofocus
          disabled={saving}
          onClick={() => void desk.getState().saveCorrection()}
        >
          {saving ? words.saving : words.confirm}
        </button>
      </div>
    </Dialog>
  );
}

/** So many changes are listed; nobody reads more of them here, and the versions tell them all. */
const most = 200;

interface EditListProps {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

function EditList({ text, edits }: EditListProps): ReactNode {
  const locale = useLocale();
  const words = correctionWords[locale];
  const shown = (part: string): string => part.replaceAll('\n', words.lineEnd);
  return (
    <ol className="edit-list">
      {edits.slice(0, most).map(({ at, removed, added }) => {
        const around = contextOf(
          text,
          { start: at, end: at + removed.length },
          { before: 16, after: 16 },
        );
        const line = text.slice(0, at).split('\n').length;
        return (
          <li key={at}>
            <span className="edit-line">{words.line(countText(line, locale))}</span>
            <span lang="zh-CN">
              {around.before}
              {removed !== '' && <del>{shown(removed)}</del>}
              {added !== '' && <ins>{shown(added)}</ins>}
              {around.after}
            </span>
          </li>
        );
      })}
      {edits.length > most && <li>…</li>}
    </ol>
  );
}

interface DecisionsProps {
  readonly review: CorrectionReview;
  readonly touched: readonly Touched[];
}

function Decisions({ review, touched }: DecisionsProps): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = correctionWords[locale];
  return (
    <>
      <h3>{words.touched(countText(touched.length, locale))}</h3>
      <ul className="touched-list">
        {touched.slice(0, most).map((each) => (
          <TouchedLine
            key={`${each.layer} ${each.annotation}`}
            touched={each}
            decision={decisionOn(review, each)}
          />
        ))}
      </ul>
      {touched.length > 1 && (
        <div className="decide-all">
          {decisions.map((decision) => (
            <button
              key={decision}
              type="button"
              className="quiet"
              onClick={() => {
                for (const each of touched) {
                  if (isPossible(each, decision)) desk.getState().decideOn(each, decision);
                }
              }}
            >
              {words.all(words.decisions[decision])}
            </button>
          ))}
        </div>
      )}
    </>
  );
}

function TouchedLine({
  touched,
  decision,
}: {
  readonly touched: Touched;
  readonly decision: Decision;
}): ReactNode {
  const desk = useDesk();
  const locale = useLocale();
  const words = correctionWords[locale];
  const label = useDeskState(({ project }) =>
    project === null ? undefined : labelById(project.labels, touched.label),
  );
  const reviewer = useDeskState((state) => reviewerName(state, touched.layer));
  const quote = shorten(touched.quote);
  return (
    <li>
      <p>
        <span
          className={`touched-label label-${label?.colour ?? 'slate'} line-${label?.line ?? 'solid'}`}
        >
          {label?.name[locale] ?? touched.label}
        </span>{' '}
        <span lang="zh-CN">
          <del>{quote}</del>
          {' → '}
          {touched.words === null ? (
            <span className="words-gone">{words.gone}</span>
          ) : (
            <ins>{shorten(touched.words)}</ins>
          )}
        </span>{' '}
        <span className="touched-of">{reviewer}</span>
      </p>
      <Segmented
        label={words.decide(quote)}
        value={decision}
        options={decisions
          .filter((each) => isPossible(touched, each))
          .map((id) => ({ id, name: words.decisions[id] }))}
        onChange={(chosen) => desk.getState().decideOn(touched, chosen)}
      />
    </li>
  );
}

function isPossible({ words }: Touched, decision: Decision): boolean {
  return decision !== 'keep' || words !== null;
}

function decisionOn({ decisions: made }: CorrectionReview, touched: Touched): Decision {
  const decided = made.find(
    ({ layer, annotation }) => layer === touched.layer && annotation === touched.annotation,
  );
  return decided?.decision ?? touched.usual;
}
