import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importEdit } from '../../core/project/edits/imports.ts';
import { invertProjectChange } from '../../core/project/project-change.ts';
import { recordOf } from '../../core/project/project-record.ts';
import { doccano } from '../../core/format/doccano/doccano.ts';
import { aTime } from '../../core/testing/builders.ts';
import { importCorpus } from './import-corpus.ts';
import { openProject } from '../project/open-project.ts';
import { bundle, start } from '../testing/child-process.ts';
import { faultRuns } from '../testing/seeded.ts';
import { aStoreWithReport, findingsIn, reopened, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const runs = faultRuns(8);
const documents = 200;

/** A document with two annotations and a relation; none is like another. */
function line(index: number): string {
  const text = `📊第${index}号汪清县脱贫${index}万人。`;
  const points = Array.from(text);
  const [place, figure] = [points.indexOf('汪'), points.indexOf('贫') + 1];
  const entities = [
    { id: 0, start_offset: place, end_offset: place + 3, label: 'location' },
    { id: 1, start_offset: figure, end_offset: points.length - 1, label: 'figure' },
  ];
  const relations = [{ id: 0, from_id: 1, to_id: 0, type: 'about' }];
  return JSON.stringify({ id: index, text, entities, relations });
}

test(
  'an import that is killed at any moment leaves whole reports, goes on when it is begun again, and is undone whole',
  { timeout: runs * 20_000 },
  async () => {
    const folder = await temporaryFolder();
    const program = await bundle('importing-child', folder);
    const corpus = join(folder, '语料.jsonl');
    await writeFile(
      corpus,
      Array.from({ length: documents }, (_, index) => line(index)).join('\n'),
    );
    const left: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      const { store, report } = await aStoreWithReport();
      await store.close();
      const child = start(program, store.directory, corpus);
      // While the documents are counted, or at one of them as it is taken.
      const at = Math.floor((run * documents) / runs);
      await child.when((said) => said === (run === 0 ? 'begun' : `took ${at}`));
      await new Promise((resolve) => setTimeout(resolve, (run * 13) % 50));
      child.process.kill('SIGKILL');
      await child.ended;

      const after = value(await openProject(store.directory));
      expect(await findingsIn(after.directory)).toEqual([]);
      const came = after.reports.filter(({ id }) => id !== report);
      left.push(came.length);
      for (const { id } of came) {
        const { annotations, relations } = value(await after.layer(id, '李雷'));
        expect([annotations.size, relations.length]).toEqual([2, 1]);
      }
      const again = value(await importCorpus(after, doccano, corpus, { reviewer: '李雷' }));
      const all = after.reports.map(({ id }) => id).filter((id) => id !== report);
      expect([all.length, again.imported.length]).toEqual([documents, documents - came.length]);

      const edit = importEdit(recordOf(after.project), { id: 'i', name: '语料', reports: all });
      if (edit === null) throw new Error('nothing came');
      const change = { ...edit, author: '李雷', at: aTime, id: 'import', origin: 'edit' } as const;
      value(await after.commitProject(change));
      const undo = { ...invertProjectChange(change), id: 'u', origin: 'undo' } as const;
      value(await after.commitProject(undo));
      expect(after.reports.map(({ id }) => id)).toEqual([report]);
      const last = await reopened(after);
      expect(last.reports.map(({ id }) => id)).toEqual([report]);
      expect(await findingsIn(last.directory)).toEqual([]);
      await last.close();
    }
    expect(left.some((count) => count > 0 && count < documents)).toBe(true);
  },
);
