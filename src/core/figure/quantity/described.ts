import type { Approximator } from '../unit/approximator.ts';
import type { QuantityReading } from './quantity-reading.ts';
import type { FigureKind } from '../unit/unit-table.ts';

/** Whether a figure grew or fell, where its own words say so. */
export type Change = 'none' | 'up' | 'down';

/** A reading with its prefix, or a rank: what describes one figure. */
export interface Described extends Pick<
  QuantityReading,
  'low' | 'high' | 'unit' | 'unitSpans' | 'bound'
> {
  readonly prefix?: Approximator | undefined;
  readonly kind?: FigureKind | undefined;
  readonly change?: Change;
  /** Where the figure starts and ends. */
  readonly start: number;
  readonly end: number;
}
