/** The virtual displays that this run was given; none where windows go to the screen of the machine. */
export function displays(): readonly string[] {
  return (process.env['HEZHU_DISPLAYS'] ?? '').split(',').filter((name) => name !== '');
}

/** The display of this worker, one of as many as there are displays; the machine's own where there is no other. */
export function ownDisplay(): Readonly<Record<string, string>> {
  const own = displays()[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)];
  return own === undefined ? {} : { DISPLAY: own };
}
