import { z } from 'zod';
import { type Result, err, ok } from '../../base/result.ts';
import { migrate } from '../../project/migrations/migrate.ts';

/** The schemas that a version of this format has its reports and layers in. */
const schemasOf = new Map([
  [1, { report: 1, layer: 1 }],
  [2, { report: 2, layer: 2 }],
  [3, { report: 2, layer: 3 }],
  [4, { report: 2, layer: 4 }],
  [5, { report: 3, layer: 5 }],
]);

const migratable = z.looseObject({ layers: z.array(z.unknown()) });

/** A report line of an older version as the present one has it. */
export function presentLine(value: unknown, version: number): Result<unknown, string> {
  const schemas = schemasOf.get(version);
  const line = migratable.safeParse(value);
  if (schemas === undefined) return err(`there is no format version ${version}`);
  // What is wrong with such a line, the reader of reports says better.
  if (!line.success) return ok(value);
  const report = migrate('report', line.data, schemas.report);
  if (!report.ok) return err(JSON.stringify(report.error));
  const layers: unknown[] = [];
  for (const each of line.data.layers) {
    const layer = migrate('layer', each, schemas.layer);
    if (!layer.ok) return err(JSON.stringify(layer.error));
    layers.push(layer.value);
  }
  return ok({ ...Object(report.value), layers });
}
