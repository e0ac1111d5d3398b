import { expect, test } from 'vitest';
import { type Change, applyChange } from '../../core/annotation/edit/change.ts';
import { type EditContext, annotate, remove, setNote } from '../../core/annotation/edit/edit.ts';
import { type Layer, emptyLayer } from '../../core/annotation/layer.ts';
import { aTime } from '../../core/testing/builders.ts';
import { openProject } from '../project/open-project.ts';
import type { ProjectStore } from '../project/project-store.ts';
import { FaultyDisk } from '../testing/faulty-disk.ts';
import { faultRuns, seeded } from '../testing/seeded.ts';
import { aStoreWithReport, aText, findingsIn, value } from '../testing/stores.ts';

const runs = faultRuns(8);
const steps = 60;

function dataOf({ annotations, ...rest }: Layer): string {
  return JSON.stringify({ ...rest, annotations: annotations.all });
}

function after(layer: Layer, changes: readonly Change[]): Layer {
  return changes.reduce((at, change) => {
    const next = applyChange(at, change);
    if (!next.ok) throw new Error(JSON.stringify(next.error));
    return next.value;
  }, layer);
}

/** A few changes that can be made one after another. */
function someChanges(from: Layer, random: () => number, newId: () => string): readonly Change[] {
  const context: EditContext = { author: '李雷', at: aTime, newId };
  const changes: Change[] = [];
  let layer = from;
  for (let count = 1 + Math.floor(random() * 3); count > 0; count -= 1) {
    const annotation = layer.annotations.all[Math.floor(random() * layer.annotations.size)];
    const start = Math.floor(random() * 12);
    const kind = annotation === undefined ? 0 : random();
    const span = { start, end: start + 1, label: 'figure', attributes: {} };
    const change =
      annotation === undefined || kind < 0.5
        ? annotate(layer, aText, [{ ...span, provenance: { kind: 'reviewer' } }], context)
        : kind < 0.8
          ? setNote(annotation, newId(), context)
          : remove(layer, [annotation], context);
    changes.push(change);
    layer = after(layer, [change]);
  }
  return changes;
}

test(
  'under random faults of the disk, nothing acknowledged is lost and nothing is half done',
  { timeout: runs * 5_000 },
  async () => {
    const counts = new Map<string, number>();
    let acknowledged = 0;
    for (let run = 0; run < runs; run += 1) {
      const random = seeded(run + 1);
      const disk = new FaultyDisk(random);
      const { store, report } = await aStoreWithReport(disk);
      let open: ProjectStore = store;
      let at = disk;
      let model = emptyLayer('李雷');
      let id = 0;
      let refused: (readonly Change[])[] = [];
      const reopen = async (): Promise<void> => {
        await open.close();
        for (const [fault, count] of at.counts) counts.set(fault, (counts.get(fault) ?? 0) + count);
        at = new FaultyDisk(random);
        open = value(await openProject(store.directory, at));
      };
      for (let step = 0; step < steps; step += 1) {
        const changes = someChanges(model, random, () => `${run}-${(id += 1)}`);
        at.rate = 20;
        const results = await Promise.all(changes.map((each) => open.commit(report, '李雷', each)));
        const saved = changes.filter((_, index) => results[index]?.ok);
        acknowledged += saved.length;
        // What is refused is refused with all that followed on it: those saved are the first ones.
        expect(saved).toEqual(changes.slice(0, saved.length));
        model = after(model, saved);
        if (saved.length > 0) refused = [];
        refused = [...refused, changes.slice(saved.length)];
        const isAgain = at.isDead || random() < 0.1;
        if (isAgain) await reopen();
        at.rate = 0;
        const there = dataOf(value(await open.layer(report, '李雷')));
        // A disk that would not take back what it refused may have it at the next start, and then whole changes in their order.
        const possible = (isAgain ? refused : []).flatMap((group) =>
          group.map((_, index) => after(model, group.slice(0, index + 1))),
        );
        const found = [model, ...possible].find((layer) => dataOf(layer) === there);
        if (found === undefined) throw new Error(`run ${run}, step ${step}: ${there}`);
        model = found;
        if (isAgain) refused = [];
      }
      at.rate = 0;
      await reopen();
      expect(dataOf(value(await open.layer(report, '李雷')))).toBe(dataOf(model));
      await open.close();
      const kinds = new Set((await findingsIn(store.directory)).map(({ kind }) => kind));
      expect([...kinds]).toEqual([]);
    }
    const faults = [...counts.values()].reduce((sum, count) => sum + count, 0);
    process.stdout.write(
      `${runs} runs, ${acknowledged} changes acknowledged, ${faults} faults: ${JSON.stringify(Object.fromEntries(counts))}\n`,
    );
    expect(faults).toBeGreaterThan(runs * 5);
  },
);
