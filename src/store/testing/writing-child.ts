import { annotate } from '../../core/annotation/edit/edit.ts';
import { emptyLayer } from '../../core/annotation/layer.ts';
import { aTime } from '../../core/testing/builders.ts';
import { openProject } from '../project/open-project.ts';

// Usage: project, reviewer, mark. Adds annotations to the first report for ever, up to four at a time, and prints the id of each as soon as it is saved.
const [dir = '', reviewer = '', mark = ''] = process.argv.slice(2);
const opened = await openProject(dir);
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const store = opened.value;
const [report] = store.reports;
if (report === undefined) throw new Error('the project has no report');
const read = await store.readReport(report.id);
if (!read.ok) throw new Error(JSON.stringify(read.error));
const { text } = read.value;

async function save(id: string): Promise<void> {
  const context = { author: reviewer, at: aTime, newId: () => id };
  const span = { start: 0, end: 1, label: 'figure', attributes: {} };
  const change = annotate(
    { ...emptyLayer(reviewer), state: 'in-progress' },
    text,
    [{ ...span, provenance: { kind: 'reviewer' } }],
    context,
  );
  const saved = await store.commit(report?.id ?? '', reviewer, change);
  process.stdout.write(saved.ok ? `saved ${id}\n` : `refused ${JSON.stringify(saved.error)}\n`);
}

for (let count = 0; ; count += 1) {
  const burst = Array.from({ length: 1 + (count % 4) }, (_, index) => `${mark}-${count}-${index}`);
  await Promise.all(burst.map(save));
}
