import { type Evidence, noEvidence } from '../../core/report/evidence.ts';
import { type PageElement, elementsBelow, textOf } from './page-tree.ts';

/** Names of meta tags that say each thing: those of Chinese government sites first, then those of news sites and of the web at large. */
const titleNames = ['articletitle', 'og:title', 'dc.title', 'twitter:title'];
const dateNames = [
  'pubdate',
  'publishdate',
  'article:published_time',
  'og:release_date',
  'weibo:article:create_at',
  'dc.date',
  'dc.date.issued',
  'datepublished',
];
const outletNames = ['contentsource', 'source', 'mediaid', 'dc.source'];
const authorNames = ['author', 'article:author', 'dc.creator'];
const urlNames = ['url', 'og:url', 'al:web:url'];

/** What a page's head says of title, date, outlet, author and address. */
export function pageEvidence(root: PageElement, savedFrom: string | null): Evidence {
  const metas = new Map<string, string>();
  let title: string | null = null;
  let canonical: string | null = null;
  for (const element of elementsBelow(root)) {
    const { name, attributes } = element;
    if (name === 'title') title ??= tidy(textOf(element));
    if (name === 'link' && attributes['rel']?.toLowerCase() === 'canonical') {
      canonical ??= attributes['href'] ?? null;
    }
    if (name !== 'meta') continue;
    const key = attributes['name'] ?? attributes['property'] ?? attributes['itemprop'];
    const content = tidy(attributes['content'] ?? '');
    if (key !== undefined && content !== null && !metas.has(key.toLowerCase())) {
      metas.set(key.toLowerCase(), content);
    }
  }
  const first = (names: readonly string[]): string | null =>
    names.map((name) => metas.get(name)).find((value) => value !== undefined) ?? null;
  return {
    ...noEvidence,
    title: first(titleNames) ?? headOfTitle(title),
    date: dayOf(first(dateNames)),
    outlet: nameOf(first(outletNames)),
    author: nameOf(first(authorNames)),
    url: address(savedFrom) ?? address(canonical) ?? address(first(urlNames)),
  };
}

/** The address in the comment that browsers put at the head of a page that they save, or null. */
export function savedFromOf(markup: string): string | null {
  const found = /<!--\s*saved from url=\(\d+\)(\S+)\s*-->/i.exec(markup.slice(0, 4096));
  return found?.[1] ?? null;
}

/** A page's title names the site behind the headline. */
function headOfTitle(title: string | null): string | null {
  return tidy(title?.split(/[_|]|\s[-–—]\s|--|——/)[0] ?? '');
}

function tidy(value: string): string | null {
  const text = value.replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

/** A name of moderate length that is no address and no unfilled template. */
function nameOf(value: string | null): string | null {
  return value === null || value.length > 60 || /https?:|[{}<>$]/.test(value) ? null : value;
}

function dayOf(value: string | null): string | null {
  const found = /(?<!\d)((?:19|20)\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/.exec(value ?? '');
  if (found === null) return null;
  const [, year = '', month = '', day = ''] = found;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : null;
}

function address(value: string | null): string | null {
  if (value === null || !URL.canParse(value)) return null;
  const url = new URL(value);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}
