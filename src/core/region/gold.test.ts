import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { findRegions } from './find-regions.ts';
import type { Span } from '../text/span.ts';

const goldSchema = z.object({
  source: z.string(),
  body: z.object({ start: z.int(), end: z.int() }),
  chrome: z.array(z.object({ start: z.int(), end: z.int() })),
});

const golds = ['000_a8a546a845a771ee', '003_32f6aa44d8edf1e2'];

const isIn = (spans: readonly Span[], unit: number) =>
  spans.some(({ start, end }) => start <= unit && unit < end);

/** Characters that are not white space: how many of chrome and body were proposed to go, and how many there are. */
function measure(name: string) {
  const gold = goldSchema.parse(
    JSON.parse(readFileSync(`src/core/testing/gold/${name}.json`, 'utf8')),
  );
  const text = readFileSync(`seeds/${name}.txt`, 'utf8');
  const found = findRegions(text);
  const units = Array.from({ length: text.length }, (_, unit) => unit).filter(
    (unit) => text.charAt(unit).trim() !== '',
  );
  const chrome = units.filter((unit) => isIn(gold.chrome, unit));
  const body = units.filter((unit) => isIn([gold.body], unit) && !isIn(gold.chrome, unit));
  const proposed = units.filter((unit) => isIn(found, unit));
  return {
    name,
    chrome: chrome.length,
    found: chrome.filter((unit) => isIn(found, unit)).length,
    proposed: proposed.length,
    lost: body.filter((unit) => isIn(found, unit)).length,
  };
}

test('most of the gold’s chrome is found, and nothing of its reports is', () => {
  const measured = golds.map(measure);
  for (const { name, chrome, found, proposed, lost } of measured) {
    const recall = ((100 * found) / chrome).toFixed(1);
    const precision = ((100 * found) / proposed).toFixed(1);
    process.stdout.write(
      `${name}: recall ${recall} %, precision ${precision} %, body lost ${lost}\n`,
    );
    expect(found / chrome).toBeGreaterThanOrEqual(0.95);
    expect(found / proposed).toBeGreaterThanOrEqual(0.99);
    expect(lost).toBe(0);
  }
});
