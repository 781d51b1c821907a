import fc from 'fast-check';
import type { Bank, GuidePage, Legend, Section } from '../../../src/legend/schema.ts';

const parts = ['technical', 'leadership', 'failure', 'problem-solving', 'personal'];
const types = [
  'achievement',
  'scaling',
  'leading',
  'collaboration',
  'failing',
  'solving',
  'learning',
  'career',
];
const guide: [id: string, title: string, labels: string[]][] = [
  ['checklist', 'Before you speak', ['S', 'T', 'A', 'R']],
  ['timing', 'Time', ['30 s', '2–3 min', '30–60 s']],
  ['adaptation', 'Adapt', ['Role', 'Company', 'Depth', 'Numbers']],
];

/** A bank of `count` legends of ordinary length, numbered 1 to `count`: each is strong for one type in turn. */
export const makeBank = (count: number, change: (legend: Legend) => Legend = (legend) => legend): Bank =>
  bankOf(Array.from({ length: count }, (_, index) => change(makeLegend(index + 1))));

export const bankOf = (legends: Legend[]): Bank => ({
  legends,
  parts: parts.map((id) => ({ id, title: `Part ${id}` })),
  types: types.map((id) => ({
    id,
    title: id,
    shortTitle: id,
    checking: `Whether ${id} is known.`,
    best: [],
  })),
  guide: guide.map(
    ([id, shortTitle, labels], index): GuidePage => ({
      id,
      file: `content/guide/${id}.mdx`,
      title: shortTitle,
      shortTitle,
      order: index + 1,
      sheet: labels.map((label) => ({ label, text: 'a few words to remember, as written' })),
      markdown: '',
      html: '',
      text: '',
    }),
  ),
  intents: [],
  concepts: [],
});

export function makeLegend(number: number): Legend {
  return {
    id: `legend-${number}`,
    file: `content/legends/legend-${number}.mdx`,
    title: `Legend number ${number}`,
    shortTitle: `Load balancer ${number}`,
    number,
    part: parts[Math.floor((number - 1) / 4) % parts.length] ?? 'technical',
    company: 'Company',
    form: 'star',
    hook: 'One line that brings it back',
    types: { [types[number % types.length] ?? 'career']: number % 7 === 0 ? 'workable' : 'strong' },
    intents: {},
    bestFor: [{ question: `Question ${number}?`, type: 'achievement' }],
    tags: [],
    headline: 'latency',
    cues: {
      situation: 'staging fine; load test, 2.5 s a request',
      task: 'under 100 ms, approval pending',
      action: 'two days of profiling, three causes; virtual nodes, shared connections, local registry',
      result: '30 ms, launch on time',
    },
    facts: [
      {
        id: 'latency',
        label: 'Time',
        before: '2.5 s',
        after: '30 ms',
        change: '83x',
        status: 'measured',
        confidential: false,
      },
    ],
    visibility: 'public',
    inShort: short,
    others: [],
    followUps: [],
    words: 300,
    seconds: 129,
    cutSeconds: 90,
    deferred: false,
  };
}

/**
 * Any bank of up to 60 legends whose texts are as long and as odd as the schema allows. The size is given because lists are
 * ten entries at most without it, which fit on any paper.
 */
export const anyBank = (): fc.Arbitrary<Bank> =>
  fc
    .array(anyLegend, { maxLength: 60, size: 'max' })
    .map((legends) =>
      bankOf(legends.map((legend, index) => ({ ...legend, id: `legend-${index + 1}`, number: index + 1 }))),
    );

const short: Section = {
  kind: 'short',
  heading: 'In short',
  anchor: 'in-short',
  markdown: 'Short.',
  text: 'Short.',
  html: '',
  words: 1,
  cutWords: 0,
  seconds: 1,
  position: { line: 1, column: 1, offset: 0 },
};

const letters = [...'aeinostrlWM  ,;.—ЖШщы漢語🙂'];
const textOf = (maxLength: number) =>
  fc
    .array(fc.constantFrom(...letters), { minLength: 1, maxLength })
    .map((characters) => [...characters.join('')].slice(0, maxLength).join('').trim() || 'W');

const anyLegend: fc.Arbitrary<Legend> = fc
  .record({
    shortTitle: textOf(26),
    company: fc.option(textOf(40), { nil: undefined }),
    part: fc.constantFrom(...parts),
    types: fc.dictionary(fc.constantFrom(...types), fc.constantFrom('strong', 'workable'), { minKeys: 1 }),
    cues: fc.oneof(
      fc.record({ situation: textOf(60), task: textOf(60), action: textOf(110), result: textOf(60) }),
      fc.array(textOf(60), { minLength: 1, maxLength: 5 }),
    ),
    before: textOf(30),
    after: textOf(30),
    change: textOf(20),
    word: textOf(20),
    headline: fc.constantFrom('latency', undefined),
    visibility: fc.constantFrom('public', 'private', 'draft'),
  })
  .map(({ before, after, change, ...rest }) => ({
    ...makeLegend(1),
    ...rest,
    facts: [{ id: 'latency', label: 'Time', before, after, change, status: 'measured', confidential: false }],
  }));
