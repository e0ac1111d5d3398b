import { describe, expect, it } from 'vitest';
import type { Change } from '../../core/annotation/edit/change.ts';
import { noDiff } from '../../core/annotation/edit/change.ts';
import { type AppError } from '../../core/base/app-error.ts';
import { type Result, err, ok } from '../../core/base/result.ts';
import type { Saved } from '../../core/ipc/views.ts';
import { type Saving, commitQueue } from './commit-queue.ts';

const full: AppError = { code: 'cannot-write', path: 'layer.json', reason: 'ENOSPC' };

function aChange(id: string): Change {
  return {
    id,
    gesture: 'annotate',
    origin: 'edit',
    author: 'r',
    at: '2026-01-01T00:00:00.000Z',
    annotations: noDiff,
    relations: noDiff,
    rejections: noDiff,
    regions: noDiff,
    unanchored: noDiff,
    casework: noDiff,
    state: null,
    details: null,
    note: null,
    correction: null,
  };
}

/** A disk that keeps what it is given, and refuses while `broken`. */
function aDisk() {
  const kept: string[] = [];
  const disk = {
    kept,
    broken: false,
    commit: async ({
      change,
    }: {
      readonly change: { readonly id: string };
    }): Promise<Result<Saved, AppError>> => {
      await Promise.resolve();
      if (disk.broken) return err(full);
      kept.push(change.id);
      return ok({ savedAt: `after ${change.id}` });
    },
  };
  return disk;
}

function neverRefused(): never {
  throw new Error('nothing is refused here');
}

describe('renderer/state/commit-queue', () => {
  it('saves in order and says so once all is on disk', async () => {
    const disk = aDisk();
    const told: Saving[] = [];
    const queue = commitQueue(disk.commit, (saving) => told.push(saving), neverRefused);
    queue.add('a', aChange('1'));
    queue.add('b', aChange('2'));
    queue.add('a', aChange('3'));
    await queue.idle();
    expect({ kept: disk.kept, told }).toEqual({
      kept: ['1', '2', '3'],
      told: [{ kind: 'saving' }, { kind: 'saved', at: 'after 3' }],
    });
  });

  it('keeps what failed, names the reason, and saves it when tried again', async () => {
    const disk = aDisk();
    const told: Saving[] = [];
    const queue = commitQueue(disk.commit, (saving) => told.push(saving), neverRefused);
    disk.broken = true;
    queue.add('a', aChange('1'));
    queue.add('a', aChange('2'));
    await queue.idle();
    expect(told.at(-1)).toEqual({ kind: 'failed', error: full, waiting: 2 });
    expect(queue.waitingFor('a').map(({ id }) => id)).toEqual(['1', '2']);
    expect(queue.waitingFor('b')).toEqual([]);
    disk.broken = false;
    queue.retry();
    await queue.idle();
    expect({ kept: disk.kept, last: told.at(-1), left: queue.waitingFor('a') }).toEqual({
      kept: ['1', '2'],
      last: { kind: 'saved', at: 'after 2' },
      left: [],
    });
  });

  it('does nothing on a retry when nothing waits', async () => {
    const told: Saving[] = [];
    const queue = commitQueue(aDisk().commit, (saving) => told.push(saving), neverRefused);
    queue.retry();
    await queue.idle();
    expect(told).toEqual([]);
  });

  it('hands on what the disk can never take, and saves what comes after it', async () => {
    const disk = aDisk();
    const conflict: AppError = { code: 'change-conflict', reason: 'different', id: 'x' };
    const refused: string[] = [];
    const queue = commitQueue(
      async (entry) => (entry.change.id === '1' ? err(conflict) : disk.commit(entry)),
      () => undefined,
      ({ change }, error) => refused.push(`${change.id} ${error.code}`),
    );
    queue.add('a', aChange('1'));
    queue.add('a', aChange('2'));
    await queue.idle();
    expect({ refused, kept: disk.kept, left: queue.waitingFor('a') }).toEqual({
      refused: ['1 change-conflict'],
      kept: ['2'],
      left: [],
    });
  });

  it('says that saving failed where the main process does not answer', async () => {
    const told: Saving[] = [];
    const queue = commitQueue(
      () => Promise.reject(new Error('gone')),
      (saving) => told.push(saving),
      neverRefused,
    );
    queue.add('a', aChange('1'));
    await queue.idle();
    expect(told.at(-1)).toEqual({
      kind: 'failed',
      error: { code: 'internal', detail: 'gone' },
      waiting: 1,
    });
  });
});
