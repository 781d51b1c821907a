import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import sharp from 'sharp';
import { originOf, site } from './builds.ts';
import { chromiumArgs, requireChromium } from './chromium.ts';

/*
 * `npm run screenshots`: takes the pictures of the README from the built site (`npm run build` first) and lays four of
 * them out as one.
 */

const folder = '.github/screenshots';
const gap = 40;
const tile = { width: 1280, height: 900 };

mkdirSync(folder, { recursive: true });
const server = spawn('node', ['tests/serve.ts'], { stdio: 'ignore' });
const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumArgs });
try {
  await take(browser, 'home', '/', 'light');
  await take(browser, 'legend', '/legends/load-balancer-83x/', 'light');
  await take(browser, 'follow-ups', '/legends/scaling-to-100k/#follow-ups', 'dark');
  await take(browser, 'matrix', '/questions/', 'light');
  await takeSheet(browser);
  await layOut({ left: ['home', 'matrix'], right: ['legend', 'follow-ups'] });
} finally {
  await browser.close();
  server.kill();
}

async function take(
  browser: Browser,
  name: string,
  path: string,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  const page = await browser.newPage({ viewport: tile, colorScheme });
  await openPatiently(() => page.goto(originOf(site) + path, { waitUntil: 'networkidle' }));
  await page.screenshot({ path: fileOf(name) });
  await page.close();
}

/** The sheet as it comes out of the printer, at twice the pixels so that its small type can be read. */
async function takeSheet(browser: Browser): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 794, height: 1123 }, deviceScaleFactor: 2 });
  await page.goto(`${originOf(site)}/cheat-sheet/`, { waitUntil: 'networkidle' });
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: fileOf('sheet') });
  await page.close();
}

/** Two columns of two pages and the sheet, which is as high as both, in its own proportions. */
async function layOut(columns: { left: string[]; right: string[] }): Promise<void> {
  const { width, height } = tile;
  const sheetHeight = height * 2 + gap;
  const sheetWidth = Math.round((sheetHeight * 794) / 1123);
  const canvas = { width: width * 2 + sheetWidth + gap * 4, height: sheetHeight + gap * 2 };
  const tiles = Object.values(columns).flatMap((names, column) =>
    names.map((name, row) => ({
      input: fileOf(name),
      left: gap + column * (width + gap),
      top: gap + row * (height + gap),
    })),
  );
  const sheet = await sharp(fileOf('sheet')).resize(sheetWidth, sheetHeight).toBuffer();
  const picture = await sharp({ create: { ...canvas, channels: 3, background: '#e4e2de' } })
    .composite([...tiles, { input: sheet, left: gap * 3 + width * 2, top: gap }])
    .png()
    .toBuffer();
  await sharp(picture).resize(1800).png({ palette: true, quality: 90 }).toFile(fileOf('overview'));
}

function fileOf(name: string): string {
  return join(folder, `${name}.png`);
}

/** The server needs a moment to listen. */
async function openPatiently(open: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      await open();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  await open();
}
