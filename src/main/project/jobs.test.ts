import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { JobProgress } from '../../core/ipc/views.ts';
import { Jobs } from './jobs.ts';

test('long work runs one after another and tells its first step at once, further ones now and then', async () => {
  const told: JobProgress[] = [];
  const jobs = new Jobs((progress) => told.push(progress));
  const order: string[] = [];
  const work = (job: 'import' | 'export') =>
    jobs.run(job, async ({ onProgress }) => {
      order.push(`${job} begins`);
      for (let done = 0; done < 100; done += 1) onProgress({ done, total: 100, name: 'a' });
      await setTimeout(10);
      order.push(`${job} ends`);
      return job;
    });
  expect(await Promise.all([work('import'), work('export')])).toEqual(['import', 'export']);
  expect(order).toEqual(['import begins', 'import ends', 'export begins', 'export ends']);
  expect(told[0]).toEqual({ job: 'import', done: 0, total: 100, name: 'a' });
  expect(told.filter(({ job }) => job === 'import').length).toBeLessThan(10);
});

test('cancelling stops what runs, not what comes after it; work that throws does not stop the next', async () => {
  const jobs = new Jobs(() => undefined);
  const first = jobs.run('import', async ({ signal }) => {
    await setTimeout(5);
    return signal.aborted;
  });
  await Promise.resolve();
  jobs.cancel();
  const failing = jobs.run('import', () => Promise.reject(new Error('a bug')));
  const last = jobs.run('export', ({ signal }) => Promise.resolve(signal.aborted));
  expect(await first).toBe(true);
  await expect(failing).rejects.toThrow('a bug');
  expect(await last).toBe(false);
  jobs.cancel();
});
