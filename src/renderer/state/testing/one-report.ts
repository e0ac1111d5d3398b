import { builtInLabels } from '../../../core/annotation/label/built-in-labels.ts';
import { ok } from '../../../core/base/result.ts';
import type { Bridge } from '../../../core/ipc/contract.ts';
import { packWork } from '../../../core/ipc/packed-work.ts';
import { pack } from '../../../core/ipc/packed.ts';
import type { ProjectView, ReportView, WorkView } from '../../../core/ipc/views.ts';
import { noParts } from '../../../core/project/project-record.ts';
import type { Report } from '../../../core/project/project.ts';
import type { Proposal } from '../../../core/propose/proposal.ts';

/** A report of this length, in UTF-16 units. */
export function aReport(length: number): Report {
  return {
    id: 'r',
    title: '综述',
    date: null,
    outlet: null,
    author: null,
    url: null,
    source: { name: 'a.txt', encoding: 'utf-8', sha256: '0'.repeat(64) },
    textSha256: '0'.repeat(64),
    length,
    importedAt: '2026-01-01T00:00:00.000Z',
  };
}

/** A project that holds one report, with one reviewer at the desk. */
export function aProject(report: Report): ProjectView {
  const me = { id: 'me', name: '我' };
  return {
    id: 'p',
    name: '示例',
    labels: builtInLabels,
    parts: noParts,
    reviewers: [me],
    reviewer: me,
    reports: [
      {
        report,
        details: null,
        state: 'not-started',
        annotations: 0,
        checked: 0,
        furthest: 0,
        note: '',
      },
    ],
    readOnly: false,
    problems: [],
  };
}

/** A main process that answers each request by its channel and input. */
export function answering(answer: (channel: string, input: unknown) => unknown): Bridge {
  return {
    request: (channel: string, ...input: readonly unknown[]) =>
      // The caller answers with what the contract says of the channel.
      Promise.resolve(answer(channel, input[0]) as never),
    importDropped: () => Promise.resolve(ok(null)),
    attachDropped: () => Promise.resolve(ok(null)),
    on: () => () => undefined,
  };
}

/** A main process that opens one untouched report of this text, and saves everything. */
export function openingOnly(text: string): Bridge {
  const view: ReportView = {
    report: aReport(text.length),
    text,
    structure: [],
  };
  const work: WorkView = {
    layer: {
      reviewer: 'me',
      state: 'not-started',
      annotations: [],
      relations: [],
      rejections: [],
      regions: [],
      unanchored: [],
      casework: [],
      details: null,
      note: '',
      correction: null,
    },
    mended: null,
    history: { done: [], undone: [], earlier: null },
  };
  const answers: Readonly<Record<string, unknown>> = {
    'report:open': ok(pack(view)),
    'report:work': ok(packWork(work)),
    'report:commit': ok({ savedAt: '2026-01-01T00:00:00.000Z' }),
  };
  return answering((channel) => answers[channel]);
}

/** Weighs nothing: what was found is shown as the rules have it. */
export const unweighed = {
  first(
    all: readonly Proposal[],
    then: (found: { readonly kind: 'found'; readonly all: readonly Proposal[] }) => void,
  ): () => void {
    then({ kind: 'found', all });
    return () => undefined;
  },
};
