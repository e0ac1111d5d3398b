import type { Headline } from './headline.ts';

/** What a page or a document says of itself beside its text; null where it says nothing. */
export interface Evidence {
  readonly title: string | null;
  /** `2019-09-18`. */
  readonly date: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
  /** The address that the page was saved from: http or https. */
  readonly url: string | null;
}

/** The evidence of a source that brings none. */
export const noEvidence: Evidence = {
  title: null,
  date: null,
  outlet: null,
  author: null,
  url: null,
};

/** What the text states, filled up from what the source says of itself: a reader sees the text, and pages' own fields are often left from a template. */
export function withEvidence(stated: Headline, text: string, evidence: Evidence): Headline {
  const title = evidence.title !== null && holdsLine(text, evidence.title) ? evidence.title : null;
  return {
    title: title ?? stated.title,
    date: stated.date ?? evidence.date,
    outlet: stated.outlet ?? evidence.outlet,
    author: stated.author ?? evidence.author,
    // Where the page itself was, it knows better than an address that it mentions.
    url: evidence.url ?? stated.url,
  };
}

/** Whether a text has a line near its head that is this, but for white space; so a title that is a file's name or a site's is not taken. */
function holdsLine(text: string, wanted: string): boolean {
  const bare = (line: string): string => line.replace(/\s+/g, '');
  const lines = text.slice(0, 20_000).split('\n');
  return lines.some((line) => bare(line) === bare(wanted));
}
