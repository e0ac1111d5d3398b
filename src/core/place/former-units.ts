import former from './former-units.json' with { type: 'json' };

/**
 * Units that were renamed, merged or raised since 2007, with the last code that they had by that name: reports of those years name them. Made by
 * `build/gazetteer/make-former.mjs` from the revisions of GB/T 2260.
 */
export const formerUnits: readonly string[] = former.units;
