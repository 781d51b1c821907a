#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/*
 * `npx legends`: the command line is TypeScript, which Node 24 runs as it stands. Under an older Node this hands over to
 * the one in node_modules. Remove it when Node 22.18 is the oldest supported.
 */

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const own = fileURLToPath(new URL('../../node_modules/node/bin/node', import.meta.url));
const node = process.features.typescript || !existsSync(own) ? process.execPath : own;

const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
// Ctrl-C reaches the child by itself; its answer is what counts.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
