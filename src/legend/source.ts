import type { z } from 'zod';
import { readBody } from './body.ts';
import { completeHead } from './fallback.ts';
import { buildFault, type Fault, isError } from './fault.ts';
import { findFrontmatter, parseYaml, type YamlSource } from './frontmatter.ts';
import { parseMdx } from './mdx.ts';
import { sliceMarkdown } from './passage.ts';
import { buildRuler, type Ruler } from './position.ts';
import { describeIssues } from './refusal.ts';
import { checkFrontmatter } from './rules.ts';
import {
  type Edition,
  type Frontmatter,
  frontmatterSchema,
  type Legend,
  type Position,
  type Section,
} from './schema.ts';
import { speakingSeconds } from './timing.ts';
import { setTypography } from './typography.ts';
import { toVisibleFact, toVisibleHead } from './visibility.ts';

/** Reads one MDX file as a legend: everything it means, or every fault it has. Pure: no file is touched. */
export function parseLegend(source: string, context: LegendContext): ParsedLegend {
  const { file } = context;
  const text = source.replace(/^\uFEFF/, '');
  if (text.trim() === '')
    return { faults: [buildFault('empty-file', { file, line: 1, column: 1 }, undefined)] };
  const ruler = buildRuler(text);
  const frame = findFrontmatter(text);
  if (typeof frame === 'string') {
    const details = { unclosed: frame === 'unclosed' };
    return { faults: [buildFault('missing-frontmatter', { file, line: 1, column: 1 }, details)] };
  }
  const yaml = parseYaml(text, frame.start, frame.end, file, ruler);
  const head = 'code' in yaml ? { given: {}, faults: [yaml] } : readHead(yaml, context);
  return readLegend(
    { text, ruler, bodyStart: frame.bodyStart, yaml: 'code' in yaml ? undefined : yaml },
    head,
    context,
  );
}

function readLegend(source: Source, head: Head, context: LegendContext): ParsedLegend {
  const { text, ruler, bodyStart } = source;
  const { file, id, edition, pace, components = [] } = context;
  const full = head.full && toVisibleHead(setTypography(head.full), edition);
  const facts = (full ?? head.given).facts?.map((fact) => toVisibleFact(fact, edition));
  const root = parseMdx(text, bodyStart, file, ruler);
  if ('code' in root) return { faults: [...head.faults, root] };
  const shared = { file, text, ruler, edition, pace, components, facts: head.given.facts };
  const reading = { ...shared, faults: [] as Fault[], deferred: false };
  const body = readBody(root, head.given.form, reading);
  const { sections, followUps } = body;
  const faults = [...head.faults, ...reading.faults];
  const inShort = sections.find(({ kind }) => kind === 'short');
  if (!full || !facts || faults.some(isError)) return { faults };
  const telling = sections.filter((section) => section !== inShort);
  const legend: Legend = {
    ...completeHead(full, body, id),
    id,
    file,
    facts,
    ...readPreamble(source, edition, body.start),
    ...(inShort && { inShort }),
    ...pickLetters(telling),
    others: telling.filter(({ kind }) => kind === 'other'),
    followUps,
    ...measure(telling, pace),
    deferred: reading.deferred,
  };
  return { legend, faults, places: source.yaml && findPlaces(full, source.yaml) };
}

function measure(
  telling: readonly Section[],
  pace: number,
): Pick<Legend, 'words' | 'seconds' | 'cutSeconds'> {
  const words = sum(telling, 'words');
  return {
    words,
    seconds: speakingSeconds(words, pace),
    cutSeconds: speakingSeconds(words - sum(telling, 'cutWords'), pace),
  };
}

/** What stands above the first heading is for the author alone. */
function readPreamble(
  { text, bodyStart }: Source,
  edition: Edition,
  end = bodyStart,
): Pick<Legend, 'preamble'> {
  const preamble =
    edition === 'private' ? sliceMarkdown({ start: bodyStart, end }, { text, redactions: [] }) : '';
  return preamble === '' ? {} : { preamble };
}

/** Validates the frontmatter whole; when it is refused, the keys that are sound are still checked against each other. */
function readHead(yaml: YamlSource, context: LegendContext): Head {
  const { file } = context;
  const parsed = frontmatterSchema.safeParse(yaml.data ?? {});
  const given = parsed.success ? parsed.data : pickSound(yaml.data);
  const refused = parsed.success ? [] : describeIssues(parsed.error, frontmatterSchema, yaml, file);
  const has = (key: string) => typeof yaml.data === 'object' && yaml.data !== null && key in yaml.data;
  const rules = checkFrontmatter(given, {
    file,
    yaml,
    has,
    parts: context.parts,
    types: context.types,
    intents: context.intents,
  });
  return { given, full: parsed.data, faults: [...refused, ...rules] };
}

function pickSound(data: unknown): Partial<Frontmatter> {
  if (typeof data !== 'object' || data === null) return {};
  const sound: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries<z.ZodType>(frontmatterSchema.shape)) {
    const parsed = schema.safeParse(Reflect.get(data, key));
    if (parsed.success && parsed.data !== undefined) sound[key] = parsed.data;
  }
  return sound;
}

function pickLetters(sections: readonly Section[]): Partial<Record<Letter, Section>> {
  return Object.fromEntries(
    sections.filter(({ kind }) => kind !== 'other').map((section) => [section.kind, section]),
  );
}

/** The places that rules between legends point to. */
function findPlaces({ bestFor = [], facts }: Frontmatter, yaml: YamlSource): Places {
  return {
    number: yaml.valueAt(['number']),
    questions: bestFor.map((_, index) => yaml.valueAt(['bestFor', index, 'question'])),
    facts: facts.map((_, index) => yaml.valueAt(['facts', index, 'id'])),
  };
}

const sum = (sections: readonly Section[], key: 'words' | 'cutWords'): number =>
  sections.reduce((total, section) => total + section[key], 0);

export interface LegendContext {
  /** File name without ending. */
  id: string;
  /** Path from the project's root, with forward slashes, as reports show it. */
  file: string;
  /** Words a minute. */
  pace: number;
  edition: Edition;
  /** The known parts and question types; none when their files have faults, so that no legend is blamed for them. */
  parts: readonly { id: string }[] | undefined;
  types: readonly { id: string }[] | undefined;
  /** The known intents; none when there is no list of them, or one with faults. */
  intents?: readonly { id: string }[] | undefined;
  /** Names of the site's own MDX components; a file that uses one is rendered by the site. */
  components?: readonly string[];
}
export interface ParsedLegend {
  legend?: Legend;
  faults: Fault[];
  places?: Places | undefined;
}
/** Places in a legend that a report about several legends names. */
export interface Places {
  number: Position;
  questions: Position[];
  facts: Position[];
}
interface Head {
  given: Partial<Frontmatter>;
  full?: Frontmatter | undefined;
  faults: Fault[];
}
interface Source {
  text: string;
  ruler: Ruler;
  bodyStart: number;
  yaml: YamlSource | undefined;
}
type Letter = 'situation' | 'task' | 'action' | 'result';
