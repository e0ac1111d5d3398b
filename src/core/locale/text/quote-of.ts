/** The quote of an annotation of the report at hand, by its id. */
export type QuoteOf = (annotation: string) => string | undefined;
