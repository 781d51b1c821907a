/*
 * Draws src/styles/social-card.svg in the site's own faces as public/social.png, the picture that a shared link
 * shows: `node tests/social-card.ts`. The result is committed; run it again after changing the drawing.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import sharp from 'sharp';
import { chromiumArgs, requireChromium } from './chromium.ts';

const faces = { 'Literata Display': 'literata-display', 'Literata Text': 'literata-text' };
const size = { width: 1200, height: 630 };

const rules = await Promise.all(Object.entries(faces).map(([family, file]) => fontFace(family, file)));
const drawing = await readFile(new URL('../src/styles/social-card.svg', import.meta.url), 'utf8');
const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumArgs });
const page = await browser.newPage({ viewport: size });
await page.setContent(`<style>body{margin:0}svg{display:block}${rules.join('')}</style>${drawing}`);
await page.evaluate(() => document.fonts.ready);
const picture = await sharp(await page.screenshot())
  .png({ palette: true, compressionLevel: 9 })
  .toBuffer();
await browser.close();
await writeFile(new URL('../public/social.png', import.meta.url), picture);

async function fontFace(family: string, file: string): Promise<string> {
  const bytes = await readFile(new URL(`../src/styles/fonts/${file}-latin.woff2`, import.meta.url));
  return `@font-face{font-family:"${family}";src:url(data:font/woff2;base64,${bytes.toString('base64')});font-weight:400 600}`;
}
