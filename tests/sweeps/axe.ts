import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/** What axe finds wrong on a page as it stands, by the rules of `tags`. */
export async function findViolations(page: Page, tags: string[]): Promise<string[]> {
  // Without frames within, the whole can run in the page itself, in half the time; what passes need not be told.
  const axe = new AxeBuilder({ page })
    .setLegacyMode()
    .options({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
