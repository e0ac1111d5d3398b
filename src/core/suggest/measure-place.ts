import type { Proposal } from '../propose/proposal.ts';

/** A measure shorter than this would say nothing without the place before it. */
const shortest = 2;
const joint =
  /^(?:的|全[县市州区乡镇村]|[县市州区乡镇村](?=的)|(?:先后|[共已])(?=[投安实引选派筹争]))+/u;

/** What a program did, where its name opens a measure: “头雁”项目[培育]带头人; 产业扶贫[项目] is what is counted. */
const doing =
  /^(?:累计|共|已)?(?:培育|培训|清理|整治|补助|资助|奖补|带动|覆盖|吸引|惠及|帮助|救治|救助|发放|排查|整改|投入|投资|受益|改造|建成|新建|完成|实现|吸纳|安置|支持|服务|解决|拆除|组织|选派|动员)/u;

/** A figure whose measure leaves out the place or program that it begins with: 甲县总人口 measures 总人口; a place alone measures nothing. */
export function withoutNames(
  figure: Proposal,
  places: readonly Proposal[],
  programs: readonly Proposal[],
): Proposal {
  const measure = figure.attributes['measure'];
  if (typeof measure !== 'string') return figure;
  // The marks that wrap all of a name are no part of it.
  const bare = measure.replace(/^[“「]/u, '');
  const program = placeBefore(programs, figure.start, bare);
  const done = program === undefined ? '' : bare.slice(program.length).replace(/^[”」]/u, '');
  if (doing.test(done) && done.length >= shortest) return withMeasure(figure, done);
  const place = placeBefore(places, figure.start, measure);
  if (place === measure && isUnit(place)) return withMeasure(figure, undefined);
  const rest = place === undefined ? '' : measure.slice(place.length).replace(joint, '');
  return rest.length < shortest ? figure : withMeasure(figure, rest);
}

/** 甲县 is never what a figure counts; 甲 may be a word. */
function isUnit(name: string): boolean {
  return /[省市县区州旗盟乡镇村]$/u.test(name);
}

function withMeasure(figure: Proposal, measure: string | undefined): Proposal {
  const { measure: _, ...others } = figure.attributes;
  return { ...figure, attributes: measure === undefined ? others : { ...others, measure } };
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
