/** The few choices that belong to the owner of this site. Everything else follows from `content/`. */
export const site = {
  name: 'Interview Legends',
  description: 'Walk into an interview with the right true story ready.',
  language: 'en',
  /** Words a minute. 140 is the default of the clear band 130–160; calibrate from a recording of yourself talking, not reading. */
  pace: 140,
  /** Address of the repository, such as `https://github.com/you/stories`: the private `/review/` links to its files. */
  repository: '',
  /** The questions offered under the question box on the home page. */
  examples: ['Tell me about a time you failed', 'How do you handle tight deadlines?', 'Why this company?'],
  navigation: [
    { label: 'Legends', path: '/' },
    { label: 'Matrix', path: '/questions/' },
    { label: 'Cheat sheet', path: '/cheat-sheet/' },
    { label: 'Guide', path: '/guide/' },
  ],
} as const;
