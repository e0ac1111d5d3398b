import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { ReportDocument } from './document.ts';

/** The DOM events that the editor handles itself; one that returns true is kept from ProseMirror. */
export type TextEvents = {
  readonly [Name in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[Name]) => boolean;
};

/**
 * Draws a report's text in a view that is never editable, so that no input method ever composes in it; it takes the focus all the same.
 * `label` names it for a screen reader. The view stands in no page yet.
 */
export function createTextView(
  { doc }: ReportDocument,
  label: string,
  eventsOf: () => TextEvents,
): EditorView {
  const forward =
    <Name extends keyof HTMLElementEventMap>(name: Name) =>
    (_: EditorView, event: HTMLElementEventMap[Name]): boolean =>
      eventsOf()[name]?.(event) ?? false;
  return new EditorView(null, {
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
      selectstart: forward('selectstart'),
      focus: forward('focus'),
      blur: forward('blur'),
    },
  });
}
