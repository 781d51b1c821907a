import { describe, expect, it } from 'vitest';
import { tidyLegend } from '../../../src/legend/tidy.ts';
import { change, context, requireLegend, starText } from './fixture.ts';

const tidy = (text: string) => tidyLegend(text, context);

describe('tidyLegend', () => {
  it('leaves a tidy file as it is', () => {
    expect(tidy(starText)).toEqual({ text: starText, done: [] });
  });

  it('puts the keys in the order of the schema, with the comments above them', () => {
    const moved = change(
      change(starText, 'company: Acme\n', ''),
      'types:\n',
      '# Ask Ada before naming them.\ncompany: Acme\ntypes:\n',
    );
    const { text, done } = tidy(moved);
    expect(done).toEqual(['order of keys']);
    expect(text).toBe(change(starText, 'company: Acme\n', '# Ask Ada before naming them.\ncompany: Acme\n'));
  });

  it('puts the keys of facts and questions in order', () => {
    const facts = change(
      starText,
      '    before: 40 min\n    after: 30 s\n',
      '    after: 30 s\n    before: 40 min\n',
    );
    const both = change(
      facts,
      '  - question: Tell me about a time you fixed something slow\n    type: achievement\n',
      '  - type: achievement\n    question: Tell me about a time you fixed something slow\n',
    );
    expect(tidy(both)).toEqual({ text: starText, done: ['order of keys'] });
  });

  it.each([
    [
      'hook: "A queue grew all night; one index ended it"',
      'hook: A queue grew all night; one index ended it',
    ],
    ["company: 'Acme'", 'company: Acme'],
    ['hook: "A queue: it grew"', "hook: 'A queue: it grew'"],
    ['tags: ["queues", "postgres"]', 'tags: [queues, postgres]'],
    ['hook: "Yes"', 'hook: Yes'],
    ["hook: 'null'", "hook: 'null'"],
    ["hook: '40'", "hook: '40'"],
    ['hook: "It\'s one index"', "hook: It's one index"],
  ])('simplifies the quotes of %s', (given, expected) => {
    const key = given.split(':')[0] ?? '';
    const line = new RegExp(`^${key}: .*$`, 'm');
    expect(tidy(starText.replace(line, given)).text).toBe(starText.replace(line, expected));
  });

  it('takes spaces from the ends of lines, but those that break a line or stand in code', () => {
    const untidy = change(
      starText,
      'Every night the queue grew.',
      'Every night  \nthe queue grew. \n\n```\na \n```\n\n',
    );
    const { text, done } = tidy(`${change(untidy, 'company: Acme', 'company: Acme   ')}\n\n`);
    expect(done).toEqual(['trailing spaces']);
    expect(text).toContain('Every night  \nthe queue grew.\n\n```\na \n```\n\n');
    expect(text).toContain('company: Acme\n');
    expect(text).toMatch(/average\.\n$/);
  });

  it.each([
    ['after: 30s', 'after: 30 s'],
    ['after: 0.5min', 'after: 0.5 min'],
  ])('sets the space of the amount in %s', (given, expected) => {
    expect(tidy(change(starText, 'after: 30 s', given))).toEqual({
      text: change(starText, 'after: 30 s', expected),
      done: ['number formatting'],
    });
  });

  it.each([
    ['change: 80×', 'change: 80x'],
    ['change: −98.7 %', 'change: -98.7%'],
  ])('sets the sign of %s', (given, expected) => {
    expect(tidy(change(starText, 'change: 80x', given)).text).toBe(change(starText, 'change: 80x', expected));
  });

  it('touches no number outside the facts', () => {
    const text = change(starText, 'result: 40 min to 30 s', 'result: 40min to 30s');
    expect(tidy(text)).toEqual({ text, done: [] });
  });

  it('leaves a file with errors alone', () => {
    const broken = change(starText, 'number: 1', 'number: "1"   ');
    expect(tidy(broken)).toEqual({ text: broken, done: [] });
  });

  it('keeps Windows line ends, the byte order mark and every word', () => {
    const windows =
      `\uFEFF${change(starText, 'company: Acme\n', '').replace('hook:', 'company: "Acme" \nhook:')}`.replaceAll(
        '\n',
        '\r\n',
      );
    const { text, done } = tidy(windows);
    expect(done).toEqual(['order of keys', 'quotes', 'trailing spaces']);
    expect(text.startsWith('\uFEFF---\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(requireLegend(text).inShort?.text).toBe(requireLegend(windows).inShort?.text);
  });
});
