import { ChangeSet } from 'prosemirror-changeset';
import { redo, undo } from 'prosemirror-history';
import { EditorState, TextSelection } from 'prosemirror-state';
import { type DirectEditorProps, EditorView } from 'prosemirror-view';
import { correctionWords } from '../../../core/locale/text/correction-words.ts';
import type { Correcting } from '../../state/report/correction-slice.ts';
import type { Desk } from '../../state/desk.ts';
import { localeOfState } from '../../state/window/settings-slice.ts';
import { annotatedPlaces, correctionKeys } from './correction-plugins.ts';
import {
  applyEdits,
  editsOf,
  lineDocument,
  lineStarts,
  offsetIn,
  positionIn,
  sliceOf,
} from './line-document.ts';
import { setTypography } from '../layout/typography.ts';

/** An editor in which a text is corrected. */
export interface CorrectionEditor {
  focus(): void;
  destroy(): void;
}

/** How long nothing is typed before the edits are looked at and kept, in milliseconds. */
const pause = 250;

/** Puts an editable text into `place`: plain characters and line ends, nothing else; every input method works in it. */
export function mountCorrection(
  place: HTMLElement,
  desk: Desk,
  { text, title, from }: Correcting,
): CorrectionEditor {
  const state = desk.getState();
  setTypography(place, state.settings.typography);
  const document = lineDocument(text);
  let changes = ChangeSet.create<null>(document);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    clearTimeout(timer);
    timer = undefined;
    desk.getState().takeEdits(editsOf(changes.changes, text, view.state.doc));
  };
  const view = new EditorView(place, {
    state: EditorState.create({
      doc: document,
      plugins: [
        ...correctionKeys(() => void desk.getState().mayLeaveCorrection()),
        annotatedPlaces(document, state.open?.layer.annotations.all ?? []),
      ],
    }),
    ...plainText(correctionWords[localeOfState(state)].text(title)),
    dispatchTransaction(transaction) {
      if (transaction.docChanged) {
        changes = changes.addSteps(transaction.doc, transaction.mapping.maps, null);
        clearTimeout(timer);
        timer = setTimeout(tell, pause);
      }
      view.updateState(view.state.apply(transaction));
    },
  });
  if (from.length > 0) view.dispatch(applyEdits(view.state.tr, text, from));
  startAt(view, state.selection.head);
  const stop = followDesk(view, place, desk);
  const caret = (): number => offsetIn(lineStarts(view.state.doc), view.state.selection.head);
  const hurryEdits = (): void => {
    if (timer !== undefined) tell();
    const at = Math.min(caret(), desk.getState().open?.text.length ?? 0);
    desk.getState().select({ anchor: at, head: at });
  };
  desk.setState({ hurryEdits });
  view.dom.addEventListener('blur', hurryEdits);
  return {
    focus: () => view.focus(),
    destroy() {
      // What was typed last is kept as well.
      if (desk.getState().correcting !== null) hurryEdits();
      clearTimeout(timer);
      desk.setState({ hurryEdits: () => undefined });
      stop();
      leaveAt(desk, caret());
      view.destroy();
    },
  };
}

/** Has the editor follow the steps of its history and the type that are asked for elsewhere. The function that it returns stops. */
function followDesk(view: EditorView, place: HTMLElement, desk: Desk): () => void {
  return desk.subscribe(({ correctionStep, settings }, before) => {
    if (correctionStep !== before.correctionStep && correctionStep !== null) {
      (correctionStep.way === 'undo' ? undo : redo)(view.state, view.dispatch);
    }
    if (settings.typography !== before.settings.typography) {
      setTypography(place, settings.typography);
    }
  });
}

/** A text box of many lines by this name, into which only characters come. */
function plainText(name: string): Omit<DirectEditorProps, 'state'> {
  return {
    attributes: {
      class: 'editor-text correction-text',
      // An editable text takes the keyboard without; that what scrolls it can be scrolled by keys is told by it.
      tabindex: '0',
      'data-pane-entry': 'true',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': name,
      lang: 'zh-CN',
      spellcheck: 'false',
    },
    clipboardTextParser: (words) => sliceOf(words),
    clipboardTextSerializer: ({ content }) => content.textBetween(0, content.size, '\n'),
    handlePaste: (view, event) => view.pasteText(event.clipboardData?.getData('text/plain') ?? ''),
    // What is dropped from elsewhere would come with its markup.
    handleDrop: (_, __, ___, moved) => !moved,
  };
}

function startAt(view: EditorView, offset: number): void {
  const at = positionIn(lineStarts(view.state.doc), offset);
  const place = view.state.doc.resolve(Math.min(at, view.state.doc.content.size));
  view.dispatch(view.state.tr.setSelection(TextSelection.near(place)));
  view.focus();
  showCaret(view);
}

/** Brings the caret into sight. */
function showCaret(view: EditorView): void {
  const { node } = view.domAtPos(view.state.selection.head);
  const line = node instanceof Element ? node : node.parentElement;
  line?.scrollIntoView({ block: 'center' });
}

/** The text that is read again begins where it was corrected. */
function leaveAt(desk: Desk, offset: number): void {
  const { open, select, revealSpan } = desk.getState();
  if (open === null) return;
  const at = Math.min(offset, open.text.length);
  select({ anchor: at, head: at });
  revealSpan({ start: at, end: at }, true);
}
