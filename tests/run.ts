import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { builds, environmentOf, imported, importedForms } from './builds.ts';

/*
 * `npm test`: every check of the project, cheapest first, stopping at the first that fails. `npm test -- lint unit`
 * runs only the steps named.
 */

interface Step {
  name: string;
  command: string[];
  env?: Record<string, string>;
}

const steps: Step[] = [
  { name: 'lint', command: ['biome', 'check', '.'] },
  { name: 'types', command: ['astro', 'check', '--minimumSeverity', 'hint'] },
  { name: 'unit', command: ['vitest', 'run', '--config', 'tests/vitest.config.ts'] },
  { name: 'content', command: ['node', 'src/cli/main.ts', 'check'] },
  {
    name: 'import',
    command: [
      ...['node', 'src/cli/main.ts', 'import', ...importedForms],
      ...['--into', imported.content, '--write', '--force'],
    ],
  },
  ...builds.map((build) => ({
    name: `build-${build.name}`,
    command: ['astro', 'build', '--silent'],
    env: environmentOf(build),
  })),
  { name: 'browser', command: ['playwright', 'test', '--config', 'tests/playwright.config.ts'] },
];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `No step is called \`${unknown.join('`, `')}\`. The steps: ${steps.map((step) => step.name).join(', ')}.`,
  );
  process.exit(1);
}

const chosen = steps.filter((step) => wanted.length === 0 || wanted.includes(step.name));
const port = await findFreePort();
let passed = 0;
for (const step of chosen) {
  const started = performance.now();
  console.log(`\n── ${step.name}`);
  const run = spawnSync('npx', ['--no-install', ...step.command], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', TEST_PORT: String(port), ...step.env },
  });
  if (run.status !== 0) break;
  passed += 1;
  console.log(`── ${step.name} took ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
console.log(`\nsteps: ${passed} passed, ${passed === chosen.length ? 0 : 1} failed`);
process.exit(passed === chosen.length ? 0 : 1);

/** A port that is free now; the four after it are taken to be so as well. */
function findFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 4410));
    });
  });
}
