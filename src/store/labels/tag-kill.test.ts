import { expect, test } from 'vitest';
import { aTime } from '../../core/testing/builders.ts';
import { openProject } from '../project/open-project.ts';
import { bundle, start } from '../testing/child-process.ts';
import { faultRuns } from '../testing/seeded.ts';
import { aStore, aText, findingsIn, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { tagReports, takeTagsBack } from './tag-reports.ts';

const runs = faultRuns(8);
const many = 60;
const quiet = { onProgress: () => undefined, signal: new AbortController().signal };

test(
  'a tagging of many reports that is killed at any moment leaves each tagged or not, leads to its end from there, and back to nothing',
  { timeout: runs * 15_000 },
  async () => {
    const program = await bundle('tagging-child', await temporaryFolder());
    const made = await aStore();
    value(await made.ensureReviewer('李雷'));
    for (let index = 0; index < many; index += 1) {
      const source = new TextEncoder().encode(`第${index}份：${aText}`);
      value(await made.importBytes(source, `${index}.txt`, { at: aTime }));
    }
    await made.close();
    let cut = 0;
    for (let run = 0; run < runs; run += 1) {
      const batch = `run${run}`;
      const child = start(program, made.directory, '李雷', '贫困', batch);
      const moment = (run * 7) % (many - 12);
      await child.when((line) => Number(/^at (\d+)$/.exec(line)?.[1]) >= moment);
      child.process.kill('SIGKILL');
      await child.ended;

      const store = value(await openProject(made.directory));
      expect(store.problems).toEqual([]);
      const ids = store.reports.map(({ id }) => id);
      const tags = async (): Promise<readonly (readonly string[])[]> => {
        const layers = await Promise.all(ids.map((id) => store.layer(id, '李雷')));
        return layers.map((layer) => value(layer).annotations.all.map(({ quote }) => quote));
      };
      const tagged = (await tags()).filter((quotes) => quotes.length > 0);
      expect(tagged.flat()).toEqual(tagged.map(() => '贫困'));
      if (tagged.length > 0 && tagged.length < many) cut += 1;

      let count = 0;
      const newId = (): string => `${batch}-after-${(count += 1)}`;
      const stamp = { batch, reviewer: '李雷', at: aTime, newId };
      const places = await Promise.all(
        ids.map(async (report) => {
          const { text } = value(await store.readReport(report));
          return { report, starts: [text.indexOf('贫困')] };
        }),
      );
      if (run % 2 === 1) {
        const said = { label: 'program', quote: '贫困', attributes: {} };
        const rest = await tagReports(store, { ...stamp, ...said, reports: places }, quiet);
        expect(rest).toMatchObject({ annotations: many - tagged.length, errors: [] });
        expect(await tags()).toEqual(ids.map(() => ['贫困']));
      }
      const back = { ...stamp, reports: ids, way: 'undo' } as const;
      expect(await takeTagsBack(store, back, quiet)).toMatchObject({ left: 0, errors: [] });
      expect(await tags()).toEqual(ids.map(() => []));
      await store.close();
    }
    expect(cut).toBeGreaterThan(0);
    expect(await findingsIn(made.directory)).toEqual([]);
  },
);
