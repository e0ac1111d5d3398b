import { describe, expect, it } from 'vitest';
import type { Change } from '../../core/annotation/change.ts';
import { noDiff } from '../../core/annotation/change.ts';
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
    state: null,
  };
}

/** A disk that keeps what it is given, and refuses while `broken`. */
function aDisk() {
  const kept: string[] = [];
  const disk = {
    kept,
    broken: false,
    commit: async ({ change }: { change: Change }): Promise<Result<Saved, AppError>> => {
      await Promise.resolve();
      if (disk.broken) return err(full);
      kept.push(change.id);
      return ok({ savedAt: `after ${change.id}` });
    },
  };
  return disk;
}

describe('renderer/state/commit-queue', () => {
  it('saves in order and says so once all is on disk', async () => {
    const disk = aDisk();
    const told: Saving[] = [];
    const queue = commitQueue(disk.commit, (saving) => told.push(saving));
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
    const queue = commitQueue(disk.commit, (saving) => told.push(saving));
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
    const queue = commitQueue(aDisk().commit, (saving) => told.push(saving));
    queue.retry();
    await queue.idle();
    expect(told).toEqual([]);
  });
});
