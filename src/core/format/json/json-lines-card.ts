import { unannotated } from './json-lines-writer.ts';
import { table } from '../markdown.ts';

/** Where the files of a format of JSON Lines lie, for its card. */
export function jsonLinesPaths(folder: string): string {
  return `${table(
    ['path', 'holds'],
    [
      [`\`${folder}/REVIEWER.jsonl\``, "one reviewer's work, a report a line"],
      [`\`${folder}/REVIEWER/NAME.jsonl\``, 'the same, where every report is to be a file'],
      [`\`${folder}/${unannotated}.jsonl\``, 'the reports that nobody has annotated, if any'],
    ],
  )}

Train on one reviewer's file: the others hold the same reports, annotated by somebody else.`;
}
