import type { App } from 'electron';
import { z } from 'zod';

const messageSchema = z.object({ project: z.string().nullable() });

/**
 * Whether this is the only Hezhu with this user data. If not, the first one is told which project was named, and this one must end.
 */
export function isFirstInstance(
  app: App,
  project: string | null,
  onSecond: (project: string | null) => void,
): boolean {
  // Chromium rearranges the command line that it hands over, so what matters travels as data.
  if (!app.requestSingleInstanceLock({ project })) return false;
  app.on('second-instance', (_event, _args, _directory, data) => {
    const message = messageSchema.safeParse(data);
    onSecond(message.success ? message.data.project : null);
  });
  return true;
}
