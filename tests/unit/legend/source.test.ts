import { describe, expect, it } from 'vitest';
import { formatFault } from '../../../src/legend/fault.ts';
import { parseGuide } from '../../../src/legend/guide.ts';
import { legendSchema } from '../../../src/legend/schema.ts';
import { parseLegend } from '../../../src/legend/source.ts';
import { getTelling, letterOf } from '../../../src/legend/telling.ts';
import { change, context, profileText, requireLegend, starText } from './fixture.ts';

describe('a star legend', () => {
  const legend = requireLegend(starText);

  it('carries its sections as fields', () => {
    expect(legend.situation).toEqual({
      kind: 'situation',
      heading: 'Situation',
      anchor: 'situation',
      markdown: 'Every night the queue grew. <Cut>Nobody knew why.</Cut>',
      text: 'Every night the queue grew. Nobody knew why.',
      html: '<p>Every night the queue grew. <span data-cut="">Nobody knew why.</span></p>',
      words: 8,
      cutWords: 3,
      seconds: 3,
      position: { line: 33, column: 1, offset: starText.indexOf('## Situation') },
    });
  });

  it('may have a section called as what every object inherits', () => {
    const text = change(
      starText,
      '## Follow-ups',
      '## Constructor\n\nIt took one argument.\n\n## Follow-ups',
    );
    expect(requireLegend(text).others.map(({ heading }) => heading)).toEqual(['Constructor']);
  });

  it('carries its follow-ups', () => {
    expect(legend.followUps).toMatchObject([
      {
        question: 'Why did nobody notice?',
        anchor: 'why-did-nobody-notice',
        text: 'The dashboards showed the average.',
      },
    ]);
  });

  it('writes the words of a fact', () => {
    expect(legend.inShort?.text).toContain('went from 40 min to 30 s.');
    expect(legend.result?.html).toBe(
      '<p>It drained in <span data-fact="acme.drain">30 s</span>: <span data-fact="acme.drain">80x</span> faster.</p>',
    );
  });

  it('times the full telling and the shorter one', () => {
    expect(legend).toMatchObject({ words: 34, seconds: 15, cutSeconds: 13 });
  });

  it('is what the schema says', () => {
    expect(legendSchema.parse(legend)).toEqual(legend);
  });

  it('tells its sections in the order of the file, with their letters', () => {
    const text = change(starText, '## Task', '## An aside\nOne more thing.\n\n## Task');
    const telling = getTelling(requireLegend(text));
    expect(telling.map(({ kind, heading }) => [letterOf(kind), heading])).toEqual([
      ['S', 'Situation'],
      [undefined, 'An aside'],
      ['T', 'Task'],
      ['A', 'Action'],
      ['R', 'Result'],
    ]);
  });
});

describe('a profile', () => {
  it('needs only the short version and one more section', () => {
    expect(requireLegend(profileText)).toMatchObject({
      form: 'profile',
      others: [{ heading: 'Habits' }],
      followUps: [],
    });
  });
});

describe('the text of a file', () => {
  it('means the same with Windows line ends and a byte order mark', () => {
    const windows = requireLegend(`\uFEFF${starText.replaceAll('\n', '\r\n')}`);
    const unix = requireLegend(starText);
    expect(JSON.stringify(windows, withoutOffset)).toBe(JSON.stringify(unix, withoutOffset));
  });

  it('gets curly quotes and dashes', () => {
    const legend = requireLegend(change(starText, 'Nobody knew why.', `"It's" -- unclear...`));
    expect(legend.situation?.text).toBe('Every night the queue grew. “It’s” – unclear…');
  });

  it('keeps signs that are escaped', () => {
    const legend = requireLegend(
      change(starText, 'Nobody knew why.', String.raw`In \<100ms, \{id\} & more.`),
    );
    expect(legend.situation?.text).toContain('In <100ms, {id} & more.');
  });

  it('has no comments', () => {
    const legend = requireLegend(change(starText, 'Nobody knew why.', 'Nobody {/* not even me */}knew.'));
    expect(legend.situation?.text).toContain('Nobody knew.');
    expect(legend.deferred).toBe(false);
  });

  it('speaks lists and tables, but no code', () => {
    const body = '- one\n- two\n\n```js\nlet x;\n```\n\n| a | b |\n|---|---|\n| c | d |\n\n### Then\nLast.\n';
    const legend = requireLegend(change(starText, 'Every night the queue grew. ', body));
    expect(legend.situation?.text.split('\n')).toEqual([
      'one',
      'two',
      'a',
      'b',
      'c',
      'd',
      'Then',
      'Last. Nobody knew why.',
    ]);
    expect(legend.situation?.html).toContain('<h4>Then</h4>');
  });

  it('follows links defined anywhere in the file', () => {
    const text = `${change(starText, 'Nobody knew why.', 'See [the post][p].')}\n[p]: https://example.org\n`;
    expect(requireLegend(text).situation?.html).toContain('<a href="https://example.org">the post</a>');
  });
});

describe('components', () => {
  it('may stand on lines of their own', () => {
    const text = change(
      starText,
      '<Cut>Nobody knew why.</Cut>',
      '\n\n<Cut>\n\nNobody *knew* why.\n\nNobody.\n\n</Cut>',
    );
    const legend = requireLegend(text);
    expect(legend.situation?.html).toContain(
      '<div data-cut=""><p>Nobody <em>knew</em> why.</p><p>Nobody.</p></div>',
    );
    expect(legend.situation?.cutWords).toBe(4);
  });

  it('are never spoken as reminders', () => {
    const { action } = requireLegend(starText);
    expect(action?.html).toContain('<aside data-note=""><p>Say which index.</p></aside>');
    expect(action?.text).toBe('I read the query plan and added one index.');
  });

  it('of the site leave the rendering to the site', () => {
    const legend = requireLegend(change(starText, '<Note>Say', '<Scale id="acme.drain" />\n\n<Note>Say'));
    expect(legend).toMatchObject({
      deferred: true,
      action: { text: 'I read the query plan and added one index.' },
    });
  });

  it('count as expressions do', () => {
    expect(requireLegend(change(starText, 'Nobody knew why.', 'Nobody {"knew"} why.')).deferred).toBe(true);
    expect(requireLegend(starText).deferred).toBe(false);
  });

  it.each([
    ['{name}', '`name`'],
    ['{ user.id }', '`user`'],
    ['{"a" + b["c"]}', '`b`'],
    ['{/* why */ größe}', '`größe`'],
  ])('refuse %s, which would stop the build: nothing has that name', (expression, name) => {
    const { faults } = parseLegend(change(starText, 'Nobody knew why.', `Nobody ${expression}.`), context);
    expect(faults.map(formatFault)).toEqual([
      `star.mdx:34:41  mdx-syntax  Braces are code in MDX, and nothing here is called ${name}. Write \`\\{\` for a plain brace.`,
    ]);
  });

  it.each(['{"name"}', '{12 * 2}', '{`name`}', '{true}', "{'it\\'s'}", '{1e3}'])(
    'let %s be computed',
    (expression) => {
      const { faults } = parseLegend(change(starText, 'Nobody knew why.', `Nobody ${expression}.`), context);
      expect(faults).toEqual([]);
    },
  );

  it.each([
    ['import', "import x from 'y'"],
    ['import', "import './y.css'\nimport { x } from './x.ts';"],
    ['export', 'export const x = 1;'],
  ])('hold no code after %s', (keyword, code) => {
    const { faults } = parseLegend(change(starText, '## Situation', `${code}\n\n## Situation`), context);
    expect(faults.map(formatFault)).toEqual([
      `star.mdx:33:1  module-code  This line is program code (\`${keyword}\`), expected Markdown or one of the components \`Fact\`, \`Cut\`, \`Note\`, \`Scale\`. Delete it, or start the line with another word if it is prose.`,
    ]);
  });

  it('are told one thing of one attribute', () => {
    const { faults } = parseLegend(
      change(starText, '<Fact id="acme.drain" />.', '<Fact id={"a"} />.'),
      context,
    );
    expect(faults.map(({ message }) => message)).toEqual([
      'The attribute `id` of `<Fact>` is not plain text.',
    ]);
  });

  it('take plain tags for what they are', () => {
    const legend = requireLegend(change(starText, 'Nobody', '<kbd>Ctrl</kbd> and <abbr title="a">b</abbr>'));
    expect(legend.situation?.html).toContain('<kbd>Ctrl</kbd> and <abbr title="a">b</abbr>');
  });
});

describe('the change of a fact', () => {
  it.each([
    ['2 Stunden', '5 Minuten', 'warning'],
    ['3 Tage', '1 Tag', 'warning'],
    ['2 h', '3 people', 'error'],
  ])(
    'from %s to %s that cannot be counted is no error but for a unit that is known',
    (from, to, severity) => {
      const text = change(
        change(starText, 'before: 40 min', `before: ${from}`),
        'after: 30 s',
        `after: ${to}`,
      );
      const { faults } = parseLegend(text, context);
      expect(faults.map((fault) => [fault.code, fault.severity])).toEqual([['bad-fact-unit', severity]]);
    },
  );
});

describe('the public edition', () => {
  const secret = change(
    starText,
    'status: measured',
    'status: measured\n    confidential: true\n    public: far faster',
  );
  const legend = requireLegend(secret, { edition: 'public' });

  it('says of a confidential fact only what is public', () => {
    expect(legend.facts).toEqual([
      {
        id: 'acme.drain',
        label: 'Time to drain the queue',
        status: 'measured',
        confidential: true,
        after: 'far faster',
        public: 'far faster',
      },
    ]);
    expect(legend.result?.text).toBe('It drained in far faster: far faster faster.');
    expect(JSON.stringify([legend.facts, legend.inShort, legend.result])).not.toMatch(/40 min|30 s|80x/);
  });

  it('has no reminders, not even in the source of a section', () => {
    expect(JSON.stringify(legend)).not.toContain('Say which index');
  });

  it('has no reminders above the story either', () => {
    const above = change(secret, '## In short', '<Note>Breathe first.</Note>\n\n## In short');
    expect(requireLegend(above).preamble).toContain('Breathe first');
    expect(JSON.stringify(requireLegend(above, { edition: 'public' }))).not.toContain('Breathe');
  });

  it('has no comments, in a line or on one of their own, and keeps those that are code', () => {
    const text = change(
      secret,
      '## Follow-ups',
      '{/* Ask Ada. */}\n\nIt held{/* Ada said so */}.\n\n```\n{/* a sample */}\n```\n\n## Follow-ups',
    );
    const { result } = requireLegend(text, { edition: 'public' });
    expect(result?.markdown).not.toContain('Ada');
    expect(result?.markdown).toMatch(/It held\.\n\n```\n\{\/\* a sample \*\/\}\n```$/);
  });

  it('has no year and no silence, which only the author sees', () => {
    const text = change(
      secret,
      'form: star',
      'year: 2021\nsilence:\n  - rule: long-hook\n    reason: As Ada said.\nform: star',
    );
    expect(requireLegend(text)).toMatchObject({ year: 2021, silence: [{ reason: 'As Ada said.' }] });
    const open = requireLegend(text, { edition: 'public' });
    expect(open).not.toHaveProperty('year');
    expect(open).not.toHaveProperty('silence');
  });

  it('has none in a guide page', () => {
    const text = '---\norder: 1\n---\nWords.\n\n<Note>Breathe first.</Note>\n\n{/* Breathe. */}\n';
    const read = (edition: 'private' | 'public') =>
      JSON.stringify(parseGuide(text, { id: 'pace', file: 'pace.mdx', edition }).page);
    expect(read('private')).toContain('Breathe first');
    expect(read('public')).not.toContain('Breathe');
  });

  it('names a confidential fact where its label is asked for', () => {
    const text = change(secret, '<Fact id="acme.drain" />:', '<Fact id="acme.drain" show="label" />:');
    expect(requireLegend(text, { edition: 'public' }).result?.text).toContain('in Time to drain the queue:');
  });

  it('is not read as such in the private one', () => {
    expect(requireLegend(secret).result?.text).toContain('It drained in 30 s');
  });
});

it('reports all faults of a file at once', () => {
  const text = change(
    change(change(starText, 'part: work', 'part: wrok'), 'hook:', 'hoook:'),
    '## Task',
    '## Tusk',
  );
  const { legend, faults } = parseLegend(text, context);
  expect(legend).toBeUndefined();
  expect(faults.map(({ code }) => code)).toEqual(['unknown-key', 'unknown-part', 'missing-section']);
});

it.each([
  ['## Task', '##', 'empty-text'],
  ['### Why did nobody notice?', '###', 'empty-text'],
  ['Why did nobody notice?', 'Why? '.repeat(61), 'text-too-long'],
])('refuses a heading that says nothing or too much: %s → %s', (from, to, code) => {
  expect(parseLegend(change(starText, from, to), context).faults.map((fault) => fault.code)).toContain(code);
});

it.each([
  [
    'a section of your own behind the follow-ups',
    'The dashboards showed the average.',
    'The dashboards showed the average.\n\n## Aside\nWords.',
    'section-order',
  ],
  [
    'follow-ups without a question',
    '### Why did nobody notice?\nThe dashboards showed the average.',
    '',
    'empty-section',
  ],
  [
    'a follow-up asked twice',
    '### Why did nobody notice?',
    '### Why did nobody notice?\nNobody looked.\n\n### Why did nobody notice?',
    'duplicate-question',
  ],
])('tells of %s', (_, from, to, code) => {
  expect(parseLegend(change(starText, from, to), context).faults.map((fault) => fault.code)).toContain(code);
});

it('asks a profile for one more section than the short version', () => {
  const text = profileText.replace(/## Habits[\s\S]*$/, '');
  expect(parseLegend(text, context).faults.map(({ code }) => code)).toEqual(['missing-section']);
});

it('allows a reminder above the first question that follows', () => {
  const text = change(starText, '### Why', '<Note>Take your time.</Note>\n\n### Why');
  expect(parseLegend(text, context).faults).toEqual([]);
});

it('writes what a table, a list of tasks and a block of code need to be read by everybody', () => {
  const body = '\n\n| a | b |\n|--:|---|\n| 1 | 2 |\n\n- [x] one\n- [ ] two\n\n```\ncode\n```\n\n';
  const html = requireLegend(change(starText, 'Every night the queue grew. ', body)).situation?.html ?? '';
  expect(html).toContain('data-align="right"');
  expect(html).not.toContain(' align=');
  expect([...html.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label)).toEqual(['done', 'to do']);
  expect(html).toContain('<pre tabindex="0">');
});

it('lets an unconfirmed change pass with a warning', () => {
  const text = change(
    change(starText, 'change: 80x', 'change: 60x'),
    'status: measured',
    'status: unconfirmed',
  );
  const { legend, faults } = parseLegend(text, context);
  expect(legend?.id).toBe('star');
  expect(faults).toMatchObject([{ code: 'change-mismatch', severity: 'warning', line: 27, column: 13 }]);
});

it('says where lists stand too deep in each other to be read', () => {
  const text = change(starText, 'I read the query plan', `${'- '.repeat(5000)}I read the query plan`);
  const { faults } = parseLegend(text, context);
  const line = text.slice(0, text.indexOf('- - ')).split('\n').length;
  expect(faults.filter(({ code }) => code === 'mdx-syntax')).toMatchObject([
    { line, message: 'Lists, quotes or tags stand too deep in each other here.' },
  ]);
});

it('names the frontmatter where it holds no key at all', () => {
  const { faults } = parseLegend('---\njust words\n---\n## Situation\n\nFog.\n', context);
  expect(faults.map(formatFault)).toContain(
    'star.mdx:2:1  wrong-type  The frontmatter is `just words`, expected a group of keys.',
  );
});

it.each([
  [
    'tags: [queues, postgres]',
    'tags: queues and postgres',
    'wrong-type  `tags` is `queues and postgres`, expected a list.',
  ],
  [
    'number: 1\n',
    'number: 99999999999999999999\n',
    'out-of-range  `number` is 100000000000000000000, expected at most 9999.',
  ],
  [
    'number: 1\n',
    'number: "1"\n',
    'wrong-type  `number` is the text `1`, expected a whole number. Take off the quotes.',
  ],
])('says of one value one thing: %s → %s', (from, to, said) => {
  const { faults } = parseLegend(change(starText, from, to), context);
  expect(faults.map((fault) => formatFault(fault).replace(/^\S+ {2}/, ''))).toEqual([said]);
});

it.each([
  [
    'facts',
    '- { id: acme.drain, label: Time, before: 2,5 s, after: 1 s, status: measured }',
    '5 s',
    'before',
  ],
  ['facts', '- { id: acme.drain, label: Time, after: 1,200,000 €, status: measured }', '200', 'after'],
  ['facts', '- { id: acme.drain, label: Time, after: €1,200, status: measured }', '200', 'after'],
  ['cues', '{ situation: queue, action: read the plan, one index, result: 30 s }', 'one index', 'action'],
])('takes what follows a comma within braces for the rest of the value: %s: %s', (key, value, rest, cut) => {
  const text = starText.replace(new RegExp(`^${key}:\\n(?: .*\\n)+`, 'm'), `${key}:\n  ${value}\n`);
  const errors = parseLegend(text, context).faults.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ message, hint }) => `${message} ${hint}`)).toEqual([
    `The key \`${rest}\` is not known here: within braces a comma ends a value. Put the whole of \`${cut}\` in quotes.`,
  ]);
});

it('blames no legend for parts and types that could not be read', () => {
  expect(parseLegend(starText, { ...context, parts: undefined, types: undefined }).faults).toEqual([]);
});

const withoutOffset = (key: string, value: unknown) => (key === 'offset' ? undefined : value);
