import { expect, type Page, test } from 'playwright/test';
import { readBank } from '../../src/legend/bank.ts';
import { site as siteChoices } from '../../src/site.ts';
import { site } from '../builds.ts';
import { findViolations } from './axe.ts';

/*
 * What the other sweeps find on pages as they load, found again on pages that were asked something: an answer is
 * written by script.
 */

const { bank } = await readBank(site.content, { pace: siteChoices.pace, edition: site.edition });
const gap = bank.intents.find(({ id }) => !bank.legends.some(({ intents }) => id in intents));
const questions = {
  'an answer': bank.legends[0]?.bestFor[0]?.question ?? '',
  'a gap': gap?.phrasings[0] ?? '',
  'a choice of meanings': 'can you tell me what you did',
  'no answer': 'xyzzy',
  'a long word': 'conflict'.repeat(40),
};

const places: Record<string, (page: Page, question: string) => Promise<void>> = {
  'the page of an answer': async (page, question) => {
    await page.goto(`/ask/?q=${encodeURIComponent(question)}`);
    await expect(page.locator('main [role="status"]').first()).not.toBeEmpty();
  },
  'the search page': async (page, question) => {
    await page.goto(`/search/?q=${encodeURIComponent(question)}`);
    await expect(page.locator('main [role="status"]').first()).not.toBeEmpty();
  },
  'the dialog': async (page, question) => {
    await page.goto('/guide/');
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill(question);
    await expect(page.getByRole('status').first()).not.toBeEmpty();
  },
  'the box of home': async (page, question) => {
    await page.goto('/');
    await page.getByLabel('What did they ask?').fill(question);
    await expect(page.locator('.ask-popup [role="status"]').first()).not.toBeEmpty();
  },
};

/** A field of several lines that is a combobox breaks no criterion, only the HTML table of roles: hence no best practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const screens = [
  { width: 320, height: 720 },
  { width: 1280, height: 900 },
];

for (const [place, open] of Object.entries(places)) {
  for (const [kind, question] of Object.entries(questions)) {
    test(`${place} with ${kind} is accessible, quiet and within the screen`, async ({ page }) => {
      const noise: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') noise.push(message.text());
      });
      page.on('pageerror', (error) => noise.push(error.message));
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await open(page, question);
      for (const screen of screens) {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.setViewportSize(screen);
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          const found = await findViolations(page, tags);
          expect(found, `${screen.width} px, ${colorScheme}`).toEqual([]);
        }
        const inside = () => document.documentElement.scrollWidth <= window.innerWidth;
        expect(await page.evaluate(inside), `${screen.width} px`).toBe(true);
      }
      expect(noise).toEqual([]);
    });
  }
}
