/** One line a command that works as it stands, in the folder of the project. */
export const examples = {
  main: 'npm run legends -- stats',
  new: 'npm run legends -- new --title "The night the queue stopped" --question "Tell me about a time you failed"',
  check: 'npm run legends -- check',
  match: 'npm run --silent legends -- match "Tell me about a time you failed"',
  import: 'npm run legends -- import tests/fixtures/exchange/numbered.md',
  export: 'npm run legends -- export --to md --out stories.md',
  stats: 'npm run legends -- stats',
};
