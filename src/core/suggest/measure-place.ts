import type { Proposal } from '../propose/proposal.ts';

/** A measure shorter than this would say nothing without the place before it. */
const shortest = 2;
const joint = /^(?:的|全[县市州区乡镇村]|[县市州区乡镇村](?=的))+/u;

/** A figure whose measure leaves out the place that it begins with: 甲县总人口 measures 总人口. */
export function withoutPlace(figure: Proposal, places: readonly Proposal[]): Proposal {
  const measure = figure.attributes['measure'];
  if (typeof measure !== 'string') return figure;
  const place = placeBefore(places, figure.start, measure);
  const rest = place === undefined ? '' : measure.slice(place.length).replace(joint, '');
  return rest.length < shortest
    ? figure
    : { ...figure, attributes: { ...figure.attributes, measure: rest } };
}

/** The words of the nearest place before an offset with which a measure begins, whole or by their last part. */
function placeBefore(places: readonly Proposal[], at: number, measure: string): string | undefined {
  const first = firstAtOrAfter(places, at);
  for (let index = first - 1; index >= Math.max(0, first - 3); index -= 1) {
    const text = places[index]?.text ?? '';
    for (let cut = 0; cut <= text.length - shortest; cut += 1) {
      const end = text.slice(cut);
      if (measure.startsWith(end)) return end;
    }
  }
  return undefined;
}

function firstAtOrAfter(places: readonly Proposal[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.start ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
