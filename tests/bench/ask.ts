import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { recallLearned } from '../../src/build/learned-store.ts';
import { mdxNames } from '../../src/components/mdx/names.ts';
import { readBank } from '../../src/legend/bank.ts';
import { buildAskIndex, toSent } from '../../src/questions/answer/ask-index.ts';
import { addStories } from '../../src/questions/match/match-index.ts';
import { site as siteChoices } from '../../src/site.ts';
import { findChunk } from '../answering.ts';
import { originOf, site } from '../builds.ts';
import { chromiumArgs, requireChromium } from '../chromium.ts';
import { repeatStories } from './repeat.ts';

/*
 * `node tests/bench/ask.ts [STORIES]` after a build: how long it takes in Chromium from a key in the question field until what it found
 * is painted, typing fast. Three figures: the query alone, by the built code, for what stands in the field after each key; what the page does
 * in the key's task; and the browser's own measure of the interaction up to the paint (event timing, in steps of 8 ms; what
 * is quicker than 16 ms it leaves out). With STORIES those of content/ are repeated to so many.
 */

const { bank } = await readBank(site.content, {
  pace: siteChoices.pace,
  edition: site.edition,
  components: mdxNames,
});
const stories = Number(process.argv[2] ?? bank.legends.length);
const legends = stories === bank.legends.length ? bank.legends : repeatStories(bank.legends, stories);
const index = buildAskIndex({ ...bank, legends }, addStories(await recallLearned(bank), legends), 'private');
const questions = bank.legends.flatMap(({ bestFor }) => bestFor.map(({ question }) => question)).slice(0, 12);
const server = spawn('node', ['tests/serve.ts'], { stdio: 'ignore' });
const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumArgs });
try {
  for (const slower of [1, 4]) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await measure(page, slower);
    await page.close();
  }
} finally {
  await browser.close();
  server.kill();
}

async function measure(page: Page, slower: number): Promise<void> {
  await page.route('**/ask/index.json', (route) => route.fulfill({ json: toSent(index) }));
  await page.goto(`${originOf(site)}/guide/`);
  await page.keyboard.press('/');
  const field = page.getByRole('combobox');
  await field.fill('conflict');
  await page.getByRole('option').first().waitFor();
  const engine = `/_astro/${findChunk('ask-engine', join(site.outDir, '_astro'))}`;
  const queries = await page.evaluate(query, { engine, asked: questions });
  await page.evaluate(watch);
  for (const question of questions) {
    await field.fill('');
    await page.keyboard.type(question, { delay: 35 });
  }
  const { tasks, interactions } = await page.evaluate(() => ({
    tasks: window.askTasks ?? [],
    interactions: window.askInteractions ?? [],
  }));
  console.log(
    `${slower === 1 ? 'this machine' : `${slower} times slower`}: ${tasks.length} keys; query ${tell(queries)}; in the key's task ${tell(tasks)};`,
    `until painted ${tell([...interactions, ...Array(Math.max(0, tasks.length - interactions.length)).fill(16)])}`,
  );
}

/** Runs in the page: how long each query takes, on a first walk and a second. */
async function query({ engine, asked }: { engine: string; asked: string[] }): Promise<number[]> {
  const { loadAsker } = (await import(engine)) as typeof import('../../src/elements/ask-engine.ts');
  const ask = await loadAsker();
  return [...asked, ...asked].flatMap((question) =>
    [...question].map((_, at) => {
      const started = performance.now();
      ask(question.slice(0, at + 1));
      return performance.now() - started;
    }),
  );
}

/** Runs in the page. */
function watch(): void {
  const tasks: number[] = [];
  const interactions: number[] = [];
  window.askTasks = tasks;
  window.askInteractions = interactions;
  let started = 0;
  document.addEventListener('input', () => (started = performance.now()), true);
  document.addEventListener('input', () => tasks.push(performance.now() - started));
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'keydown') interactions.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

function tell(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => `${(sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1)} ms`;
  return `median ${at(0.5)}, p95 ${at(0.95)}, longest ${at(1)}`;
}

declare global {
  interface Window {
    askTasks?: number[];
    askInteractions?: number[];
  }
}
