import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { buildRobots, buildSitemap, crawlers } from '../../../src/build/crawlers.ts';

describe('what search engines are told', () => {
  test('the private edition asks every robot to stay out, whatever it is given', () => {
    expect(buildRobots('private', new URL('https://example.com/sitemap.xml'))).toBe(
      'User-agent: *\nDisallow: /\n',
    );
  });

  test('the public edition names its sitemap when it has one', () => {
    expect(buildRobots('public', undefined)).toBe('User-agent: *\nAllow: /\n');
    expect(buildRobots('public', new URL('https://example.com/a/sitemap.xml'))).toContain(
      'Sitemap: https://example.com/a/sitemap.xml\n',
    );
  });

  test('a sitemap is sorted and its addresses are escaped', () => {
    const sitemap = buildSitemap(['https://example.com/b/', 'https://example.com/a/?x=1&y=2']);
    expect(sitemap.match(/<loc>.*<\/loc>/g)).toEqual([
      '<loc>https://example.com/a/?x=1&amp;y=2</loc>',
      '<loc>https://example.com/b/</loc>',
    ]);
  });

  test.each([
    ['private', 'https://example.com', 'User-agent: *\nDisallow: /\n', undefined],
    ['public', undefined, 'User-agent: *\nAllow: /\n', undefined],
    [
      'public',
      'https://example.com',
      'User-agent: *\nAllow: /\nSitemap: https://example.com/base/sitemap.xml\n',
      ['https://example.com/base/', 'https://example.com/base/guide/'],
    ],
  ] as const)(
    'a %s build for %s writes them, and of its pages all but the one for errors',
    async (...given) => {
      const [edition, site, robots, listed] = given;
      const folder = mkdtempSync(join(tmpdir(), 'crawlers-'));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      const hooks = crawlers(edition).hooks as unknown as Hooks;
      hooks['astro:config:done']({ config: { site, base: '/base' } });
      const pages = ['', 'guide/', '404/'].map((pathname) => ({ pathname }));
      await hooks['astro:build:done']({ dir: pathToFileURL(`${folder}/`), pages });
      expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toBe(robots);
      expect(readdirSync(folder)).toEqual(listed ? ['robots.txt', 'sitemap.xml'] : ['robots.txt']);
      if (!listed) return;
      const sitemap = readFileSync(join(folder, 'sitemap.xml'), 'utf8');
      expect([...sitemap.matchAll(/<loc>(.*)<\/loc>/g)].map(([, address]) => address)).toEqual(listed);
    },
  );
});

/** As much of Astro's hooks as is called. */
interface Hooks {
  'astro:config:done': (given: { config: { site: string | undefined; base: string } }) => void;
  'astro:build:done': (given: { dir: URL; pages: { pathname: string }[] }) => Promise<void>;
}
