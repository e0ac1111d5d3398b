import { EditorState, TextSelection as DocumentSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { TextSelection } from '../state/selection-slice.ts';
import type { ReportDocument } from './document.ts';

/** What the reviewer did with the pointer to the selection of the page; offsets into the text. */
type OnSelect = (selection: TextSelection) => void;

/** The DOM events that the editor handles itself; one that returns true is kept from ProseMirror. */
export type TextEvents = {
  readonly [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => boolean;
};

const fromDesk = 'from-desk';

/** Draws a report's text in a view that is never editable, so that no input method ever composes in it; it takes the focus all the same. */
export function createTextView(
  place: HTMLElement,
  { doc, positions }: ReportDocument,
  label: string,
  onSelect: OnSelect,
  eventsOf: () => TextEvents,
): EditorView {
  const forward =
    <Name extends keyof HTMLElementEventMap>(name: Name) =>
    (_: EditorView, event: HTMLElementEventMap[Name]): boolean =>
      eventsOf()[name]?.(event) ?? false;
  const view: EditorView = new EditorView(place, {
    state: EditorState.create({ doc }),
    editable: () => false,
    attributes: {
      class: 'editor-text',
      tabindex: '0',
      'data-pane-entry': 'true',
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-readonly': 'true',
      'aria-label': label,
      lang: 'zh-CN',
      spellcheck: 'false',
    },
    handleDOMEvents: {
      keydown: forward('keydown'),
      mousedown: forward('mousedown'),
      contextmenu: forward('contextmenu'),
      copy: forward('copy'),
      dragstart: forward('dragstart'),
      focus: forward('focus'),
      blur: forward('blur'),
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (!transaction.selectionSet || transaction.getMeta(fromDesk) === true) return;
      const { anchor, head } = view.state.selection;
      onSelect({ anchor: positions.offsetOf(anchor), head: positions.offsetOf(head) });
    },
  });
  return view;
}

/** Takes over a selection that came from elsewhere than the pointer. */
export function selectInView(
  view: EditorView,
  { positions }: ReportDocument,
  { anchor, head }: TextSelection,
): void {
  const { doc, selection } = view.state;
  const next = DocumentSelection.create(
    doc,
    positions.positionOf(anchor),
    positions.positionOf(head),
  );
  const same =
    positions.offsetOf(selection.anchor) === anchor && positions.offsetOf(selection.head) === head;
  if (!same) view.dispatch(view.state.tr.setSelection(next).setMeta(fromDesk, true));
}
