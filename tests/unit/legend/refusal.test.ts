import { expect, it } from 'vitest';
import type { Fault } from '../../../src/legend/fault.ts';
import { parseConcepts, parseIntents, parseParts, parseTypes } from '../../../src/legend/list.ts';
import { parseLegend } from '../../../src/legend/source.ts';
import { change, context, starText } from './fixture.ts';

/** Where a name stands, and the faults of everything around it. */
const places: Record<string, (name: string) => Fault[]> = {
  part: (name) => parseParts(`- { id: "${name}", title: T }`, 'a').faults,
  type: (name) => parseTypes(`- { id: "${name}", title: T }`, 'a').faults,
  intent: (name) =>
    parseIntents(`- { id: "${name}", type: a, title: T, checking: C, bridge: B, phrasings: [Why?] }`, 'a')
      .faults,
  concept: (name) => parseConcepts(`- { id: "${name}", words: [boss] }`, 'a').faults,
  fact: (name) => parseLegend(change(starText, 'id: acme.drain', `id: "${name}"`), context).faults,
  tag: (name) => parseLegend(change(starText, 'tags: [', `tags: ["${name}", `), context).faults,
};
const badNames = (place: string, name: string): Fault[] =>
  places[place]?.(name).filter(({ code }) => code === 'bad-name' || code === 'bad-tag') ?? [];

it.each([
  ['part', 'work.life', 'lower-case words joined by hyphens', 'work-life'],
  ['type', 'Failure Type', 'lower-case words joined by hyphens', 'failure-type'],
  ['intent', 'Café', 'lower-case words of a to z and figures joined by hyphens', 'cafe'],
  ['concept', 'big.boss', 'lower-case words of a to z and figures joined by hyphens', 'big-boss'],
  ['fact', 'Acme. Drain', 'lower-case words joined by dots or hyphens', 'acme.drain'],
])('says what the id of a %s may hold: %s', (place, name, expected, suggestion) => {
  expect(badNames(place, name)).toMatchObject([
    {
      message: expect.stringMatching(`is \`${name}\`, expected ${expected}\\.$`),
      hint: `Write \`${suggestion}\`.`,
    },
  ]);
});

const wrong = ['A b', 'a.b', 'A..b', '.a', 'é è', 'Сбой', 'aʰ', '!', 'cafe\u0301', 'a_b', 'ǅ'];

it.each(Object.keys(places))('never recommends what it would refuse: %s', (place) => {
  const refused = wrong.flatMap((name) => badNames(place, name).map(({ hint }) => ({ name, hint })));
  expect(refused.length).toBeGreaterThan(wrong.length / 2);
  for (const { name, hint } of refused) {
    const [, advice] = /^Write `(.+)`\.$/.exec(hint) ?? [];
    if (advice === undefined) expect(hint, name).toBe('Rename it.');
    else expect(badNames(place, advice), name).toEqual([]);
  }
});
