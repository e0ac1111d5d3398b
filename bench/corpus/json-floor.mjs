// Usage: a file of JSON lines, a file to write. The floor under every export and import: how long JSON.parse and JSON.stringify take for the same data.
import { createReadStream, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const [from = '', to = ''] = process.argv.slice(2);
const out = createWriteStream(to);
let parsing = 0;
let writing = 0;
for await (const line of createInterface({ input: createReadStream(from), crlfDelay: Infinity })) {
  const start = performance.now();
  const value = JSON.parse(line);
  const parsed = performance.now();
  if (!out.write(`${JSON.stringify(value)}\n`)) await once(out, 'drain');
  parsing += parsed - start;
  writing += performance.now() - parsed;
}
out.end();
await once(out, 'close');
process.stdout.write(JSON.stringify({ parsing, writing }));
