/** The command that starts a story for a question, ready to be pasted into a shell. */
export const startCommand = (question: string): string =>
  `npm run --silent legends -- new --question ${quoteShell(question)}`;

/** One line, safe between single quotes: what is pasted into a shell must not run. */
const quoteShell = (text: string): string =>
  `'${text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 200)
    .replaceAll("'", "'\\''")}'`;
