import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

type Scheme = 'light' | 'dark';
export const schemes: readonly Scheme[] = ['light', 'dark'];

/** What axe finds wrong on a page as it stands: in the light by all rules of `tags`, in the dark by those on colour, as nothing else differs. */
export async function findViolations(page: Page, scheme: Scheme, tags: string[]): Promise<string[]> {
  const runOnly: RunOnly =
    scheme === 'light'
      ? { type: 'tag', values: tags }
      : { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
  // Without frames within, the whole can run in the page itself, in half the time; what passes need not be told.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ runOnly, resultTypes: ['violations'] });
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

interface RunOnly {
  type: 'tag' | 'rule';
  values: string[];
}
