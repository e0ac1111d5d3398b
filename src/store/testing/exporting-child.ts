import { allLabels } from '../../core/format/format.ts';
import { formatById } from '../../core/format/registry.ts';
import { exportCorpus } from '../export/export-corpus.ts';
import { openProject } from '../project/open-project.ts';

// Usage: project, place. Exports there for ever, now in one format and now in another, over what it wrote before; says when it begins and ends.
const [dir = '', out = ''] = process.argv.slice(2);
const opened = await openProject(dir);
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const store = opened.value;
const labels = allLabels(store.project.labels);
for (let count = 0; ; count += 1) {
  const format = formatById(count % 2 === 0 ? 'brat' : 'conll');
  if (format === undefined) throw new Error('a format is gone');
  process.stdout.write(`begun ${count}\n`);
  const written = await exportCorpus(store, format, { labels, out, overwrite: true });
  process.stdout.write(written.ok ? `done ${count}\n` : `${JSON.stringify(written.error)}\n`);
}
