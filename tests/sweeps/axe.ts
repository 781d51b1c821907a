import axe from 'axe-core';
import type { Page } from 'playwright/test';

/** What axe finds wrong on a page as it stands, by the rules of some tags or by those named. No page has frames, so the whole runs in the page itself. */
export async function findViolations(page: Page, rules: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (runOnly) => {
    // What passes need not be told.
    const options = { runOnly, resultTypes: ['violations' as const] };
    const { violations } = await window.axe.run(options);
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }, rules);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
