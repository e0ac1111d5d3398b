/** How fast the text scrolls while the pointer is held beyond its edge: pixels a frame for every pixel beyond. */
const scrollSpeed = 0.35;

/**
 * Follows the pointer until the button is released, and scrolls while it is held above or below `scroller`; then `move` is told the
 * nearest place within.
 */
export function trackPointer(
  scroller: HTMLElement,
  move: (x: number, y: number) => void,
  release: (event: MouseEvent) => void,
): void {
  let last: MouseEvent | null = null;
  let frame = 0;
  const follow = (): void => {
    frame = 0;
    if (last === null) return;
    const { top, bottom } = scroller.getBoundingClientRect();
    const y = Math.min(Math.max(last.clientY, top + 1), bottom - 1);
    const beyond = last.clientY - y;
    move(last.clientX, y);
    if (beyond === 0) return;
    scroller.scrollTop += beyond * scrollSpeed;
    frame = requestAnimationFrame(follow);
  };
  const onMove = (event: MouseEvent): void => {
    last = event;
    if (frame === 0) frame = requestAnimationFrame(follow);
  };
  const onUp = (event: MouseEvent): void => {
    window.removeEventListener('mousemove', onMove);
    window.removeEventListener('mouseup', onUp);
    cancelAnimationFrame(frame);
    // What the last frame has not taken up yet.
    if (last !== null) move(event.clientX, event.clientY);
    release(event);
  };
  window.addEventListener('mousemove', onMove);
  window.addEventListener('mouseup', onUp);
}
