import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { generateBank } from './generate.ts';

/*
 * `node tests/bench/check.ts`: reads and reviews 15, 150 and 1,000 generated legends, the start of the process
 * included, and prints the median of five runs. `node tests/bench/check.ts 300` checks another size.
 */

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const room = mkdtempSync(join(tmpdir(), 'legends-bench-'));
try {
  console.table((sizes.length > 0 ? sizes : [15, 150, 1000]).map(measure));
} finally {
  rmSync(room, { recursive: true, force: true });
}

function measure(legends: number) {
  const content = join(room, `content-${legends}`);
  generateBank('content', content, legends);
  for (const file of readdirSync(content, { recursive: true, encoding: 'utf8' }))
    distinguish(join(content, file));
  const runs = Array.from({ length: 5 }, () => check(content)).toSorted((a, b) => a - b);
  const median = runs[2] ?? 0;
  return { legends, 'check, s': (median / 1000).toFixed(2), 'ms a legend': (median / legends).toFixed(2) };
}

/** Copies of one story open alike, and what links to the model leads to no copy: a bank of that many stories does neither. */
function distinguish(path: string): void {
  if (!statSync(path).isFile()) return;
  const text = readFileSync(path, 'utf8');
  const name = basename(path, '.mdx');
  const opened = text.replace(/^## (?:In short|Situation)\n\n/gm, `$&This was at ${name}. `);
  const linked = opened
    .replace(/(?<=\/legends\/)([\w-]+)(?=\/)/g, '$1-0')
    .replace(/(?<=best: \[)[^\]]+/g, (ids) => ids.replace(/[\w-]+/g, '$&-0'));
  writeFileSync(path, linked);
}

function check(content: string): number {
  const started = performance.now();
  const run = spawnSync(process.execPath, ['src/cli/launch.mjs', 'check', content], { maxBuffer: 1e9 });
  if (run.error) throw run.error;
  return performance.now() - started;
}
