import type { Format } from '../format.ts';
import { isJsonPath } from '../json/json-records.ts';
import { readLabelStudio, taskSchema } from './label-studio-read.ts';
import { labelStudioWriter } from './label-studio-write.ts';
import { recognisesRecords } from '../foreign/read-documents.ts';
import { wellFormedAlterations } from '../well-formed.ts';

const expression = {
  abilities: {
    lossless: false,
    offsets: 'code-point',
    overlap: true,
    attributes: true,
    relations: true,
    verdicts: true,
    notes: true,
    casework: 'none',
    reads: true,
    writes: true,
  },
  alters: wellFormedAlterations,
} as const;

/** Label Studio's tasks with their annotations, and the labeling configuration. */
export const labelStudio: Format = {
  ...expression,
  id: 'label-studio',
  name: { 'zh-CN': 'Label Studio JSON', en: 'Label Studio JSON' },
  schemes: [],
  overlapRules: [],
  layouts: ['one-file'],
  tables: false,
  splits: 'folders',
  writer: (project, options) => labelStudioWriter(expression, project, options),
  // Its files are often one array on many lines, of which a glimpse shows no whole task.
  recognises: (glimpse) =>
    recognisesRecords(null, taskSchema)(glimpse) ||
    glimpse.paths.filter(isJsonPath).some((path) => isTaskArray(glimpse.beginning(path))),
  read: readLabelStudio,
};

function isTaskArray(beginning: string): boolean {
  return (
    /^\s*\[/.test(beginning) &&
    /"annotations"\s*:/.test(beginning) &&
    /"result"\s*:/.test(beginning)
  );
}
