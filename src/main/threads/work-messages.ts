import type { Change } from '../../core/annotation/edit/change.ts';
import type { AppError } from '../../core/base/app-error.ts';
import type { Result } from '../../core/base/result.ts';
import type { Locale } from '../../core/annotation/label/local-name.ts';
import type { WorkProgress } from '../../core/ipc/work-views.ts';
import type { LedgerAsked, LedgerQuery } from '../../core/ledger/view.ts';
import type { GatherState } from '../../store/gathered/gathered-work.ts';
import type { OffersAsked } from '../../store/gathered/verdict-book.ts';

/** What the thread that gathers a project's work begins with. */
export interface WorkPlan {
  readonly directory: string;
  /** Where what was gathered is remembered; null where it is not. */
  readonly home: string | null;
}

/** What the gathered work is asked. */
export type WorkQuestion =
  | { readonly kind: 'ledger'; readonly asked: LedgerAsked }
  | { readonly kind: 'table'; readonly query: LedgerQuery; readonly locale: Locale }
  | { readonly kind: 'series'; readonly group: string }
  | { readonly kind: 'series-table'; readonly group: string; readonly locale: Locale }
  | { readonly kind: 'overview' }
  /** Answered with what is known by then. */
  | { readonly kind: 'offers'; readonly asked: OffersAsked };

/** What the thread is told. What is forgotten is read again at the next question. */
export type WorkRequest =
  | { readonly kind: 'state'; readonly state: GatherState }
  | { readonly kind: 'forget'; readonly report: string | null }
  /** A change that is on the disk now. */
  | { readonly kind: 'changed'; readonly report: string; readonly change: Change }
  | { readonly kind: 'ask'; readonly id: number; readonly question: WorkQuestion }
  /** Ends every reading; what was asked is answered with `cancelled`, and nothing is read ahead until somebody asks. */
  | { readonly kind: 'cancel' }
  /** Brings back what is remembered, and with `gather` reads what is not while nobody does anything else. */
  | { readonly kind: 'prepare'; readonly gather: boolean };

/** An answer as a text, and the reports that could not be read. */
export interface WorkAnswered {
  readonly json: string;
  readonly unread: readonly string[];
}

/** What the thread tells; `progress` of null when it reads no more. */
export type WorkAnswer =
  | { readonly kind: 'progress'; readonly progress: WorkProgress | null }
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly answer: Result<WorkAnswered, AppError>;
    };
