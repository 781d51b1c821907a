import { checkFacts } from './fact-rules.ts';
import { buildFault, type Fault, type Place } from './fault.ts';
import { readAt, type YamlPath, type YamlSource } from './frontmatter.ts';
import { nearest } from './nearest.ts';
import { type Frontmatter, frontmatterSchema } from './schema.ts';
import { toSlug } from './text.ts';
import { findWanted, wantedOfLegend } from './wanted.ts';

/* What one frontmatter must hold beyond the shape of each key. Keys that were refused already are absent. */

/** Faults between the keys of a frontmatter, and of names that other files define. */
export function checkFrontmatter(given: Partial<Frontmatter>, source: RuleSource): Fault[] {
  return [
    ...checkPart(given, source),
    ...checkTypes(source),
    ...checkIntents(source),
    ...checkQuestions(given, source),
    ...checkCues(given, source),
    ...checkFigure(given, source),
    ...checkFacts(given.facts ?? [], source),
    ...findWanted(wantedOfLegend, { ...source, schema: frontmatterSchema }),
  ];
}

function checkPart({ part }: Partial<Frontmatter>, source: RuleSource): Fault[] {
  const known = source.parts?.map(({ id }) => id);
  if (part === undefined || known === undefined || known.includes(part)) return [];
  return [
    buildFault('unknown-part', placeOf(source, ['part']), {
      received: part,
      known,
      nearest: nearest(part, known),
    }),
  ];
}

/** Looks at what the author wrote rather than at the parsed keys, so that a wrong fit hides no wrong type. */
function checkTypes(source: RuleSource): Fault[] {
  if (source.types === undefined) return [];
  const known = source.types.map(({ id }) => id);
  const bestFor = readAt(source.yaml.data, ['bestFor']);
  const named = [
    ...namesIn(source, 'types').map((type) => ({ type, place: placeOf(source, ['types', type], 'key') })),
    ...(Array.isArray(bestFor) ? bestFor : []).map((entry: unknown, index) => ({
      type: readAt(entry, ['type']),
      place: placeOf(source, ['bestFor', index, 'type']),
    })),
  ];
  return named.flatMap(({ type, place }) => {
    if (typeof type !== 'string' || known.includes(type)) return [];
    return [
      buildFault('unknown-question-type', place, { received: type, known, nearest: nearest(type, known) }),
    ];
  });
}

function checkIntents(source: RuleSource): Fault[] {
  if (source.intents === undefined) return [];
  const known = source.intents.map(({ id }) => id);
  return namesIn(source, 'intents')
    .filter((received) => !known.includes(received))
    .map((received) => {
      const place = placeOf(source, ['intents', received], 'key');
      return buildFault('unknown-intent', place, { received, nearest: nearest(received, known) });
    });
}

/** The keys of a group, none where it is missing or of another shape. */
function namesIn({ yaml }: RuleSource, key: 'types' | 'intents'): string[] {
  const group = readAt(yaml.data, [key]);
  return typeof group === 'object' && group !== null && !Array.isArray(group) ? Object.keys(group) : [];
}

function checkQuestions({ bestFor = [] }: Partial<Frontmatter>, source: RuleSource): Fault[] {
  const seen = new Set<string>();
  return bestFor.flatMap(({ question }, index) => {
    const key = toSlug(question);
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const place = placeOf(source, ['bestFor', index, 'question']);
    return [buildFault('duplicate-question', place, { question, other: 'this list' }, 'warning')];
  });
}

function checkCues({ form, cues }: Partial<Frontmatter>, source: RuleSource): Fault[] {
  if (form === undefined || cues === undefined || Array.isArray(cues) === (form === 'profile')) return [];
  return [buildFault('cues-shape', placeOf(source, ['cues'], 'key'), { form })];
}

function checkFigure({ headline, facts }: Partial<Frontmatter>, source: RuleSource): Fault[] {
  const faults: Fault[] = [];
  if (headline !== undefined && facts && !facts.some(({ id }) => id === headline)) {
    const known = facts.map(({ id }) => id);
    const details = { id: headline, known, nearest: nearest(headline, known) };
    faults.push(buildFault('unknown-fact', placeOf(source, ['headline']), details));
  }
  const given = ['headline', 'word'].filter((key) => source.has(key));
  if (given.length === 1) return faults;
  const place =
    given.length === 0 ? { file: source.file, line: 1, column: 1 } : placeOf(source, ['word'], 'key');
  const both = given.length === 2;
  faults.push(buildFault('headline-or-word', place, { both }, both ? 'error' : 'warning'));
  return faults;
}

/** Where a path of the frontmatter stands. */
export function placeOf(
  { file, yaml }: Pick<RuleSource, 'file' | 'yaml'>,
  path: YamlPath,
  what: 'key' | 'value' = 'value',
): Place {
  return { file, ...(what === 'key' ? yaml.keyAt(path) : yaml.valueAt(path)) };
}

export interface RuleSource {
  file: string;
  yaml: YamlSource;
  /** None when their file could not be read: then no legend is blamed. */
  parts: readonly { id: string }[] | undefined;
  types: readonly { id: string }[] | undefined;
  intents?: readonly { id: string }[] | undefined;
  /** Whether the author wrote a key, valid or not. */
  has(key: string): boolean;
}
