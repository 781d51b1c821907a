#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';

/*
 * The first file of every command: it answers what can go wrong before the others are there. The command line is
 * TypeScript, which Node 24 runs as it stands; under an older Node this hands over to the one in node_modules. That part may
 * go when Node 22.18 is the oldest supported.
 */

const executable = process.platform === 'win32' ? 'node.exe' : 'node';
const own = fileURLToPath(new URL(`../../node_modules/node/bin/${executable}`, import.meta.url));
const stop = () => end('Stopped.');
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);

if (process.features.typescript) await start();
else if (existsSync(own)) handOver();
else refuse();

async function start() {
  // A third of a short command is reading TypeScript: what was read is kept beside the packages.
  nodeModule.enableCompileCache?.(fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url)));
  try {
    await import('./main.ts');
  } catch (error) {
    if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    refuse();
  }
}

function handOver() {
  const self = fileURLToPath(import.meta.url);
  const child = spawn(own, [self, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    // Ctrl-C reaches the child by itself; its answer is what counts.
    process.on(signal, () => signal === 'SIGTERM' && child.kill(signal)).off(signal, stop);
  }
  child.on('exit', (code, signal) => {
    if (signal) stop();
    process.exitCode = code ?? 1;
  });
}

function refuse() {
  end('The packages of this project are not installed. Run `npm ci` first.');
}

function end(sentence) {
  console.error(sentence);
  process.exit(1);
}
