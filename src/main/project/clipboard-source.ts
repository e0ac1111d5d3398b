/** What was copied, as a source: its bytes, and the name that it gets. */
export interface ClipboardSource {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/**
 * What was copied as a source that is called by its time, or null where there is no text. Markup is taken only where it has headings, tables or
 * paragraphs of its own: a line copied out of a page or an editor is the line, not its dressing.
 */
export function clipboardSource(
  { html, text }: { readonly html: string; readonly text: string },
  now: Date,
  label: string,
): ClipboardSource | null {
  const stem = `${label} ${localTime(now)}`;
  if (/<(?:h[1-6]|table|article)\b/i.test(html) || /<p\b[\s\S]*<p\b/i.test(html)) {
    const page = `<html><meta charset="utf-8"><body>${fragmentOf(html)}</body></html>`;
    return { bytes: Buffer.from(page), name: `${stem}.html` };
  }
  return text.trim() === '' ? null : { bytes: Buffer.from(text), name: `${stem}.txt` };
}

/** Windows marks the part of a page that was copied. */
function fragmentOf(html: string): string {
  return /<!--StartFragment-->([\s\S]*)<!--EndFragment-->/.exec(html)?.[1] ?? html;
}

/** A name sorts by its time and has no sign that a system refuses: `2026-11-24 00.30.05`. */
function localTime(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${day} ${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join('.')}`;
}
