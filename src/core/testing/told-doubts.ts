import { findReportChecks } from '../check/find.ts';
import type { ReportFrame } from '../check/plausible/frame.ts';
import { findFigures } from '../figure/find.ts';

/** What the rules of plausibility say of a text, `rule: formula` each. */
export function toldDoubts(text: string, frame: Partial<ReportFrame> = {}): readonly string[] {
  const whole = { title: '', date: null, leftOut: [], rulesOff: [], ...frame };
  return findReportChecks(text, findFigures(text), whole)
    .filter(({ kind }) => kind === 'plausibility')
    .map(({ rule, formula }) => `${rule}: ${formula}`);
}
