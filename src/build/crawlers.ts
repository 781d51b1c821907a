import { rename, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Edition } from '../legend/schema.ts';

/**
 * What search engines are told: the private edition asks every robot to stay out and has no sitemap; the public one
 * lists its pages when the address of the site is known.
 */
export function crawlers(edition: Edition): AstroIntegration {
  let root: URL | undefined;
  return {
    name: 'crawlers',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.site ? new URL(config.base.replace(/\/?$/, '/'), config.site) : undefined;
      },
      'astro:build:done': async ({ dir, pages }) => {
        const listed = edition === 'public' && root !== undefined;
        await writeWhole(
          new URL('robots.txt', dir),
          buildRobots(edition, listed ? new URL('sitemap.xml', root) : undefined),
        );
        if (!listed) return;
        const paths = pages.map((page) => page.pathname).filter((path) => !path.startsWith('404'));
        await writeWhole(
          new URL('sitemap.xml', dir),
          buildSitemap(paths.map((path) => new URL(path, root).href)),
        );
      },
    },
  };
}

/** `robots.txt` of an edition; a sitemap is only ever named in the public one. */
export function buildRobots(edition: Edition, sitemap: URL | undefined): string {
  if (edition === 'private') return 'User-agent: *\nDisallow: /\n';
  return `User-agent: *\nAllow: /\n${sitemap ? `Sitemap: ${sitemap.href}\n` : ''}`;
}

/** A sitemap of absolute addresses, sorted so that two builds give the same bytes. */
export function buildSitemap(addresses: string[]): string {
  const escaped = [...addresses].sort().map((address) => address.replaceAll('&', '&amp;'));
  const entries = escaped.map((address) => `  <url><loc>${address}</loc></url>`).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}\n</urlset>\n`;
}

/** Nothing is ever half-written: a build that is stopped leaves the old file or the new one. */
async function writeWhole(file: URL, text: string): Promise<void> {
  const temporary = `${fileURLToPath(file)}.tmp`;
  await writeFile(temporary, text);
  await rename(temporary, file);
}
