import type { ReactNode } from 'react';

const shapes = {
  undo: 'M6 3.5 2.5 7 6 10.5M3 7h6.5a3.5 3.5 0 0 1 0 7H7',
  redo: 'm10 3.5 3.5 3.5-3.5 3.5M13 7H6.5a3.5 3.5 0 0 0 0 7H9',
  search: 'M11 7a4 4 0 1 1-8 0 4 4 0 0 1 8 0Zm-1.2 2.8L13.5 13.5',
  close: 'm4 4 8 8m0-8-8 8',
  up: 'm4 10 4-4 4 4',
  down: 'm4 6 4 4 4-4',
  list: 'M2.5 3h11v10h-11zM6 3v10',
  inspector: 'M2.5 3h11v10h-11zM10 3v10',
  plus: 'M8 3.5v9M3.5 8h9',
  flag: 'M4 14V2.5h7.5L10 5.5l1.5 3H4',
  back: 'M13 8H3.5M7 4.5 3.5 8 7 11.5',
  arrow: 'M3 8h9.5M9 4.5 12.5 8 9 11.5',
} as const;

/** A drawing with a job; the control that holds it carries the name. */
export function Icon({
  shape,
  filled = false,
}: {
  readonly shape: keyof typeof shapes;
  readonly filled?: boolean;
}): ReactNode {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={shapes[shape]} fill={filled ? 'currentColor' : 'none'} />
    </svg>
  );
}
