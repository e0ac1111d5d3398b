import { formatById } from '../../core/format/registry.ts';
import { importCorpus } from '../import/import-corpus.ts';
import { openProject } from '../project/open-project.ts';

// Usage: project, corpus of doccano. Imports it; says when it begins, at every document that it counts and takes, and when it is done.
const [dir = '', corpus = ''] = process.argv.slice(2);
const opened = await openProject(dir);
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const format = formatById('doccano');
if (format === undefined) throw new Error('a format is gone');
const told = ({ done, total }: { readonly done: number; readonly total: number }) =>
  process.stdout.write(`${total === 0 ? 'counted' : 'took'} ${done}\n`);
process.stdout.write('begun\n');
const choice = { reviewer: '李雷' };
const done = await importCorpus(opened.value, format, corpus, choice, { onProgress: told });
process.stdout.write(done.ok ? 'done\n' : `${JSON.stringify(done.error)}\n`);
await opened.value.close();
