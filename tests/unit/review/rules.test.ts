import { describe, expect, it } from 'vitest';
import type { Legend } from '../../../src/legend/schema.ts';
import type { Finding } from '../../../src/review/finding.ts';
import { ruleCodes, rules } from '../../../src/review/rules.ts';
import { type Edit, editBank, reviewFiles, soundFiles } from './bank.ts';

/* Of each rule edits of the sound bank that it alone answers to, and edits at its edge that nothing answers to. */

const queue = 'legends/night-queue.mdx';
const orders = 'legends/lost-orders.mdx';
const types = 'question-types.yaml';

const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
const body = (heading: string, text: string): Edit => [
  queue,
  new RegExp(`(## ${heading}\n\n)[\\s\\S]*?(?=\n\n## )`),
  `$1${text}`,
];
const inShort = (count: number) => body('In short', words(count));
const followUp = (count: number): Edit => [queue, /(### [^\n]+\n\n)[^\n]+/, `$1${words(count)}`];
const action = (text: string): Edit => [queue, 'I started by measuring.', text];
const told = (kept: number, cut: number, said = '') =>
  body('Action', `${said} ${words(kept)} <Cut>${words(cut)}</Cut>`);
const result = (text: string) => body('Result', text);
const quantified = result(`From 40 min to 30 s. ${words(40)} <Cut>${words(28)}</Cut>`);
const silence = (rule: string): Edit => [
  queue,
  'status: measured\n',
  `status: measured\nsilence:\n  - rule: ${rule}\n    reason: I like it so.\n`,
];
const hook = (text: string): Edit => [queue, /hook: .*/, `hook: ${text}`];
const longHook = hook('I saw that it all was so slow as we had to go');
const confidential = (text: string): Edit => ['confidential.yaml', '', text];
const link = (target: string): Edit => [queue, 'by breakfast', `by [breakfast](${target})`];
const ownTypes = (text: string): Edit => [queue, 'types:\n  achievement: strong\n  failure: strong\n', text];

const intent: Edit = [
  'intents/failure.yaml',
  '',
  '# what they mean\n- id: bad-release\n  type: failure\n  title: A bad release\n  checking: Care.\n  bridge: Say so.\n  phrasings: [Tell me about a bad release]\n',
];
const serves = (file: string, fit: string): Edit => [
  file,
  'bestFor:',
  `intents:\n  bad-release: ${fit}\nbestFor:`,
];

const cases: Record<string, Case> = {
  'short-length': {
    fires: { 'too short': [inShort(45)], 'too long': [inShort(84)] },
    quiet: { 'at 20 s': [inShort(46)], 'at 35 s': [inShort(82)] },
  },
  'full-length': {
    fires: {
      'over three minutes': [body('Action', `${words(125)} <Cut>${words(200)}</Cut>`)],
      'far under two': [body('Action', words(86)), body('Situation', words(25)), body('Task', words(25))],
      'a little under two': [body('Action', `${words(130)} <Cut>${words(10)}</Cut>`)],
    },
    quiet: { 'three minutes': [body('Action', `${words(125)} <Cut>${words(175)}</Cut>`)] },
  },
  'cut-length': {
    fires: {
      'nothing marked': [[queue, /<\/?Cut>/g, '']],
      'too little marked': [action(words(16))],
      'too much marked': [[queue, /(## Action\n\n)([\s\S]*?)(?=\n\n## )/, `$1<Cut>${words(200)}</Cut>`]],
    },
    quiet: { '105 s': [action(words(14))] },
  },
  'follow-up-length': {
    fires: { 'too short': [followUp(68)], 'too long': [followUp(142)] },
    quiet: { 'at 30 s': [followUp(69)], 'at 60 s': [followUp(141)] },
  },
  'context-heavy': {
    fires: { 'over 30 %': [body('Situation', `${words(30)} <Cut>${words(67)}</Cut>`)] },
    quiet: { 'under 30 %': [body('Situation', `${words(30)} <Cut>${words(66)}</Cut>`)] },
  },
  'action-light': {
    fires: { 'under half': [told(100, 40), quantified] },
    quiet: { half: [told(100, 41), quantified] },
  },
  'we-in-action': {
    fires: {
      'half of the subjects': [told(110, 90, 'We saw and I saw.')],
      'a quarter of them': [told(110, 90, 'We saw, I saw, I ran and I ate.')],
      'a quarter beside letters that are none': [
        told(110, 90, 'We saw, I saw, I ran and I ate of the I/O, I.e. all.'),
      ],
    },
    quiet: {
      'a fifth of them': [told(110, 90, 'We saw, I saw, I ran, I ate and I sat.')],
      'in the other sections': [[queue, 'Support heard', 'We and we and we and we heard']],
      'what others say': [action('“We saw, we ran, we won, we ate, we sat, we fell.”')],
    },
  },
  'present-tense': {
    fires: {
      'three times': [action('I measure, I then look, and I ask.')],
      once: [action('I measure.')],
      'a third of the subjects': [
        body('Action', `I look and I saw and I saw. ${words(100)} <Cut>${words(90)}</Cut>`),
      ],
      'less than a third of them': [
        body('Action', `I look and I saw and I saw and I saw. ${words(100)} <Cut>${words(90)}</Cut>`),
      ],
    },
    quiet: {
      'what is still thought': [action('I believe, I guess, I mean, I know and I suppose it helped.')],
      'a helper before the verb': [action('Only then did I measure.')],
      'the past that looks like it': [action('I put, I cut, I read.')],
    },
  },
  habit: {
    fires: {
      'I usually': [action('I usually started early.')],
      'whenever we': [[queue, 'and that autumn', 'whenever we slept, and that autumn']],
    },
    quiet: {
      'other people': [action('It was always slow.')],
      'a follow-up': [[queue, 'Because the', 'I always look. Because the']],
    },
  },
  'result-without-number': {
    fires: {
      none: [result('It was much better, and everybody said so.')],
      'nothing beside it': [result('It took 30 s.')],
      'in another language': [result('Всё стало намного быстрее.')],
    },
    quiet: {
      spelled: [result('It took a week instead of three months.')],
      factor: [result('It became 80 times quicker.')],
      'with a comma': [result('Aus 40,0 min: nun 30,0 s.')],
      'in another language': [result('Раньше уходила вечность, теперь 30 s.')],
    },
  },
  'number-differs': {
    fires: { 'in the result': [[queue, 'were out before six', 'took 45 s and were out']] },
    quiet: {
      'the same in another unit': [[queue, 'were out before six', 'took 0.5 minutes and were out']],
    },
  },
  'number-without-fact': {
    fires: {
      'in a section': [[queue, 'For two nights', 'For 12 nights']],
      'of a follow-up': [[queue, 'they were few', 'they were 17']],
      'with a space in it': [[queue, 'For two nights', 'For 20 000 nights']],
      'with a comma in it': [[queue, 'For two nights', 'For 2,5 nights']],
      'of money': [[queue, 'For two nights', 'For 2 500 € and two nights']],
    },
    quiet: {
      'parts of names': [[queue, 'For two nights', 'For all of v2.3, P99 and L1']],
      'the time of day': [[queue, 'For two nights', 'From 3 AM to 2 in the morning']],
      'a fact': [[queue, 'For two nights', 'For 40 minutes']],
    },
  },
  'long-hook': {
    fires: { '13 words': [longHook] },
    quiet: { '12 words': [hook('I saw that it all was so slow as we had to')] },
  },
  'same-opening': {
    fires: {
      'five words': [[orders, 'My new checkout lost orders', 'At Acme, the queue of overnight reports']],
    },
    quiet: {
      'four words': [[orders, 'My new checkout lost orders', 'At Acme, the queue broke orders']],
      'the short version and the full one of one story': [
        [queue, 'Acme sent its customers a', 'At Acme, the queue of overnight reports gave customers a'],
      ],
    },
  },
  'confidential-name': {
    fires: {
      'in a key': [confidential('- name: Acme\n  say: a large retailer\n')],
      'in the prose': [confidential('- name: quarterly reports\n')],
      'in a question': [confidential('- name: anybody\n'), [queue, 'Why did nobody', 'Why did anybody']],
      'in the title': [confidential('- name: never emptied\n')],
      'in the word shown large': [
        confidential('- name: Globex\n'),
        [queue, 'headline: acme.drain', 'word: by Globex'],
      ],
      'in a tag': [
        confidential('- name: big client\n'),
        [queue, 'tags: [queues, postgres]', 'tags: [queues, postgres, big-client]'],
        [orders, 'tags: [queues, postgres]', 'tags: [queues, postgres, big-client]'],
        [orders, 'status: measured', 'status: measured\nvisibility: private'],
      ],
      'in a best question': [confidential('- name: fixed something\n')],
      'in a keyword': [confidential('- name: read the plan\n')],
      'in the label of a fact': [confidential('- name: drain the\n')],
      'in the label of a confidential fact': [
        confidential('- name: drain the\n'),
        [queue, 'status: measured', 'status: measured\n    confidential: true\n    public: far faster'],
      ],
      'in what the public edition says for a fact': [
        confidential('- name: Globex\n'),
        [queue, 'status: measured', 'status: measured\n    confidential: true\n    public: as at Globex'],
      ],
      'in a section of your own': [
        confidential('- name: Globex\n'),
        [queue, '## Follow-ups', '## Aside\n\nGlobex waited.\n\n## Follow-ups'],
      ],
      'in other letters': [confidential('- name: ACME\n')],
      'with an apostrophe of the other kind': [
        confidential("- name: Grace's Shop\n"),
        [queue, 'Support heard about it first', "Grace's Shop heard about it first"],
      ],
      'in a tag, with a hyphen': [
        confidential('- name: Big-Client\n'),
        [queue, 'tags: [queues, postgres]', 'tags: [queues, postgres, big-client]'],
        [orders, 'tags: [queues, postgres]', 'tags: [queues, postgres, big-client]'],
        [orders, 'status: measured', 'status: measured\nvisibility: private'],
      ],
      'in the name of the file, with a sign': [confidential('- name: Night & Queue\n')],
      'in the id of a fact': [confidential('- name: Acme Drain\n')],
      'in code': [
        confidential('- name: globex\n'),
        [queue, 'I considered', '```\nGET globex.json\n```\n\nI considered'],
      ],
      'in a part behind one of which no story is told': [
        confidential('- name: Globex\n'),
        ['parts.yaml', '- id: work\n  title: Work', '- id: person\n  title: Me\n- id: work\n  title: Globex'],
      ],
      'in the address of a link': [confidential('- name: Globex\n'), link('https://globex.example/')],
      'in the words for a picture': [
        confidential('- name: Globex\n'),
        [queue, 'by breakfast', 'by ![the Globex logo](/globe.svg)'],
      ],
      'in what a component of the site is given': [
        confidential('- name: Globex\n'),
        [queue, '## Follow-ups', '<Scale label="Globex" />\n\n## Follow-ups'],
      ],
      'in the title of a part': [
        confidential('- name: Globex\n'),
        ['parts.yaml', 'title: Work', 'title: My years at Globex'],
      ],
      'in what a question type is really checking': [
        confidential('- name: Globex\n'),
        [types, 'What you did yourself.', 'What Globex asks.'],
      ],
      'in the guide': [
        confidential('- name: Globex\n'),
        ['guide/timing.mdx', 'then the rest', 'then Globex'],
      ],
      'in the title of the guide': [
        confidential('- name: Globex\n'),
        ['guide/timing.mdx', 'title: Timing', 'title: As at Globex'],
      ],
      'in an intent': [
        confidential('- name: Globex\n'),
        intent,
        ['intents/failure.yaml', 'Say so.', 'Say what Globex did.'],
        serves(queue, 'strong'),
        serves(orders, 'workable'),
      ],
      'over a line end, with signs': [
        confidential('- name: Globex (UK)\n'),
        [queue, 'Support heard about it first', 'Globex\n(UK) heard about it first'],
      ],
    },
    quiet: {
      'part of a word': [confidential('- name: Acm\n')],
      'a part of which no story is told': [
        confidential('- name: Globex\n'),
        ['parts.yaml', 'title: Work\n', 'title: Work\n- id: globex\n  title: Years at Globex\n'],
      ],
      'the name of a component': [confidential('- name: Cut\n')],
      'in a reminder, which the public edition leaves out': [
        confidential('- name: Globex\n'),
        [queue, 'Support heard about it first', '<Note>Ask Globex.</Note> Support heard about it first'],
      ],
      'in a comment': [
        confidential('- name: Globex\n'),
        [queue, 'Support heard about it first', '{/* Ask Globex. */} Support heard about it first'],
      ],
      'why a remark is silenced': [
        confidential('- name: Globex\n'),
        longHook,
        [
          queue,
          'status: measured\n',
          'status: measured\nsilence:\n  - rule: long-hook\n    reason: As at Globex.\n',
        ],
      ],
      'a sign that stands for any': [confidential('- name: A.me\n')],
      'a value that the public edition hides': [
        confidential('- name: 40 min\n'),
        [queue, 'result: 40 min to 30 s', 'result: quick'],
        [queue, 'status: measured', 'status: measured\n    confidential: true\n    public: far faster'],
        [queue, '<Fact id="acme.drain" show="before" />', 'much'],
      ],
      'a draft': [
        confidential('- name: Acme\n'),
        [queue, 'status: measured', 'status: measured\nvisibility: draft'],
        ['guide/timing.mdx', '(/legends/night-queue/)', '(/)'],
      ],
      'a private legend': [
        confidential('- name: Acme\n'),
        [queue, 'status: measured', 'status: measured\nvisibility: private'],
        ['guide/timing.mdx', '(/legends/night-queue/)', '(/)'],
      ],
      'a list of comments': [confidential('# nobody yet\n')],
    },
  },
  'dead-link': {
    fires: {
      'no such page': [link('/legends/night-quue/')],
      'no such heading': [link('/legends/night-queue/#results')],
      'from here': [link('lost-orders.mdx')],
      'in the guide': [['guide/timing.mdx', '/legends/night-queue/', '/guides/']],
      'in the guide, to a story that is gone': [
        ['guide/timing.mdx', '/legends/night-queue/', '/legends/queue/'],
      ],
      'to one page twice': [
        [queue, 'by breakfast', 'by [breakfast](/legends/quake/), [really](/legends/quake/)'],
      ],
    },
    quiet: {
      'pages of every kind': [
        link('/questions/failure/'),
        [queue, 'Nearly all', '[Nearly](/tags/queues/) [all](/companies/acme)'],
      ],
      'a page with a question': [link('/ask/?q=Why')],
      'an address in other letters': [
        link('#f%C3%BCnf'),
        [queue, '## Follow-ups', '## Fünf\n\nLater it was.\n\n## Follow-ups'],
      ],
      'a heading': [
        link('#result'),
        [queue, 'Nearly all', '[all](/legends/lost-orders/#what-would-you-do-differently)'],
      ],
      elsewhere: [
        link('https://example.com/a'),
        [queue, 'Nearly all', '[all](/cv.pdf) [of](mailto:me@example.com)'],
      ],
    },
  },
  'private-link': {
    fires: {
      'from a public story to a private one': [
        link('/legends/lost-orders/'),
        [orders, 'status: measured', 'status: measured\nvisibility: private'],
      ],
      'from the guide to a draft': [
        ['guide/timing.mdx', '/legends/night-queue/', '/legends/lost-orders/'],
        [orders, 'status: measured', 'status: measured\nvisibility: draft'],
      ],
      'to a page that private stories alone have': [
        link('/companies/initech/'),
        [orders, 'form: star', 'company: Initech\nform: star'],
        [orders, 'status: measured', 'status: measured\nvisibility: private'],
      ],
    },
    quiet: {
      'from a private story to a private one': [
        link('/legends/lost-orders/'),
        [queue, 'status: measured', 'status: measured\nvisibility: private'],
        [orders, 'status: measured', 'status: measured\nvisibility: private'],
        ['guide/timing.mdx', '(/legends/night-queue/)', '(/)'],
      ],
      'from a reminder to a private one': [
        [queue, 'by breakfast', 'by breakfast <Note>[as there](/legends/lost-orders/)</Note>'],
        [orders, 'status: measured', 'status: measured\nvisibility: private'],
      ],
    },
  },
  'type-without-strong': {
    fires: {
      'workable alone': [
        [queue, 'achievement: strong', 'achievement: workable'],
        [orders, 'achievement: strong', 'achievement: workable'],
      ],
    },
    quiet: {},
  },
  'type-on-one-story': {
    fires: { one: [[queue, 'achievement: strong', 'achievement: workable']] },
    quiet: {},
  },
  'intent-coverage': {
    fires: {
      'no story': [intent],
      'a workable one': [intent, serves(queue, 'workable')],
      'one alone': [intent, serves(queue, 'strong')],
    },
    quiet: { 'one and another': [intent, serves(queue, 'strong'), serves(orders, 'workable')] },
  },
  // Needs somebody who reads intents from questions: below.
  'undeclared-intent': { fires: {}, quiet: {} },
  'no-failure-story': {
    fires: {
      'none is strong': [
        [queue, 'failure: strong', 'failure: workable'],
        [orders, 'failure: strong', 'failure: workable'],
      ],
      'no type asks': [
        [types, /- id: failure[\s\S]*$/, ''],
        ownTypes('types:\n  achievement: strong\n'),
        [orders, '  failure: strong\n', ''],
        [orders, 'type: failure', 'type: achievement'],
      ],
    },
    quiet: {
      'in another language': [[types, 'id: failure\n  title: Failure', 'id: failure\n  title: Ошибки']],
    },
  },
  'lone-tag': {
    fires: { once: [[queue, 'tags: [queues, postgres]', 'tags: [queues, postgres, indexes]']] },
    quiet: {},
  },
  'unknown-rule': { fires: { mistyped: [silence('long-hok')], strange: [silence('beauty')] }, quiet: {} },
  'needless-silence': {
    fires: { 'nothing to hide': [silence('long-hook')] },
    quiet: { needed: [silence('long-hook'), longHook] },
  },
};

it('the sound bank is sound', () => {
  expect(reviewFiles(soundFiles).findings).toEqual([]);
});

it('says nothing of the whole while a story cannot be read', () => {
  const files = { ...soundFiles, 'legends/night-queue.mdx': '' };
  expect(reviewFiles(files).findings.map(({ code }) => code)).toEqual(['empty-file']);
});

it('every rule has its cases', () => {
  expect(Object.keys(cases)).toEqual(ruleCodes);
});

const listed = (kind: 'fires' | 'quiet') =>
  Object.entries(cases).flatMap(([code, found]) =>
    Object.entries(found[kind]).map(([name, edits]) => ({ code, name, edits })),
  );

describe('a rule answers, and no other does', () => {
  it.each(listed('fires'))('$code: $name', ({ code, edits }) => {
    const { findings } = reviewFiles(editBank(edits));
    expect(findings.map((finding) => finding.code)).toEqual([code]);
    expect(findings.map(format).join('\n')).toMatchSnapshot();
  });
});

describe('nothing answers', () => {
  it.each(listed('quiet'))('$code: $name', ({ edits }) => {
    expect(reviewFiles(editBank(edits)).findings.map(format)).toEqual([]);
  });
});

describe('an intent that the questions of a story speak of', () => {
  const other: Edit = [
    'intents/failure.yaml',
    '# what they mean\n',
    '- id: lost-data\n  type: failure\n  title: Lost data\n  checking: Care.\n  bridge: Say so.\n  phrasings: [What did you lose?]\n',
  ];
  const declared = [intent, other, serves(queue, 'strong')];
  const find = (edits: readonly Edit[], fit: 'strong' | 'workable', asked: (legend: Legend) => string) =>
    reviewFiles(editBank(edits), (legend) =>
      legend.id === 'night-queue' ? [{ intent: 'lost-data', fit, question: asked(legend) }] : [],
    )
      .findings.filter(({ code }) => code === 'undeclared-intent')
      .map(format);
  const followUp = (legend: Legend) => legend.followUps[0]?.question ?? '';
  const best = (legend: Legend) => legend.bestFor[0]?.question ?? '';

  it('is remarked on where the question stands', () => {
    expect(find(declared, 'workable', followUp)).toMatchSnapshot();
    expect(
      find([...declared, [queue, 'type: achievement', 'type: failure']], 'strong', best),
    ).toMatchSnapshot();
  });

  it('is none of another type than the question has, or the story', () => {
    expect(find(declared, 'strong', best)).toEqual([]);
    const single: Edit = [queue, '  failure: strong\n', ''];
    expect(find([...declared, single], 'workable', followUp)).toEqual([]);
  });

  it('is not asked for while the story declares none', () => {
    expect(find([intent, other], 'workable', followUp)).toEqual([]);
  });
});

it.each(rules)('$code says why, what it finds and where its figure comes from', (rule) => {
  for (const text of [rule.explanation, rule.example, rule.source]) expect(text.length).toBeGreaterThan(10);
});

it('remarks stay two sentences short', () => {
  for (const { edits } of listed('fires')) {
    for (const { message, hint } of reviewFiles(editBank(edits)).findings) {
      const plain = `${message} ${hint}`.replace(/`[^`]*`|“[^”]*”|\d\.\d/g, 'X').trim();
      expect(plain.match(/[.!?](?=\s|$)/g)?.length, plain).toBeLessThanOrEqual(2);
    }
  }
});

const format = ({ file, line, column, length, severity, message, hint }: Finding): string =>
  `${file}:${line}:${column}+${length} ${severity} ${message} ${hint}`;

interface Case {
  fires: Record<string, Edit[]>;
  quiet: Record<string, Edit[]>;
}
