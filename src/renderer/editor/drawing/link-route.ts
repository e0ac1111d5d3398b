/** A link as it is measured: where its ends stand, in CSS pixels; `null` where one lies beyond what is drawn, up or down. */
export interface MeasuredLink {
  readonly from: LinkEnd;
  readonly to: LinkEnd;
  /** Whether it belongs to the active annotation, which is drawn all the way. */
  readonly active: boolean;
}

/** One end: the height of the line it is on, and the middle and top of its letters; `x` is null beyond what is drawn. */
export interface LinkEnd {
  readonly x: number | null;
  readonly top: number;
  readonly y: number;
}

/** A link as an SVG path, with its arrow where its end is drawn. */
export interface RoutedLink {
  readonly path: string;
  readonly active: boolean;
}

/** Room between two links beside the text, and between them and it. */
const step = 5;
const gap = 7;
/** How far above the letters a link of the active annotation runs. */
const above = 4;

/** The paths of links in the margin that ends at `edge` and is `room` wide: what is shorter runs nearer to the text, and no two run into each other while there is room. */
export function routeLinks(
  links: readonly MeasuredLink[],
  edge: number,
  room: number,
): readonly RoutedLink[] {
  const most = Math.max(1, Math.floor((room - gap) / step));
  const lanes: MeasuredLink[][] = [];
  const placed = [...links]
    .sort((a, b) => Number(a.active) - Number(b.active) || height(a) - height(b))
    .map((link) => {
      const free = lanes.findIndex((lane) => lane.every((other) => !meet(other, link)));
      const lane = Math.min(free < 0 ? lanes.length : free, most - 1);
      (lanes[lane] ??= []).push(link);
      return { link, x: edge - gap - lane * step };
    });
  return placed.map(({ link, x }) => ({ path: pathOf(link, x, edge), active: link.active }));
}

function height({ from, to }: MeasuredLink): number {
  return Math.abs(from.y - to.y);
}

function meet(a: MeasuredLink, b: MeasuredLink): boolean {
  const top = Math.max(Math.min(a.from.y, a.to.y), Math.min(b.from.y, b.to.y));
  const bottom = Math.min(Math.max(a.from.y, a.to.y), Math.max(b.from.y, b.to.y));
  return top <= bottom + step;
}

function pathOf({ from, to, active }: MeasuredLink, x: number, edge: number): string {
  if (active) return `${approach(from, x, true)} ${approach(to, x, false)}`;
  // Two ends on one line would else lie on each other.
  const apart = from.y === to.y ? 3 : 0;
  const start = from.x === null ? `M${x} ${from.y}` : `M${edge - 2} ${from.y - apart}H${x}`;
  const end = to.y + apart;
  return to.x === null ? `${start}V${end}` : `${start}V${end}H${edge - 2}m-4 -3l4 3l-4 3`;
}

/** The way between an annotation and the margin, over the letters of its line. */
function approach({ x: at, top, y }: LinkEnd, x: number, leaving: boolean): string {
  if (at === null) return leaving ? `M${x} ${y}` : `V${y}`;
  if (leaving) return `M${at} ${top}V${top - above}H${x}`;
  return `V${top - above}H${at}V${top}m-3 -4l3 4l3 -4`;
}
