import type { ArgsDef } from 'citty';
import { buildError } from '../legend/error.ts';

/** Refuses a flag or word that a command has no use for, a flag without its value, and what must be there but is not. */
export function checkFlags(verb: Verb, given: readonly string[]): void {
  const { words, flags } = sort(verb, given);
  const missing = Object.entries(verb.args).find(
    ([key, { type, required }]) => required && (type === 'positional' ? words.length === 0 : !flags.has(key)),
  );
  if (missing) {
    const [key, { type }] = missing;
    const name = type === 'positional' ? key.toUpperCase() : `--${key}`;
    throw buildError('missing-argument', { verb: verb.name, name, example: verb.example });
  }
  const places = Object.values(verb.args).filter(({ type }) => type === 'positional').length;
  const extra = words[places];
  if (extra !== undefined && !verb.many)
    throw buildError('extra-argument', { verb: verb.name, received: extra });
}

/** All values of a flag that may be given more than once. */
export function valuesOf(flag: string, given: readonly string[]): string[] {
  return given.flatMap((arg, index) => {
    if (arg.startsWith(`--${flag}=`)) return [arg.slice(flag.length + 3)];
    return arg === `--${flag}` ? [given[index + 1] ?? ''] : [];
  });
}

/** Tells the words from the flags, which may take the word behind them. */
function sort(verb: Verb, given: readonly string[]): { words: string[]; flags: Set<string> } {
  const words: string[] = [];
  const flags = new Set<string>();
  for (let index = 0; index < given.length; index += 1) {
    const arg = given[index] ?? '';
    if (arg === '--') return { words: [...words, ...given.slice(index + 1)], flags };
    if (!arg.startsWith('-') || arg === '-') {
      words.push(arg);
      continue;
    }
    const [flag = '', value] = arg.split(/=(.*)/s);
    const [key, { type, description = '' }] = findFlag(verb, flag);
    flags.add(key);
    if (type !== 'string' || flag.startsWith('--no-')) continue;
    const next = value ?? given[index + 1] ?? '';
    if (next === '' || (value === undefined && next.startsWith('--')))
      throw buildError('missing-value', { flag, description });
    if (value === undefined) index += 1;
  }
  return { words, flags };
}

function findFlag({ name, args }: Verb, flag: string): [string, ArgsDef[string]] {
  const known = Object.entries(args).filter(([, { type }]) => type !== 'positional');
  const found = known.find(([key]) => flag === `--${key}` || flag === `--no-${key}`);
  if (found) return found;
  const names = [...known.map(([key]) => `--${key}`), '--help'];
  throw buildError('unknown-flag', { verb: name, received: flag, known: names });
}

/** A command as its flags are read. */
export interface Verb {
  name: string;
  args: ArgsDef;
  /** Whether its last argument may be given more than once. */
  many: boolean;
  example: string;
}
