import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generateBank } from './generate.ts';

/*
 * `npm run bench`: builds 15, 150 and 1,500 generated legends from nothing, search index included, and prints wall time,
 * peak memory and output of each. Ratios to the smallest build say how the cost grows; absolute times belong to a machine.
 * `npm run bench -- 15 300` builds other sizes.
 */

interface Measurement {
  legends: number;
  seconds: number;
  cachedSeconds: number;
  megabytes: number;
  files: number;
  outputMegabytes: number;
}

const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);
const room = mkdtempSync(join(tmpdir(), 'legends-bench-'));
try {
  const measurements = (sizes.length > 0 ? sizes : [15, 150, 1500]).map(measure);
  const first = measurements[0];
  console.table(
    measurements.map((one) => ({
      legends: one.legends,
      'build, s': one.seconds.toFixed(1),
      'again, cached, s': one.cachedSeconds.toFixed(1),
      'times the first': (one.seconds / (first?.seconds ?? 1)).toFixed(1),
      'ms a legend': ((one.seconds * 1000) / one.legends).toFixed(1),
      'peak memory, MB': Math.round(one.megabytes),
      files: one.files,
      'output, MB': one.outputMegabytes.toFixed(1),
    })),
  );
} finally {
  rmSync(room, { recursive: true, force: true });
}

function measure(legends: number): Measurement {
  const content = join(room, `content-${legends}`);
  const outDir = join(room, `dist-${legends}`);
  generateBank('content', content, legends);
  const { seconds, megabytes } = build(content, outDir);
  const again = build(content, outDir);
  const files = readdirSync(outDir, { recursive: true, encoding: 'utf8' })
    .map((file) => statSync(join(outDir, file)))
    .filter((stat) => stat.isFile());
  const outputMegabytes = files.reduce((total, stat) => total + stat.size, 0) / 1e6;
  rmSync(outDir, { recursive: true });
  return { legends, seconds, cachedSeconds: again.seconds, megabytes, files: files.length, outputMegabytes };
}

function build(content: string, outDir: string): { seconds: number; megabytes: number } {
  const memory = join(room, 'memory');
  const started = performance.now();
  const run = spawnSync('npx', ['--no-install', 'astro', 'build', '--silent'], {
    encoding: 'utf8',
    maxBuffer: 1e9,
    env: {
      ...process.env,
      CONTENT_DIR: content,
      OUT_DIR: outDir,
      CACHE_DIR: join(room, 'cache', content.split('-').at(-1) ?? ''),
      MEMORY_FILE: memory,
      NODE_OPTIONS: `--import=${resolve('tests/bench/memory.ts')}`,
    },
  });
  if (run.status !== 0) throw new Error(`the build of ${content} failed:\n${run.stdout}${run.stderr}`);
  const kilobytes = Math.max(...readFileSync(memory, 'utf8').trim().split('\n').map(Number));
  return { seconds: (performance.now() - started) / 1000, megabytes: kilobytes / 1024 };
}
