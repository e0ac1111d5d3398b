/** How many quotes are shown with their surroundings at once. */
export const mostContexts = 50;

/** What stands round a quote in its sentence. */
export interface QuoteContext {
  readonly before: string;
  readonly after: string;
}

/** A plot as a file. */
export interface ChartFile {
  /** What the file is called, without its ending, unless the person says otherwise. */
  readonly name: string;
  readonly kind: 'png' | 'svg' | 'csv';
  /** A PNG's bytes in base64; the others as text. */
  readonly content: string;
}

/** The most that a plot may take, in UTF-16 units of its content. */
export const largestChart = 8 * 1024 * 1024;
