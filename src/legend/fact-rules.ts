import { checkFact } from './facts.ts';
import { buildFault, type Fault, type Place } from './fault.ts';
import type { YamlSource } from './frontmatter.ts';
import { isMeasure, parseQuantity } from './quantity.ts';
import type { Fact } from './schema.ts';

/** Faults of each fact: its values, its arithmetic and what the public edition may say. */
export function checkFacts(facts: readonly Fact[], source: Source): Fault[] {
  const seen = new Set<string>();
  return facts.flatMap((fact, index) => {
    const at = (key: keyof Fact): Place => ({
      file: source.file,
      ...source.yaml.valueAt(['facts', index, key]),
    });
    const repeated = seen.has(fact.id) ? [buildFault('duplicate-fact', at('id'), { id: fact.id })] : [];
    seen.add(fact.id);
    const sums = checkArithmetic(fact, at);
    return [
      ...repeated,
      ...checkValues(fact, at),
      ...sums,
      ...(sums.length > 0 ? [] : checkStatus(fact, at)),
    ];
  });
}

function checkValues(fact: Fact, at: (key: keyof Fact) => Place): Fault[] {
  const { id, before, after, change, confidential } = fact;
  const faults: Fault[] = [];
  if (before !== undefined && after === undefined)
    faults.push(buildFault('before-without-after', at('before'), { id }));
  if (before === undefined && after === undefined && change === undefined) {
    faults.push(buildFault('fact-without-value', at('id'), { id }));
  }
  if (confidential && fact.public === undefined)
    faults.push(buildFault('missing-public', at('confidential'), { id }));
  return faults;
}

/** What the author cannot vouch for is said at every build until it is settled. */
function checkStatus({ id, status }: Fact, at: (key: keyof Fact) => Place): Fault[] {
  return status === 'unconfirmed' ? [buildFault('unconfirmed-fact', at('status'), { id }, 'warning')] : [];
}

/** A change that does not fit is an error; of a fact marked `unconfirmed` it is a warning, for the author to settle. */
function checkArithmetic(fact: Fact, at: (key: keyof Fact) => Place): Fault[] {
  const { id, before = '', after = '', change = '', status } = fact;
  const checked = checkFact(fact);
  if (!checked || checked.fits) return [];
  const severity = status === 'unconfirmed' ? 'warning' : 'error';
  if (checked.unreadable === undefined) {
    const details = { before, after, change, computed: checked.computed };
    return [buildFault('change-mismatch', at('change'), details, severity)];
  }
  const { unreadable } = checked;
  const isForeign = unreadable === 'units' && ![before, after].some(isMeasured);
  const [key, reason, hint] = {
    before: ['before', `\`before\` is \`${before}\`, which is no amount to count with`, amountHint],
    after: ['after', `\`after\` is \`${after}\`, which is no amount to count with`, amountHint],
    units: [
      'after',
      `\`${before}\` and \`${after}\` have ${isForeign ? 'units that are not known here' : 'different units'}`,
      'Use the same unit for both, or leave out `change`.',
    ],
    change: [
      'change',
      `\`change\` is \`${change}\`, which is no change to count with`,
      'Write it as `83x`, `-70%` or `+5 people`.',
    ],
  }[unreadable] as [keyof Fact, string, string];
  return [buildFault('bad-fact-unit', at(key), { id, reason, hint }, isForeign ? 'warning' : 'error')];
}

function isMeasured(text: string): boolean {
  const amount = parseQuantity(text);
  return amount !== undefined && isMeasure(amount);
}

const amountHint = 'Start it with a number and a unit, as in `2.5 s`, or leave out `change`.';

interface Source {
  file: string;
  yaml: YamlSource;
}
