import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { err, ok } from '../../core/base/result.ts';
import { mostPlaces } from '../../core/ipc/lesson-views.ts';
import { pack } from '../../core/ipc/packed.ts';
import { attempt, writing } from '../../store/failure.ts';
import { readSourceText } from '../../store/report/import-file.ts';
import type { Dialogs } from '../window/dialogs.ts';
import type { ProjectSession } from '../project/project-session.ts';
import type { Handlers } from './handle.ts';

/** What the requests for what a project knows act on. */
export interface LessonTools {
  readonly session: ProjectSession;
  readonly dialogs: Pick<Dialogs, 'tableFile' | 'newTableFile'>;
}

/** What the answers in the open project teach, where they were given, and files of it. */
export function lessonHandlers({
  session,
  dialogs,
}: LessonTools): Pick<Handlers, `lessons:${string}` & keyof Handlers> {
  return {
    'lessons:read': async ({ since }) => {
      const { opened } = session;
      if (opened === null) return err({ code: 'nothing-open' });
      // Behind the person's back, and not among the jobs: it would stand in the way of those that were asked for.
      const news = await opened.lessons.news(since);
      return news.ok ? ok(pack(news.value)) : news;
    },
    'lessons:places': async ({ label, texts }) => {
      const { opened } = session;
      if (opened === null) return err({ code: 'nothing-open' });
      const counted = await opened.lessons.count();
      if (!counted.ok) return counted;
      return ok(await opened.lessons.places(label, new Set(texts), mostPlaces));
    },
    'lessons:save-file': async ({ name, content }) => {
      const path = await dialogs.newTableFile(name);
      if (path === null) return ok(null);
      // Spreadsheets take a table without the mark for one in the system's own encoding.
      const text = path.toLowerCase().endsWith('.json') ? content : `\uFEFF${content}`;
      const written = await attempt(() => writing(path, () => writeFile(path, text)));
      return written.ok ? ok(basename(path)) : written;
    },
    'lessons:open-file': async () => {
      const path = await dialogs.tableFile();
      if (path === null) return ok(null);
      const read = await readSourceText(path);
      return read.ok ? ok({ name: basename(path), content: read.value }) : read;
    },
  };
}
