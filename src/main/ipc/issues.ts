import { err, ok } from '../../core/base/result.ts';
import { pack } from '../../core/ipc/packed.ts';
import { readEarlierIssue } from '../../store/earlier-issue.ts';
import type { ProjectSession } from '../project-session.ts';
import type { Handlers } from './handle.ts';

/** Reports that are issues of one another. */
export function issueHandlers(session: ProjectSession): Pick<Handlers, 'issue:look'> {
  return {
    'issue:look': async (asked) => {
      const { opened } = session;
      if (opened === null) return err({ code: 'nothing-open' });
      const read = await readEarlierIssue(opened.store, opened.reviewer.id, asked);
      if (!read.ok) return read;
      const { layer, ...rest } = read.value;
      return ok(pack({ ...rest, layer: { ...layer, annotations: layer.annotations.all } }));
    },
  };
}
