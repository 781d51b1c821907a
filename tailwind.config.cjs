const names = (...list) => Object.fromEntries(list.map((name) => [name, `var(--${name})`]));
const steps = ['0', ...[1, 2, 3, 4, 5, 6, 7, 8].map((step) => `var(--s${step})`)];
/**
 * The words of class attributes alone, as pages write them and as elements do: `table` and `filter` stand all over the
 * sources, and each would be a rule.
 */
const classes = (source) =>
  [...source.matchAll(/\bclass(?::list)?(?:=|: )(?:"([^"]*)"|'([^']*)'|\{(.*?)\}(?=[\s/>]))/gs)].flatMap(
    ([, ...values]) => values.join('').split(/:\s|[\s'"`{}[\](),]+/),
  );

/*
 * Names for the tokens of src/styles/tokens.css and nothing else: Tailwind's own palette and sizes are gone, so a
 * class beside the tokens does not exist. No preflight: the reset is in src/styles/global.css.
 */
module.exports = {
  content: { files: ['./src/**/*.{astro,ts}'], extract: classes },
  corePlugins: { preflight: false },
  theme: {
    screens: { tablet: '45.01rem', laptop: '68.01rem', phone: { max: '45rem' }, print: { raw: 'print' } },
    colors: {
      ...names(
        'paper',
        'paper-raised',
        'paper-sunk',
        'ink',
        'ink-2',
        'ink-3',
        'rule',
        'rule-strong',
        'accent',
        'mark',
      ),
      ...names('star-s', 'star-t', 'star-a', 'star-r'),
      current: 'currentColor',
      transparent: 'transparent',
    },
    fontFamily: {
      ...Object.fromEntries(
        ['story', 'title', 'figure', 'ui', 'sheet', 'code'].map((name) => [name, `var(--font-${name})`]),
      ),
    },
    fontSize: {
      meta: 'var(--step--2)',
      label: 'var(--step--1)',
      ui: 'var(--step-0)',
      hook: 'var(--step-hook)',
      story: 'var(--step-1)',
      quote: 'var(--step-2)',
      head: 'var(--step-3)',
      title: 'var(--step-4)',
      hero: 'var(--step-5)',
      figure: 'var(--step-6)',
    },
    fontWeight: { normal: '400', medium: '500', semibold: '600' },
    lineHeight: { none: '1', tight: '1.12', snug: '1.3', normal: '1.45', story: '1.6' },
    spacing: { px: '1px', ...Object.fromEntries(steps.map((value, step) => [step, value])) },
    maxWidth: { none: 'none', full: '100%', measure: 'var(--measure)', page: 'var(--page)' },
    borderRadius: {
      none: '0',
      DEFAULT: 'var(--radius)',
      dialog: 'var(--radius-dialog)',
      full: 'var(--radius-round)',
    },
  },
};
