import { aTime } from '../../core/testing/builders.ts';
import { tagReports } from '../labels/tag-reports.ts';
import { openProject } from '../project/open-project.ts';

// Usage: project, reviewer, text, batch. Tags the first place of the text in every report, and prints how far it has come.
const [dir = '', reviewer = '', quote = '', batch = ''] = process.argv.slice(2);
const opened = await openProject(dir);
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const store = opened.value;
const reports: { report: string; starts: number[] }[] = [];
for (const { id } of store.reports) {
  const read = await store.readReport(id);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  reports.push({ report: id, starts: [read.value.text.indexOf(quote)] });
}
let count = 0;
const newId = (): string => `${batch}-${(count += 1)}`;
const said = { label: 'program', quote, attributes: {} };
process.stdout.write('begun\n');
const told = await tagReports(
  store,
  { batch, reviewer, at: aTime, newId, ...said, reports },
  {
    signal: new AbortController().signal,
    onProgress: ({ done }) => process.stdout.write(`at ${done}\n`),
  },
);
process.stdout.write(`done ${told.reports}\n`);
