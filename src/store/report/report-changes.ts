import type { Change } from '../../core/annotation/edit/change.ts';
import { recordsOf } from '../../core/annotation/history/change-filter.ts';
import { type EarlierLayer, Rewind } from '../../core/annotation/history/rewind.ts';
import type { ToldChange } from '../../core/annotation/history/told-change.ts';
import type { ChangesAsked, ChangesView, LayerPlace } from '../../core/ipc/views.ts';
import { StoreFailure, orFail } from '../failure.ts';
import { recordsBefore } from '../journal/journal-history.ts';
import { layerJournals } from '../journal/journal-record.ts';
import { type Met, changesBefore } from '../layer/layer-changes.ts';
import type { OpenReport } from './open-report.ts';

/** What is asked of some layers. */
interface Asked extends ChangesAsked {
  readonly layers: readonly string[];
}

/** A walk back through one layer, and what it has come to; undefined at the layer's first change. */
interface Walk {
  readonly steps: AsyncGenerator<Met>;
  /** Behind the last change that was taken from it. */
  place: LayerPlace;
  met: Met | undefined;
}

/**
 * Changes of a report by some reviewers, the latest first whoever made it; of one layer they are in the order of its journal, whatever the
 * clock said.
 * @throws StoreFailure `cannot-read`, `damaged-file`
 */
export async function readChanges(open: OpenReport, asked: Asked): Promise<ChangesView> {
  const from = asked.from ?? asked.layers.map((layer) => ({ layer, end: null, taken: 0 }));
  const walks: Walk[] = [];
  try {
    for (const place of from) {
      const journal = orFail(await open.layer(place.layer).journal());
      const steps = changesBefore(journal, asked.filter, place);
      walks.push({ steps, place, met: await stepOf(steps) });
    }
    const changes = await latestOf(walks, asked.limit);
    const next = walks.flatMap(({ met, place }) => placeAt(met, place));
    return {
      changes,
      quotes: await linkedQuotes(open, changes),
      next: next.length === 0 ? null : next,
      broken: walks.flatMap(({ met, place }) => (met?.kind === 'broken' ? [place.layer] : [])),
    };
  } finally {
    for (const { steps } of walks) await steps.return(undefined);
  }
}

async function stepOf(steps: AsyncGenerator<Met>): Promise<Met | undefined> {
  const step: IteratorResult<Met, unknown> = await steps.next();
  return step.done === true ? undefined : step.value;
}

/** The latest changes of some walks, up to the first that pauses: what it would come to may be later than what the others have. */
async function latestOf(walks: readonly Walk[], limit: number): Promise<readonly ToldChange[]> {
  const changes: ToldChange[] = [];
  while (changes.length < limit && !walks.some(({ met }) => met?.kind === 'pause')) {
    const walk = latestWalk(walks);
    if (walk?.met?.kind !== 'change') break;
    changes.push(walk.met.told);
    walk.place = walk.met.place;
    walk.met = await stepOf(walk.steps);
  }
  return changes;
}

function latestWalk(walks: readonly Walk[]): Walk | undefined {
  const at = ({ met }: Walk): string => (met?.kind === 'change' ? met.told.change.at : '');
  return walks
    .filter(({ met }) => met?.kind === 'change')
    .reduce<Walk | undefined>(
      (latest, walk) => (latest === undefined || at(walk) > at(latest) ? walk : latest),
      undefined,
    );
}

function placeAt(met: Met | undefined, place: LayerPlace): readonly LayerPlace[] {
  if (met === undefined || met.kind === 'broken') return [];
  return [met.kind === 'pause' ? met.place : place];
}

/** What the ends of links are called; a change names them only by id. */
async function linkedQuotes(
  open: OpenReport,
  changes: readonly ToldChange[],
): Promise<Readonly<Record<string, string>>> {
  const quotes = new Map<string, string>();
  for (const { layer, change } of changes) {
    const ends = recordsOf(change.relations).flatMap(({ from, to }) => [from, to]);
    if (ends.length === 0) continue;
    const { annotations } = orFail(await open.layer(layer).read());
    for (const id of ends) {
      const quote = annotations.get(id)?.quote;
      if (quote !== undefined) quotes.set(id, quote);
    }
  }
  return Object.fromEntries(quotes);
}

/**
 * The change whose record ends at a place of a layer's journal.
 * @throws StoreFailure `history-unreadable` where none does
 */
export async function readChange(open: OpenReport, layer: string, end: number): Promise<Change> {
  const journal = orFail(await open.layer(layer).journal());
  for await (const { record } of recordsBefore(
    journal.path,
    layerJournals,
    Math.min(end, journal.end),
  )) {
    return record.change;
  }
  throw new StoreFailure({ code: 'history-unreadable', path: journal.path });
}

/**
 * A layer as it was when its journal ended at a place.
 * @throws StoreFailure `history-unreadable` where the journal cannot be read back to there
 */
export async function readEarlierLayer(
  open: OpenReport,
  layer: string,
  end: number,
): Promise<EarlierLayer> {
  const journal = orFail(await open.layer(layer).journal());
  const rewind = new Rewind();
  let reached = journal.end;
  if (reached > end) {
    for await (const { record, start } of recordsBefore(journal.path, layerJournals, journal.end)) {
      rewind.pass(record.change);
      reached = start;
      if (reached <= end) break;
    }
  }
  if (reached !== end) throw new StoreFailure({ code: 'history-unreadable', path: journal.path });
  return rewind.earlier;
}
