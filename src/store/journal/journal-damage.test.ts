import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { type Change, applyChange } from '../../core/annotation/edit/change.ts';
import { emptyLayer } from '../../core/annotation/layer.ts';
import { StoreFailure } from '../failure.ts';
import { layerJournals } from './journal-record.ts';
import { scanJournal } from './journal-scan.ts';
import { StoredLayer } from '../layer/stored-layer.ts';
import { projectPaths } from '../paths.ts';
import { realDisk } from '../disk/disk.ts';
import { seeded } from '../testing/seeded.ts';
import { aStoreWithReport, reopened, tagging, value } from '../testing/stores.ts';

const edits = 6;
const flips = 400;

/** A layer of six changes, whose snapshot has the first two, and what is in its files. */
async function aDamageableLayer() {
  const { store, report } = await aStoreWithReport();
  let open = store;
  const changes: Change[] = [];
  for (let at = 0; at < edits; at += 1) {
    const change = await tagging(open, report, 2 * at, 2 * at + 2);
    value(await open.commit(report, '李雷', change));
    changes.push(change);
    if (at === 1) open = await reopened(open);
  }
  const paths = projectPaths(store.directory);
  const own = paths.report(report);
  const snapshot = await readFile(own.layer('李雷'));
  const journal = await readFile(own.journal('李雷'));
  await open.close();
  const idsAfter = (count: number) => {
    const layer = changes.slice(0, count).reduce((at, change) => {
      const next = applyChange(at, change);
      return next.ok ? next.value : at;
    }, emptyLayer('李雷'));
    return layer.annotations.all.map(({ id }) => id);
  };
  /** Puts the files as given, and reads them as a fresh start does: the layer's ids, after a first failure if there is one. */
  const load = async (damaged: Buffer) => {
    await writeFile(own.layer('李雷'), snapshot);
    await writeFile(own.journal('李雷'), damaged);
    const read = async () => {
      const stored = new StoredLayer(paths, report, '李雷', realDisk);
      return (await stored.load()).state.annotations.all.map(({ id }) => id);
    };
    try {
      return { told: null, ids: await read() };
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error;
      return { told: error.error, ids: await read() };
    }
  };
  return { journal, idsAfter, load };
}

/** A start for each byte takes its time where others work too. */
const everyByte = { timeout: 180_000 };

describe('a journal', () => {
  test(
    'cut after any byte has every record before the cut, and says nothing',
    everyByte,
    async () => {
      const { journal, idsAfter, load } = await aDamageableLayer();
      const { records } = scanJournal(layerJournals, journal);
      expect(records.length).toBe(edits);
      for (let length = 0; length <= journal.length; length += 1) {
        const whole = records.filter(({ end }) => end <= length).length;
        const { told, ids } = await load(journal.subarray(0, length));
        // The snapshot has two of them, whatever becomes of the journal.
        if (told !== null) throw new Error(`cut after ${length}: ${JSON.stringify(told)}`);
        if (ids.join() !== idsAfter(Math.max(2, whole)).join()) {
          throw new Error(`cut after ${length}: ${ids.join()}`);
        }
      }
    },
  );

  test('with a bit flipped anywhere has every record before it, and says so', async () => {
    const { journal, idsAfter, load } = await aDamageableLayer();
    const { records } = scanJournal(layerJournals, journal);
    const random = seeded(20261123);
    for (let flip = 0; flip < flips; flip += 1) {
      const place = Math.floor(random() * journal.length);
      const damaged = Buffer.from(journal);
      damaged[place] = (damaged[place] ?? 0) ^ (1 << Math.floor(random() * 8));
      const whole = records.filter(({ end }) => end <= place).length;
      const { told, ids } = await load(damaged);
      const kept = ids.join();
      // A snapshot's own changes need no journal, and what follows on them is sound.
      const expected =
        whole < 1
          ? [idsAfter(2), idsAfter(edits)]
          : [idsAfter(Math.max(2, whole)), ...(whole < 2 ? [idsAfter(edits)] : [])];
      const isWhole = kept === idsAfter(edits).join();
      if (!expected.some((each) => each.join() === kept)) {
        throw new Error(`bit at ${place} of ${journal.length} (record ${whole}): ${kept}`);
      }
      if (!isWhole && told?.code !== 'damaged-file' && told?.code !== 'newer-schema') {
        throw new Error(`bit at ${place} of ${journal.length} went unsaid`);
      }
    }
  });

  test('left with zeros at its end by a power cut has what stands before them', async () => {
    const { journal, idsAfter, load } = await aDamageableLayer();
    const { records } = scanJournal(layerJournals, journal);
    const zeroed = Buffer.from(journal).fill(0, (records[4]?.start ?? 0) + 100);
    expect(await load(zeroed)).toEqual({ told: null, ids: idsAfter(4) });
  });

  test('with a record taken out of its middle ends there, and says so', async () => {
    const { journal, idsAfter, load } = await aDamageableLayer();
    const { records } = scanJournal(layerJournals, journal);
    const [third, fourth] = [records[3], records[4]];
    if (third === undefined || fourth === undefined) throw new Error('too few records');
    const without = Buffer.concat([
      journal.subarray(0, third.start),
      journal.subarray(fourth.start),
    ]);
    expect(await load(without)).toMatchObject({
      told: { code: 'damaged-file', detail: 'change 5 follows on change 3' },
      ids: idsAfter(3),
    });
  });
});
