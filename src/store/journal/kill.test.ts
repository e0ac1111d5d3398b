import { expect, test } from 'vitest';
import { openProject } from '../project/open-project.ts';
import { bundle, start } from '../testing/child-process.ts';
import { faultRuns } from '../testing/seeded.ts';
import { aStoreWithReport, findingsIn, value } from '../testing/stores.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const runs = faultRuns(30);

test(
  'nothing that was called saved is missing after kill -9 at any moment',
  { timeout: runs * 5_000 },
  async () => {
    const program = await bundle('writing-child', await temporaryFolder());
    const { store, report } = await aStoreWithReport();
    await store.close();
    const acknowledged: string[] = [];
    for (let run = 0; run < runs; run += 1) {
      const child = start(program, store.directory, '李雷', `run${run}`);
      // Some runs die at their first save, some in the middle of many.
      await child.when((line) => line.startsWith(`saved run${run}-${run % 8}-`));
      await new Promise((resolve) => setTimeout(resolve, (run * 7) % 5));
      child.process.kill('SIGKILL');
      await child.ended;
      acknowledged.push(...child.lines.map((line) => line.replace('saved ', '')));

      const after = value(await openProject(store.directory));
      const layer = value(await after.layer(report, '李雷'));
      const missing = acknowledged.filter((id) => layer.annotations.get(id) === undefined);
      expect([
        missing,
        after.problems,
        child.lines.filter((line) => !line.startsWith('saved')),
      ]).toEqual([[], [], []]);
      await after.close();
    }
    expect(acknowledged.length).toBeGreaterThan(runs);
    expect(await findingsIn(store.directory)).toEqual([]);
  },
);
