import { describe, expect, test } from 'vitest';
import { buildRobots, buildSitemap } from '../../../src/build/crawlers.ts';

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
});
