import { z } from 'zod';
import { type ProjectChange, type ProjectDiffs, projectGestures } from '../project-change.ts';
import type { PartName } from '../project-record.ts';
import { partSchemas } from './parts-schema.ts';
import { labelSchema, relationTypeSchema } from './label-schema.ts';
import { diffSchema, fileIdSchema } from './schema.ts';

const shape = {
  labels: diffSchema(labelSchema).exactOptional(),
  relationTypes: diffSchema(relationTypeSchema).exactOptional(),
  programs: diffSchema(partSchemas.programs).exactOptional(),
  rulesOff: diffSchema(partSchemas.rulesOff).exactOptional(),
  codeLists: diffSchema(partSchemas.codeLists).exactOptional(),
  moves: diffSchema(partSchemas.moves).exactOptional(),
  lessons: diffSchema(partSchemas.lessons).exactOptional(),
  reissues: diffSchema(partSchemas.reissues).exactOptional(),
  imports: diffSchema(partSchemas.imports).exactOptional(),
  removals: diffSchema(partSchemas.removals).exactOptional(),
  demands: diffSchema(partSchemas.demands).exactOptional(),
  measures: diffSchema(partSchemas.measures).exactOptional(),
  excuses: diffSchema(partSchemas.excuses).exactOptional(),
  apart: diffSchema(partSchemas.apart).exactOptional(),
  exportPresets: diffSchema(partSchemas.exportPresets).exactOptional(),
  searches: diffSchema(partSchemas.searches).exactOptional(),
  taggings: diffSchema(partSchemas.taggings).exactOptional(),
} satisfies Readonly<Record<PartName, z.ZodType>>;

const diffs: z.ZodType<ProjectDiffs> = z.strictObject(shape);

/** One gesture on a project's record, as its journal and the page write it. */
export const projectChangeSchema: z.ZodType<ProjectChange> = z.strictObject({
  id: z.string().min(1).max(200),
  gesture: z.enum(projectGestures),
  origin: z.enum(['edit', 'undo', 'redo']),
  // It becomes the name of a journal.
  author: fileIdSchema,
  at: z.iso.datetime({ precision: 3 }),
  diffs,
});
