import type { CheckFigure, FoundCheck } from '../../core/check/check.ts';
import type { ReportFrame } from '../../core/check/plausible/frame.ts';

/** What the page tells the worker that checks: a text, what of its figures is other than before, and that it wants the checks. */
export type CheckQuestion =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'figures';
      readonly gone: readonly number[];
      readonly come: readonly (readonly [key: number, figure: CheckFigure])[];
    }
  | { readonly kind: 'check'; readonly frame: ReportFrame };

/** What the worker answers to `check`: the checks in document order, in parts that each cost the page next to nothing to take in. */
export type CheckReply =
  | { readonly kind: 'part'; readonly checks: readonly FoundCheck[] }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly detail: string };
