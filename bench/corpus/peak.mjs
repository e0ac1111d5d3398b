// Loaded before a program: says at its end how much memory it took at most, in KB, and how long it ran, in milliseconds.
process.on('exit', () => {
  const { maxRSS } = process.resourceUsage();
  process.stderr.write(`\npeak ${maxRSS} ${Math.round(performance.now())}\n`);
});
