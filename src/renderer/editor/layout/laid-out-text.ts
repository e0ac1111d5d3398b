import type { EditorView } from 'prosemirror-view';
import { editorWords } from '../../../core/locale/text/editor-words.ts';
import type { Desk } from '../../state/desk.ts';
import type { OpenReport } from '../../state/report/report-slice.ts';
import { localeOfState } from '../../state/window/settings-slice.ts';
import { type ReportDocument, reportDocument } from './document.ts';
import { styleHighlights } from '../drawing/highlights.ts';
import { type TextEvents, createTextView } from './text-view.ts';

/** A report's text in a view of its own, which is still to be put into the page. */
export interface LaidOutText {
  readonly document: ReportDocument;
  readonly view: EditorView;
  /** Says who takes the view's events; until then nobody does. */
  listen(events: TextEvents): void;
}

/** The text that came last and is not in the page yet. */
let ahead:
  | ({ readonly of: OpenReport['report']; readonly text: string; readonly label: string } & {
      readonly laidOut: LaidOutText;
    })
  | null = null;

/**
 * Lays the text of a report out while its layer is still being read, or somebody points at it in the list; the function that it returns stops. What
 * was pointed at is read again when it is opened, and drawn from what was laid out only where it is the same to the letter.
 */
export function layOutAhead(desk: Desk): () => void {
  return desk.subscribe(({ arriving, nearing }, before) => {
    if (nearing !== before.nearing && nearing !== null && arriving === null) prepare(desk, nearing);
    if (arriving === before.arriving) return;
    if (arriving !== null) {
      prepare(desk, arriving);
      return;
    }
    // Whoever draws the report has taken its text by then, or never will.
    const left = ahead;
    setTimeout(() => {
      if (ahead === left) forget();
    });
  });
}

function prepare(desk: Desk, { report, text }: Pick<OpenReport, 'report' | 'text'>): void {
  const label = nameOf(desk, report);
  const isSame = ahead?.label === label && ahead.text === text && isDrawnAs(ahead.of, report);
  if (ahead !== null && isSame) {
    ahead = { ...ahead, of: report };
    return;
  }
  forget();
  ahead = { of: report, text, label, laidOut: layOut(desk, { report, text }, label) };
}

/** Whether a report's text is set as another's, if their texts are equal; see `reportDocument`. */
function isDrawnAs(a: OpenReport['report'], b: OpenReport['report']): boolean {
  return a.id === b.id && a.title === b.title && a.outlet === b.outlet && a.date === b.date;
}

/** The text of a report that is to be drawn. */
export function laidOutText(desk: Desk, open: OpenReport): LaidOutText {
  const label = nameOf(desk, open.report);
  const isThere = ahead !== null && ahead.of === open.report && ahead.label === label;
  if (ahead === null || !isThere) return layOut(desk, open, label);
  const { laidOut } = ahead;
  ahead = null;
  return laidOut;
}

function forget(): void {
  ahead?.laidOut.view.destroy();
  ahead = null;
}

function layOut(
  desk: Desk,
  { report, text }: Pick<OpenReport, 'report' | 'text'>,
  label: string,
): LaidOutText {
  const { project } = desk.getState();
  if (project !== null) styleHighlights(project.labels);
  const document = reportDocument(text, report);
  let events: TextEvents = {};
  const view = createTextView(document, label, () => events);
  return { document, view, listen: (own) => (events = own) };
}

function nameOf(desk: Desk, { title }: OpenReport['report']): string {
  return editorWords[localeOfState(desk.getState())].text(title);
}
