import type { Format } from '../format.ts';
import { glimpsedRecords } from '../foreign/read-documents.ts';
import { readWebAnnotations } from './web-annotation-read.ts';
import { containerSchema, webAnnotationSchema } from './web-annotation-schema.ts';
import { context, webAnnotationWriter } from './web-annotation-write.ts';
import { wellFormedAlterations, wellFormedFile } from '../well-formed.ts';

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
  alters: { ...wellFormedAlterations, text: wellFormedFile },
} as const;

/** The W3C's Web Annotations in JSON-LD. */
export const webAnnotation: Format = {
  ...expression,
  id: 'web-annotation',
  name: { 'zh-CN': 'W3C 网络标注（JSON-LD）', en: 'W3C Web Annotation (JSON-LD)' },
  schemes: [],
  overlapRules: [],
  layouts: ['per-document'],
  tables: false,
  splits: 'folders',
  writer: (project, options) => webAnnotationWriter(expression, project, options),
  recognises: (glimpse) =>
    glimpse.paths.some(
      (path) => path.endsWith('.json') && glimpse.beginning(path).includes(context),
    ) ||
    glimpsedRecords(glimpse).some(
      (value) =>
        containerSchema.safeParse(value).success || webAnnotationSchema.safeParse(value).success,
    ),
  read: readWebAnnotations,
};
