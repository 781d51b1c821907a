import { createInterface } from 'node:readline/promises';
import { buildError } from '../legend/error.ts';

/** What is known of a new story. */
export interface Answers {
  title: string | undefined;
  company: string | undefined;
  part: string | undefined;
  types: string[] | undefined;
  questions: string[];
}

/** `a, b` → `a`, `b`. */
export const splitList = (text: string): string[] =>
  text
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

/** Asks on a terminal for what no flag gave; elsewhere only the title must be there. */
export async function askMissing(
  given: Answers,
  known: { parts: readonly string[]; types: readonly string[] },
  signal: AbortSignal,
): Promise<Answers & { title: string }> {
  if (given.title !== undefined && given.title.trim() !== '') return { ...given, title: given.title.trim() };
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    throw buildError('missing-title', undefined);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const stop = new AbortController();
  terminal.on('SIGINT', () => stop.abort());
  const offer = (question: string, ids: readonly string[], old: string | undefined) =>
    ids.length === 0 ? old : ask(`${question} (${ids.join(', ')})`, old);
  const ask = async (question: string, old: string | undefined) =>
    old ??
    ((await terminal.question(`${question}: `, { signal: AbortSignal.any([signal, stop.signal]) })).trim() ||
      undefined);
  try {
    const title = await ask('Title', undefined);
    if (title === undefined) throw buildError('missing-title', undefined);
    const question = given.questions[0] ?? (await ask('A question it answers', undefined));
    const types = await offer('Question types, joined by commas', known.types, given.types?.join(','));
    return {
      title,
      questions: given.questions.length > 0 ? given.questions : question ? [question] : [],
      types: types === undefined ? undefined : splitList(types),
      part: await offer('Part', known.parts, given.part),
      company: await ask('Company, if any', given.company),
    };
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw buildError('stopped', undefined);
    throw error;
  } finally {
    terminal.close();
  }
}
