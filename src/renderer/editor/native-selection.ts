import type { EditorContext } from './context.ts';

/** The page's own selection, which paints ranges, feeds the clipboard and is what a drag goes on from. */
export interface NativeSelection {
  /** Takes over the state's selection, unless the focus is elsewhere: a text box would lose its caret. */
  write(): void;
}

/** Binds the page's selection to the text of a view. */
export function nativeSelection({ desk, layout, view }: EditorContext): NativeSelection {
  return {
    write() {
      if (!view.hasFocus()) return;
      const { anchor, head } = desk.getState().selection;
      const from = layout.domPoint(anchor, anchor > head ? -1 : 1);
      const to = layout.domPoint(head, head > anchor ? -1 : 1);
      const native = document.getSelection();
      const same =
        native?.anchorNode === from.node &&
        native.anchorOffset === from.offset &&
        native.focusNode === to.node &&
        native.focusOffset === to.offset;
      if (!same) native?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    },
  };
}
