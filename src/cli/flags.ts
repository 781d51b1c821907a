import type { ArgsDef } from 'citty';
import { LegendsError } from '../legend/fault.ts';
import { nearest } from '../legend/nearest.ts';

/** Refuses a flag that a command does not know, and one without the value it needs. */
export function checkFlags(name: string, given: readonly string[], args: ArgsDef): void {
  const known = Object.entries(args).filter(([, { type }]) => type !== 'positional');
  for (const [index, arg] of given.entries()) {
    if (arg === '--') return;
    if (!arg.startsWith('-') || arg === '-') continue;
    const [flag = '', value] = arg.split(/=(.*)/s);
    const found = known.find(([key]) => flag === `--${key}` || flag === `--no-${key}`);
    if (!found)
      throw refuse(
        name,
        flag,
        known.map(([key]) => `--${key}`),
      );
    const next = given[index + 1];
    const open = value === undefined && (next === undefined || next.startsWith('--'));
    if (found[1].type === 'string' && open && !flag.startsWith('--no-')) {
      throw new LegendsError('missing-value', `\`${flag}\` needs a value.`, found[1].description);
    }
  }
}

/** All values of a flag that may be given more than once. */
export function valuesOf(flag: string, given: readonly string[]): string[] {
  return given.flatMap((arg, index) => {
    if (arg.startsWith(`--${flag}=`)) return [arg.slice(flag.length + 3)];
    return arg === `--${flag}` ? [given[index + 1] ?? ''] : [];
  });
}

function refuse(name: string, flag: string, flags: readonly string[]): LegendsError {
  const near = nearest(flag, flags);
  const hint = near ? `Did you mean \`${near}\`?` : `Known: ${[...flags, '--help'].join(', ')}.`;
  return new LegendsError('unknown-flag', `\`legends ${name}\` knows no flag \`${flag}\`.`, hint);
}
