import type { Page } from '@playwright/test';
import type { Annotation } from '../src/core/annotation/annotation.ts';
import { AnnotationSet } from '../src/core/annotation/annotation-set.ts';
import { type Change, applyChange } from '../src/core/annotation/edit/change.ts';
import {
  type EditContext,
  annotate,
  relate,
  setAttributes,
  setFlag,
  setState,
  setVerdict,
} from '../src/core/annotation/edit/edit.ts';
import type { Layer } from '../src/core/annotation/layer.ts';
import type { Bridge } from '../src/core/ipc/contract.ts';
import { unpackWork } from '../src/core/ipc/packed-work.ts';
import { unpack } from '../src/core/ipc/packed.ts';
import type { Settings, WorkView } from '../src/core/ipc/views.ts';
import { findProposals } from '../src/core/suggest/proposals.ts';
import type { Hezhu } from './hezhu.ts';

declare global {
  interface Window {
    readonly hezhu: Bridge;
  }
}

/** A reviewer's work, step by step, as the changes that it is made of. */
class Work {
  readonly changes: Change[] = [];
  layer: Layer;
  readonly #context: EditContext;

  constructor({ layer }: WorkView) {
    this.layer = { ...layer, annotations: AnnotationSet.of(layer.annotations) };
    let ids = 0;
    const at = '2026-01-05T02:24:31.000Z';
    this.#context = { author: layer.reviewer, at, newId: () => `e2e-${(ids += 1)}` };
  }

  do(build: (layer: Layer, context: EditContext) => Change): void {
    const change = build(this.layer, this.#context);
    const applied = applyChange(this.layer, change);
    if (!applied.ok) throw new Error(`the work of the test does not fit: ${applied.error.reason}`);
    this.layer = applied.value;
    this.changes.push(change);
  }

  /** The first annotation with this quote, as it is now. */
  find(quote: string): Annotation {
    const found = this.layer.annotations.all.find((annotation) => annotation.quote === quote);
    if (found === undefined) throw new Error(`nobody annotated “${quote}”`);
    return found;
  }
}

/** A desk on which a morning's work lies, as somebody set it. */
export async function deskAtWork(
  start: () => Promise<Hezhu>,
  settings: Partial<Settings>,
): Promise<Hezhu> {
  const hezhu = await start();
  const { page, desk } = hezhu;
  await page.evaluate(
    (patch) => window.hezhu.request('settings:change', { reviewerName: '我', ...patch }),
    settings,
  );
  await halfAnnotate(page);
  await page.reload();
  await desk.painted();
  return hezhu;
}

/** Does a morning's work on the first report, and gives the others the states of a project under way. The page must be loaded anew to see it. */
export async function halfAnnotate(page: Page): Promise<void> {
  const started = await page.evaluate(() => window.hezhu.request('app:start'));
  const ids = unpack(started).project?.reports.map(({ report }) => report.id) ?? [];
  const { view, work } = await page.evaluate(async (report) => {
    const opened = await window.hezhu.request('report:open', { report });
    if (!opened.ok) throw new Error(opened.error.code);
    const read = await window.hezhu.request('report:work', { report });
    if (!read.ok) throw new Error(read.error.code);
    return { view: opened.value, work: read.value };
  }, ids[0] ?? '');
  const [first = '', , third = '', fourth = ''] = ids;
  for (const change of morningsWork(unpack(view).text, unpackWork(work)))
    await commit(page, first, change);
  await commitState(page, third, 'in-review');
  await commitState(page, fourth, 'final');
}

function morningsWork(text: string, view: WorkView): readonly Change[] {
  const work = new Work(view);
  const start = text.indexOf('栉风沐雨');
  const end = text.indexOf('近年来', start);
  const news = findProposals(text, ['figure', 'program', 'location'])
    .filter((proposal) => proposal.start >= start && proposal.end <= end)
    .map(({ label, attributes, rule, ...span }) => ({
      start: span.start,
      end: span.end,
      label,
      attributes,
      provenance: { kind: 'rule', rule } as const,
    }));
  work.do((layer, context) => annotate(layer, text, news, context));
  for (const quote of ['3个', '5个', '4个', '1个', '第二']) {
    work.do((_, context) => setVerdict(work.find(quote), 'confirmed', context));
  }
  work.do((_, context) => setVerdict(work.find('251个'), 'wrong', context));
  work.do((_, context) => setFlag(work.find('43930名'), true, context));
  const people = work.find('50829人');
  const attributes = { ...people.attributes, measure: '建档立卡贫困人口' };
  work.do((_, context) => setAttributes(people, attributes, context));
  work.do((_, context) => setVerdict(work.find('50829人'), 'confirmed', context));
  work.do((_, context) =>
    relate('figure_location', work.find('50829人'), work.find('延边州'), context),
  );
  return work.changes;
}

async function commitState(page: Page, report: string, state: 'in-review' | 'final') {
  const packed = await page.evaluate(async (id) => {
    const read = await window.hezhu.request('report:work', { report: id });
    if (!read.ok) throw new Error(read.error.code);
    return read.value;
  }, report);
  const work = new Work(unpackWork(packed));
  work.do((layer, context) => setState(layer, state, context));
  for (const change of work.changes) await commit(page, report, { ...change, id: `${report}-1` });
}

async function commit(page: Page, report: string, change: Change): Promise<void> {
  const failed = await page.evaluate(
    async (message) => {
      const saved = await window.hezhu.request('report:commit', message);
      return saved.ok ? null : JSON.stringify(saved.error);
    },
    { report, change },
  );
  if (failed !== null) throw new Error(failed);
}
