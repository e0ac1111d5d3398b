import type { FoundReport } from '../../core/find/found-report.ts';
import type { Packed } from '../../core/ipc/packed.ts';
import type { FindEnd, FindOrder, UsesEnd, UsesOrder } from '../../store/find/find-index.ts';

/** What the thread that searches is told. A new order gives up the one before. */
export type FindRequest =
  | { readonly kind: 'search'; readonly search: string; readonly order: FindOrder }
  | { readonly kind: 'uses'; readonly search: string; readonly order: UsesOrder }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'warm'; readonly reports: readonly string[] }
  | { readonly kind: 'forget'; readonly report: string | null }
  | { readonly kind: 'forget-text'; readonly report: string };

/** What the thread that searches tells. */
export type FindAnswer =
  | {
      readonly kind: 'step';
      readonly search: string;
      /** What was found since the last step; null where nothing was. */
      readonly found: Packed<readonly FoundReport[]> | null;
      readonly done: number;
    }
  | { readonly kind: 'end'; readonly search: string; readonly end: FindEnd }
  | { readonly kind: 'uses-step'; readonly search: string; readonly done: number }
  | { readonly kind: 'uses-end'; readonly search: string; readonly end: UsesEnd };
