import type { EditorContext } from '../context.ts';

/** Makes a brush of the label whose key is down, unless another is in the hand. */
export function showHeld({ desk, held }: EditorContext): void {
  const { brush, takeBrush } = desk.getState();
  if (held.label === null || brush !== null) return;
  takeBrush({ label: held.label.id, latched: false });
}

/** Lays the brush down when its key is let go, wherever the keyboard is by then. The function that it returns stops. */
export function watchHeld({ desk, held }: EditorContext): () => void {
  const letGo = (): void => {
    held.label = null;
    if (desk.getState().brush?.latched === false) desk.getState().layBrushDown();
  };
  const onKeyUp = ({ code }: KeyboardEvent): void => {
    if (code === held.label?.code) letGo();
  };
  window.addEventListener('keyup', onKeyUp);
  window.addEventListener('blur', letGo);
  return () => {
    window.removeEventListener('keyup', onKeyUp);
    window.removeEventListener('blur', letGo);
    letGo();
  };
}
