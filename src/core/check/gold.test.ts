import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findFigures } from '../figure/find.ts';
import { type GoldCheck, answers, goldChecksSchema, isFound } from '../testing/score-checks.ts';
import type { CheckFigure } from './check.ts';
import { findChecks } from './find.ts';
import { readSpanList } from './span-list.ts';

const reports = ['000_a8a546a845a771ee', '003_32f6aa44d8edf1e2'].map((name) => {
  const json = read(`../testing/gold/${name}.json`);
  const text = read(`../../../seeds/${name}.txt`);
  const listed = readSpanList(json, text);
  if (!listed.ok) throw new Error(listed.error.why);
  return { gold: goldChecksSchema.parse(JSON.parse(json)), text, listed: listed.value.figures };
});

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8');
}

/** Found and wanted checks of one strength over both reports. */
function recall(
  strength: GoldCheck['strength'],
  figuresOf: (at: number) => readonly CheckFigure[],
) {
  let wanted = 0;
  let found = 0;
  reports.forEach((report, at) => {
    const checks = findChecks(report.text, figuresOf(at));
    for (const check of report.gold.checks.filter((each) => each.strength === strength)) {
      wanted += 1;
      if (isFound(report, check, checks)) found += 1;
    }
  });
  return found / wanted;
}

describe.each([
  ['the annotated figures', (at: number) => reports[at]?.listed ?? []],
  ['proposed figures', (at: number) => findFigures(reports[at]?.text ?? '')],
] as const)('checks of the annotated reports on %s', (_name, figuresOf) => {
  it('find 90 of 100 that the text states', () => {
    expect(recall('stated', figuresOf)).toBeGreaterThanOrEqual(0.9);
  });

  it('find 80 of 100 that the text implies', () => {
    expect(recall('implied', figuresOf)).toBeGreaterThanOrEqual(0.8);
  });

  it('raise no alarm, since every sum of these reports holds', () => {
    const alarms = reports.flatMap(({ text }, at) =>
      findChecks(text, figuresOf(at)).filter(({ outcome }) => outcome === 'fails'),
    );
    expect(alarms).toEqual([]);
  });

  it('are sure of little that the gold does not have', () => {
    const sure = reports.flatMap((report, at) =>
      findChecks(report.text, figuresOf(at)).filter(
        (check) =>
          check.confidence >= 0.5 &&
          !report.gold.checks.some((wanted) => answers(report, wanted, [check]).length > 0),
      ),
    );
    expect(sure.length).toBeLessThanOrEqual(2);
  });
});
