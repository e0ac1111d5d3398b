import { spanOf } from '../../state/report/selection-slice.ts';
import type { EditorContext } from '../context.ts';

/**
 * Puts the very characters of the selection on the clipboard, line ends included, however copying was asked for. The page knows of no
 * selection here, so it asks the document whether there is anything to copy. The function that it returns stops.
 */
export function provideCopy({ desk, text, view }: EditorContext): () => void {
  const copy = (event: Event): void => {
    const { start, end } = spanOf(desk.getState().selection);
    // Words that were selected in a panel are a selection of the page, and what is meant.
    const elsewhere = document.getSelection()?.isCollapsed === false;
    if (start === end || elsewhere || !view.hasFocus()) return;
    event.preventDefault();
    if (event instanceof ClipboardEvent) {
      event.clipboardData?.setData('text/plain', text.slice(start, end));
    }
  };
  document.addEventListener('beforecopy', copy);
  document.addEventListener('copy', copy);
  return () => {
    document.removeEventListener('beforecopy', copy);
    document.removeEventListener('copy', copy);
  };
}
