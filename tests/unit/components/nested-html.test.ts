import { describe, expect, it } from 'vitest';
import {
  anchorHeadings,
  frameTables,
  lowerHeadings,
  prefixFragments,
} from '../../../src/components/nested-html.ts';

describe('content HTML as part of a longer page', () => {
  it.each([
    ['<h2>A</h2><p>b</p><h3>C</h3>', 1, '<h3>A</h3><p>b</p><h4>C</h4>'],
    ['<h5>A</h5>', 2, '<h6>A</h6>'],
    ['<hr><p>&#x3C;h2> in text</p>', 1, '<hr><p>&#x3C;h2> in text</p>'],
  ])('moves the headings of %s down by %i', (html, by, lowered) => {
    expect(lowerHeadings(html, by)).toBe(lowered);
  });

  it('gives headings of one level ids that are unique, and lists them', () => {
    const { html, headings } = anchorHeadings(
      '<h3>Say <em>it</em></h3><h4>x</h4><h3>Say it</h3><h3>!</h3>',
      3,
      'guide',
    );
    expect(headings).toEqual([
      { id: 'guide--say-it', title: 'Say it' },
      { id: 'guide--say-it-2', title: 'Say it' },
      { id: 'guide--section', title: '!' },
    ]);
    expect(html).toContain('<h3 id="guide--say-it">Say <em>it</em></h3><h4>x</h4>');
  });

  it('prefixes links within the page and no others', () => {
    const html = '<a href="#result">r</a> <a href="/guide/#time">g</a> <a href="https://a.example/#b">b</a>';
    expect(prefixFragments(html, 'legend-a')).toBe(html.replace('#result', '#legend-a--result'));
  });

  it('frames every table', () => {
    const framed = frameTables('<table><tr></tr></table><p>a</p><table></table>');
    expect(framed.match(/<div data-frame[^>]*><table>/g)).toHaveLength(2);
    expect(framed).toContain('</table></div><p>a</p>');
  });
});
