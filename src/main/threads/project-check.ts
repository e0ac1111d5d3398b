import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { CheckedProject } from '../../core/ipc/views.ts';
import { findingKinds } from '../../core/project/findings/finding.ts';
import type { ProjectStore } from '../../store/project/project-store.ts';
import { warn } from '../machine/log.ts';

const findingsSchema = z.array(
  z.object({
    kind: z.enum(findingKinds),
    file: z.string(),
    place: z.string().nullable(),
    detail: z.string(),
  }),
);

/** Checks the files of the open project on a thread of its own, so that nobody waits for it; one at a time. */
export class ProjectCheck {
  #thread: Worker | null = null;

  /** What is wrong; nothing where the check was stopped, or could not be made. */
  run({ directory, project }: ProjectStore): Promise<CheckedProject> {
    this.stop();
    const thread = new Worker(join(import.meta.dirname, 'check.js'), { workerData: directory });
    this.#thread = thread;
    return new Promise((resolve) => {
      const end = (message: unknown): void => {
        if (this.#thread === thread) this.#thread = null;
        const findings = findingsSchema.safeParse(message);
        resolve({ project: project.id, findings: findings.success ? findings.data : [] });
      };
      thread.once('message', end);
      thread.once('exit', () => end([]));
      thread.once('error', (error) => {
        warn(`the check of the project failed: ${String(error)}`);
        end([]);
      });
    });
  }

  /** Ends the check that is under way. */
  stop(): void {
    void this.#thread?.terminate();
    this.#thread = null;
  }
}
